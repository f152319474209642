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
  /** Events of incidents that both sides admit. */
  readonly admitted: ReadonlySet<string>;
  /** What the numbers of rows' facets stand for. */
  readonly facetNames: Interned['facets'];
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

/** A report's part of the ledger, made once. */
interface Leaf {
  readonly gist: Gist;
  readonly rows: readonly Row[];
}

/** An incident's part. */
interface Knot {
  readonly incident: Incident;
  readonly row: Row;
}

function ledgerOf(leaves: Iterable<Leaf>, knots: Iterable<Knot>, judged: ReadonlySet<string>, headings: ReadonlyMap<string, Heading>, { facets }: Interned): Ledger {
  const joined = new Map<string, Incident>();
  const [events, incidents, told, statements, control, relations]: [Row[], Row[], Told[], Said<Statement>[], Said<Control>[], Said<Relation>[]] = [[], [], [], [], [], []];
  for (const { incident, row } of knots) {
    joined.set(incident.id, incident);
    incidents.push(row);
  }
  for (const { gist: { report, ...gist }, rows } of leaves) {
    for (const row of rows) events.push(row);
    for (const event of gist.events) told.push({ event, report });
    for (const said of gist.statements) statements.push({ said, report });
    for (const said of gist.control) control.push({ said, report });
    for (const said of gist.relations) relations.push({ said, report });
  }
  return { headings, joined, events, incidents, told, statements, control, relations, judged, admitted: admittedEvents(joined.values()), facetNames: [...facets] };
}

function slimGist({ no, report, events, statements, control, relations }: Gist, interned: Interned): Gist {
  return {
    no, report: { ...report, id: interned.text(report.id), source: report.source && interned.text(report.source) }, events: events.map((event) => slimEvent(event, interned)), statements: statements.map((one) => slimStatement(one, interned)),
    control: control.map((one) => slimControl(one, interned)), relations: relations.map((one) => slimRelation(one, interned)),
  };
}

/** Opens a reader over a store. The first reading takes a while: some seconds for a hundred thousand events. */
export function openLedger({ scan, decisions }: Store): LedgerReader {
  const interned = openInterned();
  const leaves = new Map<number, Leaf>();
  const knots = new Map<number, Knot>();
  const leafOf = (gist: Gist): Leaf => {
    const slim = slimGist(gist, interned);
    return { gist: slim, rows: slim.events.map((event) => eventRow(event, slim.report, interned)) };
  };
  const knotOf = (whole: Incident, headings: ReadonlyMap<string, Heading>): Knot => {
    const incident = slimIncident(whole, interned);
    return { incident, row: incidentRow(incident, headings, interned) };
  };
  let decided = 0;
  /** What a report says is another where somebody has judged it. */
  const forgetJudged = (made: Awaited<ReturnType<Store['decisions']>>): void => {
    const touched = new Set(made.filter(({ id }) => id > decided).map(({ report }) => report));
    if (touched.size > 0) for (const [no, { gist }] of leaves) if (touched.has(gist.report.id)) leaves.delete(no);
    decided = made.at(-1)?.id ?? decided;
  };
  return {
    read: async () => {
      const made = await decisions();
      forgetJudged(made);
      const numbers = await scan.numbers();
      await follow(leaves, numbers.reports, async (nos) => (await scan.gists(nos)).map((gist) => [gist.no, leafOf(gist)] as const));
      const headings = new Map([...leaves.values()].map(({ gist: { report } }) => [report.id, report]));
      await follow(knots, numbers.incidents, async (nos) => (await scan.incidents(nos)).map(({ no, incident }) => [no, knotOf(incident, headings)] as const));
      return ledgerOf(leaves.values(), knots.values(), new Set(made.flatMap(({ event }) => event ?? [])), headings, interned);
    },
  };
}
