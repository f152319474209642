import type { Decision } from '../model/index.ts';
import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

const KINDS: ReadonlyArray<Decision['kind']> = ['accept', 'reject', 'mend', 'same', 'different', 'undo'];

function decisionOf({ no, report, event, kind, change, person, at }: Tables['decision']): Decision {
  const known = KINDS.find((one) => one === kind);
  if (!known) throw new Error(`malformed decision ${no}: it is of the kind "${kind}"; wanted one of ${KINDS.join(', ')}`);
  return { id: no, report, event, kind: known, change: changeOf(no, change), by: person, at };
}

function changeOf(no: number, change: string): Decision['change'] {
  try {
    return JSON.parse(change);
  } catch (error) {
    throw new Error(`malformed decision ${no}: its change is "${change}"; wanted JSON`, { cause: error });
  }
}

/** Decisions in the order in which they were made; of some reports, or all. */
export async function decisionsOf(db: Kysely<Tables>, reports?: readonly string[]): Promise<readonly Decision[]> {
  if (reports?.length === 0) return [];
  let query = db.selectFrom('decision').selectAll().orderBy('no');
  if (reports) query = query.where('report', 'in', reports);
  return (await query.execute()).map(decisionOf);
}

/** Decisions by report. */
export async function decisionsByReport(db: Kysely<Tables>, reports: readonly string[]): Promise<ReadonlyMap<string, readonly Decision[]>> {
  const by = new Map<string, Decision[]>();
  for (const decision of await decisionsOf(db, reports)) by.set(decision.report, [...(by.get(decision.report) ?? []), decision]);
  return by;
}
