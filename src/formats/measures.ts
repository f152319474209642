import type { ActorNetwork, Cited, ControlLedger, Escalation, IndexPoint, Level, Measure, Party, PromiseLedger, Sourcing } from '../model/index.ts';
import { type Cell, csvLine } from './separated.ts';

type Table = { readonly head: readonly string[]; readonly rows: ReadonlyArray<readonly Cell[]> };

const ids = (list: readonly string[]): string => list.join(' ');
const nameOf = (party: Party | null): string | null => party?.name ?? null;
const codeOf = (party: Party | null): string | null => party?.code ?? null;
const levelCells = (level: Level | null): readonly Cell[] => [level?.value ?? null, level?.low ?? null, level?.high ?? null];
/** Words of a report as `report:start-end`, so that they can be looked up. */
const places = (cited: readonly Cited[]): string => cited.map(({ report, start, end }) => `${report}:${start}-${end}`).join(' ');

const point = ({ start, end, plover, goldstein, why, hostile, cooperative, published, credibility, incidents }: IndexPoint): readonly Cell[] =>
  [start, end, ...levelCells(plover), ...levelCells(goldstein), why, hostile, cooperative, published, credibility, incidents.length, ids(incidents)];

const escalation = ({ points, changes }: Escalation): Table => ({
  head: ['start', 'end', 'plover', 'plover_low', 'plover_high', 'goldstein', 'goldstein_low', 'goldstein_high', 'too_little', 'hostile', 'cooperative', 'published', 'credibility', 'incidents', 'incident_ids', 'change', 'moved_by'],
  rows: points.map((one) => {
    const here = changes.filter(({ at }) => at === one.start);
    return [...point(one), here.map(({ scale, direction }) => `${scale} ${direction}`).join('; '), ids([...new Set(here.flatMap(({ movers }) => movers.map(({ incident }) => incident)))])];
  }),
});

const control = ({ places: all, asOf }: ControlLedger): Table => ({
  head: ['as_of', 'place', 'country', 'place_id', 'state', 'holder', 'holder_code', 'taken_from', 'taken_from_code', 'since', 'since_said', 'until', 'last_said', 'citations', 'against', 'incident_ids'],
  rows: all.flatMap(({ place, history }) => history.map(({ state, holder, from, since, sinceSaid, until, lastSaid, claims, against }) =>
    [asOf, place.name, place.country, place.id, state, nameOf(holder), codeOf(holder), nameOf(from), codeOf(from), since, sinceSaid, until, lastSaid, places(claims), places(against), ids([...new Set(claims.flatMap(({ incidents }) => incidents))])])),
});

const promises = ({ entries, asOf }: PromiseLedger): Table => ({
  head: ['as_of', 'spoken', 'kind', 'speaker', 'speaker_code', 'of', 'of_code', 'words', 'said_in', 'horizon', 'due', 'clock', 'outcome', 'evidence', 'force_before', 'force_after', 'followed', 'condition', 'condition_met'],
  rows: entries.map(({ spoken, kind, speaker, of, content, alsoIn, horizon, due, clock, outcome, evidence, weighed, followed, condition }) =>
    [asOf, spoken, kind, nameOf(speaker), codeOf(speaker), nameOf(of), codeOf(of), content.text, places([content, ...alsoIn]), horizon?.text ?? null, due, clock, outcome, ids(evidence.flatMap(({ incident }) => incident ?? [])), weighed?.before.length ?? null, weighed?.after.length ?? null, ids(followed), condition?.text ?? null, condition?.met?.incident ?? null]),
});

const actors = ({ ties }: ActorNetwork): Table => ({
  head: ['actor', 'recipient', 'count', 'types', 'plover', 'goldstein', 'first', 'last', 'incident_ids', 'report_ids'],
  rows: ties.map(({ actor, recipient, count, types, plover, goldstein, first, last, basis }) =>
    [actor, recipient, count, Object.entries(types).map(([type, times]) => `${type} ${times}`).join('; '), plover, goldstein, first, last, ids(basis.incidents), ids(basis.reports)]),
});

const sourcing = ({ incidents }: Sourcing): Table => ({
  head: ['incident', 'standing', 'sources', 'first_source', 'first_report', 'first_published', 'voices', 'copies'],
  rows: incidents.map(({ incident, standing, sources, first, voices, copies }) =>
    [incident, standing, sources.join('; '), first?.source ?? null, first?.report ?? null, first?.published ?? null, voices.map(({ name }) => name).join('; '), ids(copies)]),
});

function tableOf(measure: Measure): Table {
  switch (measure.kind) {
    case 'escalation': return escalation(measure);
    case 'control': return control(measure);
    case 'promises': return promises(measure);
    case 'actors': return actors(measure);
    case 'sourcing': return sourcing(measure);
  }
}

/** A measure as comma-separated lines, the head first, without line ends: one row a period, spell, promise, tie or incident, each with the ids that it rests on. */
export function measureCsv(measure: Measure): readonly string[] {
  const { head, rows } = tableOf(measure);
  return [head, ...rows].map(csvLine);
}
