import { parts } from './bulk.ts';
import { take } from './counters.ts';
import type { Engine, Tx } from './engine.ts';
import { numbersIn } from './rows.ts';
import { markStale } from './stale.ts';

/** The most numbers in one statement. */
const MANY = 500;

/** All incidents of the cells in which these stand. */
async function cellmates(tx: Tx, incidents: readonly number[]): Promise<readonly number[]> {
  const nos = new Set(incidents);
  for (const some of parts(incidents, MANY)) {
    const rows = await tx.selectFrom('incident').select('no').where('cell', 'in', tx.selectFrom('incident').select('cell').where('no', 'in', some).where('cell', '!=', '')).execute();
    for (const { no } of rows) nos.add(no);
  }
  return [...nos];
}

/** Takes incidents out, and gives the blocks of all the events that they held. */
export async function removeIncidents(tx: Tx, incidents: readonly number[]): Promise<readonly number[]> {
  const blocks: number[] = [];
  for (const some of parts(incidents, MANY)) {
    const events = await tx.selectFrom('incident_event').innerJoin('event', 'event.id', 'incident_event.event').select('event.blocks').where('incident_event.incident', 'in', some).execute();
    blocks.push(...events.flatMap((event) => numbersIn(event.blocks)));
    await tx.deleteFrom('incident_event').where('incident', 'in', some).execute();
    await tx.deleteFrom('incident_term').where('incident', 'in', some).execute();
    await tx.deleteFrom('incident').where('no', 'in', some).execute();
  }
  return blocks;
}

/** Takes out what was derived from reports' events, with all incidents of the cells that they stood in, and marks all blocks that this touches. */
export async function removeEventRows(tx: Tx, reports: readonly number[]): Promise<void> {
  const held = await tx.selectFrom('incident_event').innerJoin('event', 'event.id', 'incident_event.event').select('incident_event.incident').distinct().where('event.report', 'in', reports).execute();
  const touched = await removeIncidents(tx, await cellmates(tx, held.map(({ incident }) => incident)));
  const events = await tx.selectFrom('event').select(['terms', 'blocks']).where('report', 'in', reports).execute();
  const blocks = events.flatMap((event) => numbersIn(event.blocks));
  const terms = [...new Set([...blocks, ...events.flatMap((event) => numbersIn(event.terms))])];
  for (const some of parts(terms, MANY)) await tx.deleteFrom('report_term').where('term', 'in', some).where('report', 'in', reports).execute();
  await tx.deleteFrom('event').where('report', 'in', reports).execute();
  await markStale(tx, new Set([...touched, ...blocks]));
}

/** Takes reports out with all that was derived from them; what people decided stays. */
export async function removeReports(tx: Tx, engine: Engine, reports: readonly number[]): Promise<void> {
  for (const some of parts(reports, MANY)) {
    await removeEventRows(tx, some);
    await engine.removeWords(tx, some);
    await tx.deleteFrom('body').where('no', 'in', some).execute();
    await tx.deleteFrom('report').where('no', 'in', some).execute();
  }
}

/** Takes one report out for good, with what people decided of it; false where it is not there. */
export async function forget(engine: Engine, id: string): Promise<boolean> {
  return engine.db.transaction().execute(async (tx) => {
    await engine.alone(tx);
    const row = await tx.selectFrom('report').select('no').where('id', '=', id).executeTakeFirst();
    if (!row) return false;
    await removeReports(tx, engine, [row.no]);
    await tx.deleteFrom('decision').where('report', '=', id).execute();
    // A number taken tells whoever watches that the record is another.
    await take(tx, 'report', 1);
    return true;
  });
}
