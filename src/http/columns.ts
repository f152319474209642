import { type Column, cellsOf, csvLine, namesOf } from '../formats/separated.ts';
import { EVENT_COLUMNS, INCIDENT_COLUMNS } from '../formats/spreadsheet.ts';
import type { ActorNode, Decision, Heading, Incident } from '../model/index.ts';
import type { Found, KeptEvent } from '../store/store.ts';
import type { PlaceTally } from './ledger/places.ts';
import type { KeptStatement } from './statements-page.ts';

export type Columns<T> = readonly Column<T>[];

/** A line of a table (RFC 4180), safe to open in a spreadsheet. */
export const headRow = <T>(columns: Columns<T>): string => `${csvLine(namesOf(columns))}\r\n`;
export const row = <T>(columns: Columns<T>, item: T): string => `${csvLine(cellsOf(columns, item))}\r\n`;

export const headingColumns: Columns<Heading> = [
  { name: 'report_id', of: ({ id }) => id }, { name: 'published', of: ({ published }) => published }, { name: 'outlet', of: ({ source }) => source }, { name: 'title', of: ({ title }) => title },
  { name: 'language', of: ({ lang }) => lang }, { name: 'url', of: ({ url }) => url }, { name: 'copy_of', of: ({ copyOf }) => copyOf },
];

export const eventColumns: Columns<KeptEvent> = EVENT_COLUMNS.map(({ name, of }) => ({ name, of: (event) => of({ event, report: event.report }) }));

/** Without what only the events themselves tell. */
export const incidentColumns: Columns<Incident> = INCIDENT_COLUMNS.filter(({ name }) => name !== 'tellings' && name !== 'date').map(({ name, of }) => ({ name, of: (incident) => of({ incident, told: [] }) }));

export const foundColumns: Columns<Found> = [
  { name: 'report_id', of: ({ report }) => report.id }, { name: 'published', of: ({ report }) => report.published }, { name: 'outlet', of: ({ report }) => report.source }, { name: 'title', of: ({ report }) => report.title },
  { name: 'start', of: ({ start }) => start }, { name: 'end', of: ({ end }) => end }, { name: 'words', of: ({ text }) => text },
];

export const placeColumns: Columns<PlaceTally> = [
  { name: 'place', of: ({ place }) => place.name }, { name: 'country', of: ({ place }) => place.country }, { name: 'precision', of: ({ place }) => place.precision }, { name: 'latitude', of: ({ place }) => place.lat }, { name: 'longitude', of: ({ place }) => place.lon },
  { name: 'geonames', of: ({ place }) => place.geonames }, { name: 'count', of: ({ count }) => count }, { name: 'first', of: ({ first }) => first }, { name: 'last', of: ({ last }) => last },
];

export const statementColumns: Columns<KeptStatement> = [
  { name: 'report_id', of: ({ report }) => report.id }, { name: 'published', of: ({ report }) => report.published }, { name: 'outlet', of: ({ report }) => report.source }, { name: 'speaker', of: ({ speaker }) => speaker?.name ?? null },
  { name: 'speaker_code', of: ({ speaker }) => speaker?.code ?? null }, { name: 'medium', of: ({ medium }) => medium?.name ?? null }, { name: 'kind', of: ({ kind }) => kind }, { name: 'direct', of: ({ direct }) => direct },
  { name: 'horizon_start', of: ({ horizon }) => horizon?.start ?? null }, { name: 'horizon_end', of: ({ horizon }) => horizon?.end ?? null }, { name: 'words', of: ({ text }) => text }, { name: 'words_start', of: ({ start }) => start }, { name: 'words_end', of: ({ end }) => end },
];

export const decisionColumns: Columns<Decision> = [
  { name: 'decision', of: ({ id }) => id }, { name: 'kind', of: ({ kind }) => kind }, { name: 'report_id', of: ({ report }) => report }, { name: 'event_id', of: ({ event }) => event },
  { name: 'change', of: ({ change }) => JSON.stringify(change) }, { name: 'by', of: ({ by }) => by }, { name: 'at', of: ({ at }) => at },
];

export const queueColumns: Columns<{ readonly priority: number; readonly event: KeptEvent }> = [
  { name: 'priority', of: ({ priority }) => priority }, ...eventColumns.map(({ name, of }) => ({ name, of: ({ event }: { readonly event: KeptEvent }) => of(event) })),
];

export const actorColumns: Columns<ActorNode> = [
  { name: 'actor', of: ({ party }) => party.name }, { name: 'code', of: ({ party }) => party.code }, { name: 'country', of: ({ party }) => party.country }, { name: 'acted', of: ({ acted }) => acted }, { name: 'suffered', of: ({ suffered }) => suffered },
  { name: 'degree', of: ({ degree }) => degree }, { name: 'betweenness', of: ({ betweenness }) => betweenness }, { name: 'community', of: ({ community }) => community }, { name: 'roles', of: ({ roles }) => roles.map(({ role, of: body }) => (body ? `${role} (${body})` : role)).join('; ') },
];
