import type { Count, Entity, Party, Told } from '../model/index.ts';
import { dayOf, type Happening, highest } from './happening.ts';
import type { Cell, Column } from './separated.ts';

/** A column with the kind of value it holds, so that typed files can be written from it too. */
export interface TypedColumn<T> extends Column<T> {
  readonly kind: 'text' | 'whole' | 'real' | 'truth';
}

const text = <T>(name: string, of: (row: T) => Cell): TypedColumn<T> => ({ name, of, kind: 'text' });
const whole = <T>(name: string, of: (row: T) => Cell): TypedColumn<T> => ({ name, of, kind: 'whole' });
const real = <T>(name: string, of: (row: T) => Cell): TypedColumn<T> => ({ name, of, kind: 'real' });

const names = (parties: ReadonlyArray<Party | Entity>): string => parties.map(({ name }) => name).join('; ');
const codes = (parties: ReadonlyArray<Party | Entity>): string => parties.map(({ code }) => code).join('; ');
const lowest = (counts: readonly Count[]): number | null => (counts.length === 0 ? null : Math.min(...counts.map(({ low }) => low)));

/** One row an event as a report tells it. */
export const EVENT_COLUMNS: ReadonlyArray<TypedColumn<Told>> = [
  text('event_id', ({ event }) => event.id), text('type', ({ event }) => event.type), text('mode', ({ event }) => event.mode),
  text('contexts', ({ event }) => event.contexts.join('; ')), text('cameo', ({ event }) => event.cameo), whole('quad', ({ event }) => event.quad),
  real('goldstein', ({ event }) => event.goldstein), real('scale', ({ event }) => event.scale), text('status', ({ event }) => event.status),
  text('start', ({ event }) => event.when?.start ?? null), text('end', ({ event }) => event.when?.end ?? null),
  text('actors', ({ event }) => names(event.actors)), text('actor_codes', ({ event }) => codes(event.actors)),
  text('recipients', ({ event }) => names(event.recipients)), text('recipient_codes', ({ event }) => codes(event.recipients)),
  text('place', ({ event }) => event.place?.name ?? null), text('country', ({ event }) => event.place?.country ?? null), text('precision', ({ event }) => event.place?.precision ?? null),
  real('latitude', ({ event }) => event.place?.lat ?? null), real('longitude', ({ event }) => event.place?.lon ?? null), whole('geonames', ({ event }) => event.place?.geonames ?? null),
  whole('dead_low', ({ event }) => event.dead?.low ?? null), whole('dead_high', ({ event }) => event.dead?.high ?? null),
  whole('injured_low', ({ event }) => event.injured?.low ?? null), whole('injured_high', ({ event }) => event.injured?.high ?? null),
  text('said_by', ({ event }) => event.attribution.map(({ speaker, medium }) => speaker?.name ?? medium?.name ?? '').join('; ')),
  real('confidence', ({ event }) => event.confidence), text('rule', ({ event }) => event.rule),
  text('words', ({ event }) => event.citation.text), whole('words_start', ({ event }) => event.citation.start), whole('words_end', ({ event }) => event.citation.end),
  text('report_id', ({ report }) => report.id), text('outlet', ({ report }) => report.source), text('published', ({ report }) => report.published),
  text('title', ({ report }) => report.title), text('language', ({ report }) => report.lang), text('url', ({ report }) => report.url),
];

/** One row an incident. */
export const INCIDENT_COLUMNS: ReadonlyArray<TypedColumn<Happening>> = [
  text('incident_id', ({ incident }) => incident.id), text('type', ({ incident }) => incident.type), text('mode', ({ incident }) => incident.mode),
  text('cameo', ({ incident }) => incident.cameo), whole('quad', ({ incident }) => incident.quad), real('goldstein', ({ incident }) => incident.goldstein), real('scale', ({ incident }) => incident.scale),
  text('status', ({ incident }) => incident.status), text('date', dayOf), text('start', ({ incident }) => incident.when?.start ?? null), text('end', ({ incident }) => incident.when?.end ?? null),
  text('actors', ({ incident }) => names(incident.actors)), text('actor_codes', ({ incident }) => codes(incident.actors)),
  text('recipients', ({ incident }) => names(incident.recipients)), text('recipient_codes', ({ incident }) => codes(incident.recipients)),
  text('place', ({ incident }) => incident.place?.name ?? null), text('country', ({ incident }) => incident.place?.country ?? null), text('precision', ({ incident }) => incident.place?.precision ?? null),
  real('latitude', ({ incident }) => incident.place?.lat ?? null), real('longitude', ({ incident }) => incident.place?.lon ?? null),
  whole('dead_low', ({ incident }) => lowest(incident.dead)), whole('dead_high', ({ incident }) => highest(incident.dead)),
  whole('injured_low', ({ incident }) => lowest(incident.injured)), whole('injured_high', ({ incident }) => highest(incident.injured)),
  whole('versions', ({ incident }) => incident.versions.length), { name: 'both_admit', of: ({ incident }) => incident.bothAdmit, kind: 'truth' },
  text('sources', ({ incident }) => incident.sources.join('; ')), text('reports', ({ incident }) => incident.reports.join('; ')),
  whole('tellings', ({ told }) => told.length), real('confidence', ({ incident }) => incident.confidence),
];
