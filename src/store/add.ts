import type { Kysely } from 'kysely';
import { insertAll } from './bulk.ts';
import { take } from './counters.ts';
import { decisionsByReport } from './decisions.ts';
import type { Engine, Tx } from './engine.ts';
import { packReport } from './pack.ts';
import { removeReports } from './remove.ts';
import { eventRows, inputHash, reportRow } from './rows.ts';
import type { ReportRow, Tables } from './schema.ts';
import { markStale } from './stale.ts';
import type { Input, Kept, Outcome } from './store.ts';
import { wordsIn } from './words.ts';

type There = Pick<ReportRow, 'no' | 'id' | 'coder' | 'input'>;

async function there(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, There>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('report').select(['no', 'id', 'coder', 'input']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The ids of those inputs that are here, read the same and coded by the same coder. */
export async function knownInputs(db: Kysely<Tables>, inputs: readonly Input[], coder: string): Promise<ReadonlySet<string>> {
  const found = await there(db, inputs.map(({ id }) => id));
  return new Set(inputs.filter((input) => found.get(input.id)?.coder === coder && found.get(input.id)?.input === inputHash(input)).map(({ id }) => id));
}

/** A record with what it was made from. */
interface Given {
  readonly kept: Kept;
  readonly input: string;
  readonly coder: string;
}

/** Puts reports in that are not there, with all that is derived from them. */
async function insertReports(tx: Tx, engine: Engine, given: readonly Given[]): Promise<void> {
  const first = await take(tx, 'report', given.length);
  let event = await take(tx, 'event', given.reduce((sum, { kept }) => sum + kept.events.length, 0));
  const decisions = await decisionsByReport(tx, given.map(({ kept }) => kept.id));
  const rows = given.map(({ kept, input, coder }, i) => {
    const report = reportRow(kept, { no: first + i, input, coder });
    const derived = eventRows(kept, report, event, decisions.get(kept.id) ?? []);
    event += kept.events.length;
    return { report, derived };
  });
  await insertAll(tx, 'report', rows.map(({ report }) => report));
  await insertAll(tx, 'body', given.map(({ kept }, i) => ({ no: first + i, ...packReport(kept) })));
  await insertAll(tx, 'event', rows.flatMap(({ derived }) => derived.events));
  await insertAll(tx, 'report_term', rows.flatMap(({ report, derived }) => derived.terms.map((term) => ({ term, report: report.no }))).sort((a, b) => a.term - b.term));
  await engine.addWords(tx, given.map(({ kept: { title, text } }, i) => ({ no: first + i, words: wordsIn(`${title ?? ''}\n${text}`).map(({ word }) => word) })));
  await markStale(tx, new Set(rows.flatMap(({ derived }) => derived.blocks)));
}

/** Adds reports whose ids all differ. */
async function addDistinct(tx: Tx, engine: Engine, given: readonly Given[]): Promise<readonly Outcome[]> {
  const found = await there(tx, given.map(({ kept }) => kept.id));
  const outcomes = given.map(({ kept, input, coder }): Outcome => {
    const old = found.get(kept.id);
    return !old ? 'added' : old.coder === coder && old.input === input ? 'known' : 'recoded';
  });
  await removeReports(tx, engine, given.flatMap(({ kept }, i) => (outcomes[i] === 'recoded' ? found.get(kept.id)?.no ?? [] : [])));
  const fresh = given.filter((_, i) => outcomes[i] !== 'known');
  if (fresh.length > 0) await insertReports(tx, engine, fresh);
  return outcomes;
}

/** Cuts a list where an id comes again, so that each part has every id once. */
function distinctRuns(given: readonly Given[]): readonly (readonly Given[])[] {
  const runs: Given[][] = [[]];
  let seen = new Set<string>();
  for (const one of given) {
    if (seen.has(one.kept.id)) {
      seen = new Set();
      runs.push([]);
    }
    seen.add(one.kept.id);
    runs[runs.length - 1].push(one);
  }
  return runs;
}

/** Adds reports in one transaction: all or none. */
export async function add(engine: Engine, reports: readonly Kept[], inputs: readonly Input[], coder: string): Promise<readonly Outcome[]> {
  const given = reports.map((kept, i): Given => ({ kept, input: inputHash(inputs[i]), coder }));
  return engine.db.transaction().execute(async (tx) => {
    await engine.alone(tx);
    const outcomes: Outcome[] = [];
    for (const run of distinctRuns(given)) outcomes.push(...await addDistinct(tx, engine, run));
    return outcomes;
  });
}
