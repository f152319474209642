import type { Control, Heading, Incident, Relation, Said, Statement, Told } from '../../model/index.ts';
import type { Store } from '../../store/store.ts';
import { eventRow, incidentRow, openInterned, type Row } from './row.ts';

/** The whole record as measures need it, held in memory. */
export interface Ledger {
  /** The store's mark when this was read. */
  readonly mark: string;
  readonly headings: ReadonlyMap<string, Heading>;
  readonly events: readonly Row[];
  readonly incidents: readonly Row[];
  /** The incidents whole. */
  readonly joined: ReadonlyMap<string, Incident>;
  readonly statements: readonly Said<Statement>[];
  readonly control: readonly Said<Control>[];
  readonly relations: readonly Said<Relation>[];
  /** All events with their words, people's decisions applied. */
  readonly told: readonly Told[];
  /** Events that somebody has judged. */
  readonly judged: ReadonlySet<string>;
}

/** Every item of a list that comes in parts. */
export async function* eachOf<T>(part: (page: { readonly limit: number; readonly cursor?: string }) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>, limit = 500): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const { items, next } = await part({ limit, cursor });
    yield* items;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

/** Which incidents an event is of that both sides admit. */
const admittedEvents = (incidents: Iterable<Incident>): ReadonlySet<string> => {
  const ids = new Set<string>();
  for (const { bothAdmit, events } of incidents) if (bothAdmit) for (const id of events) ids.add(id);
  return ids;
};

/** Reads the whole record. It takes a while: some seconds for a hundred thousand events. */
export async function readLedger(store: Store, mark: string): Promise<Ledger> {
  const interned = openInterned();
  const headings = new Map<string, Heading>();
  const joined = new Map<string, Incident>();
  const [statements, control, relations]: [Said<Statement>[], Said<Control>[], Said<Relation>[]] = [[], [], []];
  for await (const heading of eachOf((page) => store.reports({}, page))) headings.set(heading.id, heading);
  for (const report of headings.values()) {
    const kept = await store.report(report.id);
    for (const said of kept?.statements ?? []) statements.push({ said, report });
    for (const said of kept?.control ?? []) control.push({ said, report });
    for (const said of kept?.relations ?? []) relations.push({ said, report });
  }
  for await (const incident of eachOf((page) => store.incidents({}, page))) joined.set(incident.id, incident);
  const admitted = admittedEvents(joined.values());
  const events: Row[] = [];
  const told: Told[] = [];
  for await (const { report, ...event } of eachOf((page) => store.events({}, page))) {
    const heading = headings.get(report.id) ?? report;
    events.push(eventRow(event, heading, admitted.has(event.id), interned));
    told.push({ event, report: heading });
  }
  const judged = new Set((await store.decisions()).flatMap(({ event }) => event ?? []));
  const incidents = [...joined.values()].map((incident) => incidentRow(incident, headings, interned));
  return { mark, headings, events, incidents, joined, statements, control, relations, told, judged };
}
