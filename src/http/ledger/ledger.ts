import type { Control, Heading, Incident, Relation, Said, Statement, Told } from '../../model/index.ts';
import type { Gist, Store } from '../../store/index.ts';
import { type Interned, openInterned } from './interned.ts';
import { eventRow, incidentRow, type Row } from './row.ts';
import { slimControl, slimEvent, slimIncident, slimRelation, slimStatement } from './slim.ts';

/** The whole record as measures need it, held in memory. */
export interface Ledger {
  readonly headings: ReadonlyMap<string, Heading>;
  readonly events: readonly Row[];
  readonly incidents: readonly Row[];
  /** The incidents whole. */
  readonly joined: ReadonlyMap<string, Incident>;
  readonly statements: readonly Said<Statement>[];
  readonly control: readonly Said<Control>[];
  readonly relations: readonly Said<Relation>[];
  /** All events with the words that carry them, people's decisions applied. */
  readonly told: readonly Told[];
  /** Events that somebody has judged. */
  readonly judged: ReadonlySet<string>;
}

/** Reads the record, and on later calls only what is new in it. */
export interface LedgerReader {
  read(): Promise<Ledger>;
}

/** How many are fetched at once; between them other work gets its turn. */
const PART = 500;

/** Numbers of the map that are gone are taken out; those that are not in it are fetched. */
async function follow<T>(known: Map<number, T>, now: readonly number[], fetch: (nos: readonly number[]) => Promise<Iterable<readonly [number, T]>>): Promise<void> {
  const there = new Set(now);
  for (const no of known.keys()) if (!there.has(no)) known.delete(no);
  const fresh = now.filter((no) => !known.has(no));
  for (let i = 0; i < fresh.length; i += PART) for (const [no, value] of await fetch(fresh.slice(i, i + PART))) known.set(no, value);
}

/** Which events are of an incident that both sides admit. */
function admittedEvents(incidents: Iterable<Incident>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { bothAdmit, events } of incidents) if (bothAdmit) for (const id of events) ids.add(id);
  return ids;
}

function ledgerOf(gists: Iterable<Gist>, incidents: Iterable<Incident>, judged: ReadonlySet<string>, interned: Interned): Ledger {
  const headings = new Map<string, Heading>();
  const joined = new Map<string, Incident>();
  for (const incident of incidents) joined.set(incident.id, incident);
  const admitted = admittedEvents(joined.values());
  const [events, told, statements, control, relations]: [Row[], Told[], Said<Statement>[], Said<Control>[], Said<Relation>[]] = [[], [], [], [], []];
  for (const { report, ...gist } of gists) {
    headings.set(report.id, report);
    for (const event of gist.events) {
      events.push(eventRow(event, report, admitted.has(event.id), interned));
      told.push({ event, report });
    }
    for (const said of gist.statements) statements.push({ said, report });
    for (const said of gist.control) control.push({ said, report });
    for (const said of gist.relations) relations.push({ said, report });
  }
  return { headings, joined, events, told, statements, control, relations, judged, incidents: [...joined.values()].map((incident) => incidentRow(incident, headings, interned)) };
}

function slimGist({ no, report, events, statements, control, relations }: Gist, interned: Interned): Gist {
  return {
    no, report: { ...report, source: report.source && interned.text(report.source) }, events: events.map((event) => slimEvent(event, interned)), statements: statements.map((one) => slimStatement(one, interned)),
    control: control.map((one) => slimControl(one, interned)), relations: relations.map((one) => slimRelation(one, interned)),
  };
}

/** Opens a reader over a store. The first reading takes a while: some seconds for a hundred thousand events. */
export function openLedger({ scan, decisions }: Store): LedgerReader {
  const interned = openInterned();
  const gists = new Map<number, Gist>();
  const incidents = new Map<number, Incident>();
  let decided = 0;
  /** What a report says is another where somebody has judged it. */
  const forgetJudged = (made: Awaited<ReturnType<Store['decisions']>>): void => {
    const touched = new Set(made.filter(({ id }) => id > decided).map(({ report }) => report));
    if (touched.size > 0) for (const [no, { report }] of gists) if (touched.has(report.id)) gists.delete(no);
    decided = made.at(-1)?.id ?? decided;
  };
  return {
    read: async () => {
      const made = await decisions();
      forgetJudged(made);
      const numbers = await scan.numbers();
      await follow(gists, numbers.reports, async (nos) => (await scan.gists(nos)).map((gist) => [gist.no, slimGist(gist, interned)] as const));
      await follow(incidents, numbers.incidents, async (nos) => (await scan.incidents(nos)).map(({ no, incident }) => [no, slimIncident(incident, interned)] as const));
      return ledgerOf(gists.values(), incidents.values(), new Set(made.flatMap(({ event }) => event ?? [])), interned);
    },
  };
}
