import type { Count, Heading, Incident, Party, Toll } from '../model/index.ts';
import type { Found, KeptEvent } from '../store/store.ts';
import type { Column } from './csv.ts';

const names = (parties: readonly Party[]): string[] => parties.map(({ name, code }) => (code ? `${name} (${code})` : name));
const low = (toll: Toll | null): number | null => toll?.low ?? null;
const high = (toll: Toll | null): number | null => toll?.high ?? null;
/** Counts of different speakers stay apart. @example '3 (LBYMIL); 10–12' */
const counts = (all: readonly Count[]): string[] => all.map((count) => `${count.low === count.high ? count.low : `${count.low}–${count.high}`}${count.by ? ` (${count.by.name})` : ''}`);

export const headingColumns: readonly Column<Heading>[] = [
  ['id', ({ id }) => id], ['published', ({ published }) => published], ['source', ({ source }) => source], ['title', ({ title }) => title],
  ['lang', ({ lang }) => lang], ['url', ({ url }) => url], ['copyOf', ({ copyOf }) => copyOf],
];

export const eventColumns: readonly Column<KeptEvent>[] = [
  ['id', ({ id }) => id], ['start', ({ when }) => when?.start], ['end', ({ when }) => when?.end], ['type', ({ type }) => type], ['mode', ({ mode }) => mode], ['cameo', ({ cameo }) => cameo],
  ['quad', ({ quad }) => quad], ['goldstein', ({ goldstein }) => goldstein], ['scale', ({ scale }) => scale], ['status', ({ status }) => status],
  ['actors', ({ actors }) => names(actors)], ['recipients', ({ recipients }) => names(recipients)],
  ['place', ({ place }) => place?.name], ['country', ({ place }) => place?.country], ['lat', ({ place }) => place?.lat], ['lon', ({ place }) => place?.lon], ['precision', ({ place }) => place?.precision],
  ['deadLow', ({ dead }) => low(dead)], ['deadHigh', ({ dead }) => high(dead)], ['injuredLow', ({ injured }) => low(injured)], ['injuredHigh', ({ injured }) => high(injured)],
  ['confidence', ({ confidence }) => confidence], ['words', ({ citation }) => citation.text], ['rule', ({ rule }) => rule],
  ['report', ({ report }) => report.id], ['published', ({ report }) => report.published], ['source', ({ report }) => report.source], ['url', ({ report }) => report.url],
];

export const incidentColumns: readonly Column<Incident>[] = [
  ['id', ({ id }) => id], ['start', ({ when }) => when?.start], ['end', ({ when }) => when?.end], ['type', ({ type }) => type], ['mode', ({ mode }) => mode], ['cameo', ({ cameo }) => cameo],
  ['quad', ({ quad }) => quad], ['goldstein', ({ goldstein }) => goldstein], ['scale', ({ scale }) => scale], ['status', ({ status }) => status],
  ['actors', ({ actors }) => names(actors)], ['recipients', ({ recipients }) => names(recipients)],
  ['place', ({ place }) => place?.name], ['country', ({ place }) => place?.country], ['lat', ({ place }) => place?.lat], ['lon', ({ place }) => place?.lon], ['precision', ({ place }) => place?.precision],
  ['dead', ({ dead }) => counts(dead)], ['injured', ({ injured }) => counts(injured)], ['versions', ({ versions }) => versions.length], ['bothAdmit', ({ bothAdmit }) => bothAdmit],
  ['confidence', ({ confidence }) => confidence], ['sources', ({ sources }) => sources], ['reports', ({ reports }) => reports], ['events', ({ events }) => events],
];

export const foundColumns: readonly Column<Found>[] = [
  ['report', ({ report }) => report.id], ['published', ({ report }) => report.published], ['source', ({ report }) => report.source], ['title', ({ report }) => report.title], ['start', ({ start }) => start], ['end', ({ end }) => end], ['words', ({ text }) => text],
];
