import { setImmediate } from 'node:timers/promises';
import type { Control, Decision, Heading, Incident, Relation, Said, Statement, Told } from '../../model/index.ts';
import type { Gist, Store } from '../../store/index.ts';
import { openInterned } from './interned.ts';
import { openNaming } from './names.ts';
import { slimControl, slimEvent, slimIncident, slimRelation, slimStatement } from './slim.ts';
import type { TallyFile } from './tally-file.ts';
import { gatherOver, nothingTallied, type Tallied } from './tallied.ts';

/** What counts need, with the events that somebody has judged. */
export interface Counts extends Tallied {
  readonly judged: ReadonlySet<string>;
}

/** The whole record as measures need it, held in memory. */
export interface Ledger {
  readonly headings: ReadonlyMap<string, Heading>;
  /** The incidents whole. */
  readonly joined: ReadonlyMap<string, Incident>;
  readonly statements: readonly Said<Statement>[];
  readonly control: readonly Said<Control>[];
  readonly relations: readonly Said<Relation>[];
  /** All events with the words that carry them, people's decisions applied. */
  readonly told: readonly Told[];
}

/** Reads the record, and on later calls only what is new in it. One reading after another. */
export interface LedgerReader {
  counts(): Promise<Counts>;
  /** Some seconds for a hundred thousand events the first time. */
  whole(): Promise<Ledger>;
}

/** How many are fetched at once; between them other questions get their turn. */
const PART = 100;

function* partsOf(nos: readonly number[]): Generator<readonly number[]> {
  for (let i = 0; i < nos.length; i += PART) yield nos.slice(i, i + PART);
}

/** Takes out of a map what is gone or to be read again; gives the numbers that are to be read. */
function missing(known: Map<number, unknown>, now: readonly number[], again: ReadonlySet<number>): ReadonlySet<number> {
  const there = new Set(now);
  for (const no of known.keys()) if (!there.has(no) || again.has(no)) known.delete(no);
  return new Set(now.filter((no) => !known.has(no)));
}

function ledgerOf(gists: Iterable<Gist>, incidents: Iterable<Incident>): Ledger {
  const [headings, joined] = [new Map<string, Heading>(), new Map<string, Incident>()];
  const [told, statements, control, relations]: [Told[], Said<Statement>[], Said<Control>[], Said<Relation>[]] = [[], [], [], []];
  for (const incident of incidents) joined.set(incident.id, incident);
  for (const { report, ...gist } of gists) {
    headings.set(report.id, report);
    for (const event of gist.events) told.push({ event, report });
    for (const said of gist.statements) statements.push({ said, report });
    for (const said of gist.control) control.push({ said, report });
    for (const said of gist.relations) relations.push({ said, report });
  }
  return { headings, joined, told, statements, control, relations };
}

/** Opens a reader over a store; where there is a file of tallies, counting begins with what it holds. */
export function openLedger({ scan, decisions, mark }: Pick<Store, 'scan' | 'decisions' | 'mark'>, file: TallyFile | null = null): LedgerReader {
  const interned = openInterned();
  const [gists, incidents] = [new Map<number, Gist>(), new Map<number, Incident>()];
  let tallied: Tallied | null = null;
  let naming = openNaming();
  /** The last decision that `gists` know of; whether they are wanted at all. */
  let [decided, isWhole] = [0, false];

  const slim = ({ no, report, events, ...gist }: Gist): Gist => ({
    no, report: { ...report, id: interned.text(report.id), source: report.source && interned.text(report.source) }, events: events.map((event) => slimEvent(event, interned)),
    statements: gist.statements.map((one) => slimStatement(one, interned)), control: gist.control.map((one) => slimControl(one, interned)), relations: gist.relations.map((one) => slimRelation(one, interned)),
  });

  /** What a report says is another where somebody has judged it. */
  const judgedSince = (made: readonly Decision[], last: number): ReadonlySet<number> =>
    new Set(made.filter(({ id }) => id > last).map(({ report }) => naming.names.reports[naming.reportOf(report)]?.no ?? -1));

  const begin = async (): Promise<Tallied> => {
    const kept = await file?.load(await mark(), scan) ?? null;
    if (kept) naming = openNaming(kept.names);
    // Where all must be read anyway, it is read once for both.
    else isWhole = true;
    return kept ?? nothingTallied();
  };

  const read = async (): Promise<Counts> => {
    const old = tallied ?? await begin();
    const [made, asOf] = [await decisions(), await mark()];
    const now = await scan.numbers();
    const [again, there] = [judgedSince(made, old.decided), { reports: new Set(now.reports), incidents: new Set(now.incidents) }];
    const known = new Set(old.incidents.owners);
    const gone = { reports: new Set([...old.reports].filter((no) => !there.reports.has(no) || again.has(no))), incidents: new Set([...known].filter((no) => !there.incidents.has(no))) };
    const fresh = { reports: new Set(now.reports.filter((no) => !old.reports.has(no) || again.has(no))), incidents: new Set(now.incidents.filter((no) => !known.has(no))) };
    const wanted = { reports: isWhole ? missing(gists, now.reports, judgedSince(made, decided)) : new Set<number>(), incidents: isWhole ? missing(incidents, now.incidents, new Set()) : new Set<number>() };
    const gathering = gatherOver(old, naming);
    for (const nos of partsOf(now.reports.filter((no) => fresh.reports.has(no) || wanted.reports.has(no)))) {
      for (const gist of await scan.gists(nos)) {
        if (fresh.reports.has(gist.no)) gathering.gist(gist);
        if (wanted.reports.has(gist.no)) gists.set(gist.no, slim(gist));
      }
      await setImmediate();
    }
    for (const nos of partsOf(now.incidents.filter((no) => fresh.incidents.has(no) || wanted.incidents.has(no)))) {
      for (const { no, incident } of await scan.incidents(nos)) {
        if (fresh.incidents.has(no)) gathering.incident(no, incident);
        if (wanted.incidents.has(no)) incidents.set(no, slimIncident(incident, interned));
      }
      await setImmediate();
    }
    const last = made.at(-1)?.id ?? 0;
    tallied = gathering.done(gone, last);
    if (isWhole) decided = last;
    await file?.save(asOf, tallied);
    return { ...tallied, judged: new Set(made.flatMap(({ event }) => event ?? [])) };
  };

  let line: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(next: () => Promise<T>): Promise<T> => {
    const made = line.then(next);
    line = made.catch(() => {});
    return made;
  };
  return {
    counts: () => inTurn(read),
    whole: () => inTurn(async () => {
      isWhole = true;
      await read();
      return ledgerOf(gists.values(), incidents.values());
    }),
  };
}
