import type { Decision } from '../model/index.ts';
import { take } from './counters.ts';
import { expectDecision } from './decided.ts';
import { markBlocksAround, rewriteEvents } from './derived.ts';
import type { Engine, Tx } from './engine.ts';
import { eventRows } from './event-rows.ts';
import { StoreFault } from './fault.ts';
import { eventsAt } from './read.ts';

/** @throws StoreFault where what is decided on is not there */
async function expectThere(tx: Tx, engine: Engine, { report, kind, event, change }: Omit<Decision, 'id'>): Promise<void> {
  const missing = (what: string): never => { throw new StoreFault('bad-ask', `${what} is not in the store; wanted one that is`); };
  if (!await tx.selectFrom('report').select('no').where('id', '=', report).executeTakeFirst()) missing(`report ${report}`);
  const events = [event, kind === 'same' || kind === 'different' ? String(change.event) : null].flatMap((id) => id ?? []);
  for (const id of events) if (!await eventRows(tx, engine, [id]).select('event.no').executeTakeFirst()) missing(`event ${id}`);
  if (kind === 'undo' && !await tx.selectFrom('decision').select('no').where('no', '=', Number(change.decision)).where('report', '=', report).executeTakeFirst()) missing(`decision ${change.decision} on report ${report}`);
}

/** A decision about joining also keeps where both events stood, so that they are known again after their reports have been coded anew. */
async function withMarks(tx: Tx, engine: Engine, { kind, event, change }: Omit<Decision, 'id'>): Promise<Decision['change']> {
  if (kind !== 'same' && kind !== 'different') return change;
  const marks = await Promise.all([event, change.event].map(async (id) => {
    const [found] = await eventsAt(tx, await eventRows(tx, engine, [String(id)]).select(['event.report', 'event.no']).execute());
    return { report: found.report.id, start: found.trigger.start, end: found.trigger.end };
  }));
  return { ...change, marks };
}

/** Keeps what a person has said, and applies it to what is derived, in one transaction. */
export async function decide(engine: Engine, given: Omit<Decision, 'id'>): Promise<Decision> {
  expectDecision(given);
  return engine.db.transaction().execute(async (tx) => {
    await engine.alone(tx);
    await expectThere(tx, engine, given);
    const decision = { ...given, change: await withMarks(tx, engine, given), id: await take(tx, 'decision', 1) };
    const { id, report, event, kind, change, by, at } = decision;
    await tx.insertInto('decision').values({ no: id, report, event, kind, change: JSON.stringify(change), person: by, at }).execute();
    await rewriteEvents(tx, engine, report);
    if (typeof change.event === 'string') await markBlocksAround(tx, engine, [change.event]);
    return decision;
  });
}
