import { EVENT_TYPES, type Joined, STATUSES, type Told } from '../model/index.ts';
import { insertAll, parts } from './bulk.ts';
import { take } from './counters.ts';
import { spanOfDays } from './days.ts';
import { joinDecisionsOf } from './decided.ts';
import { decisionsOf } from './decisions.ts';
import type { Engine, Tx } from './engine.ts';
import { packValue } from './pack.ts';
import { eventsAt, type Seat } from './read.ts';
import { removeIncidents } from './remove.ts';
import { numbersIn } from './rows.ts';
import { staleBlocks } from './stale.ts';
import type { JoinWork } from './store.ts';
import { hashOf, termsOf } from './terms.ts';

const MANY = 500;

async function seatsIn(tx: Tx, blocks: readonly number[], waiting = false): Promise<readonly Seat[]> {
  const seats = new Map<string, Seat>();
  for (const some of parts(blocks, MANY)) {
    const wanted = new Set(some);
    let query = tx.selectFrom('event').select(['report', 'seat', 'id', 'blocks']).where('rejected', '=', 0).where('report', 'in', tx.selectFrom('report_term').select('report').where('term', 'in', some));
    if (waiting) query = query.where(({ not, exists, selectFrom }) => not(exists(selectFrom('incident_event').select('incident').whereRef('incident_event.event', '=', 'event.id'))));
    const rows = await query.execute();
    for (const { report, seat, id, blocks: own } of rows) if (numbersIn(own).some((block) => wanted.has(block))) seats.set(id, { report, seat });
  }
  return [...seats.values()];
}

async function numbersOfIncidents(tx: Tx, ids: readonly string[]): Promise<number[]> {
  const numbers: number[] = [];
  for (const some of parts(ids, MANY)) numbers.push(...(await tx.selectFrom('incident').select('no').where('id', 'in', some).execute()).map(({ no }) => no));
  return numbers;
}

async function putIncidents(tx: Tx, incidents: readonly Joined[]): Promise<void> {
  const first = await take(tx, 'incident', incidents.length);
  await insertAll(tx, 'incident', incidents.map(({ cell, ...incident }, i) => {
    const { id, type, status, when, place, confidence, bothAdmit } = incident;
    const [first_day, last_day] = spanOfDays(when, null);
    return { no: first + i, id, type: EVENT_TYPES.indexOf(type), status: STATUSES.indexOf(status), first_day, last_day, country: place?.country ?? '', confidence, both_admit: bothAdmit ? 1 : 0, cell, record: packValue(incident) };
  }));
  await insertAll(tx, 'incident_term', incidents.flatMap((incident, i) => [...new Set(termsOf(incident).map(hashOf))].map((term) => ({ term, incident: first + i }))));
  await insertAll(tx, 'incident_event', incidents.flatMap(({ events }, i) => events.map((event) => ({ event, incident: first + i }))));
}

/** The events at these seats, in order of id; each report is read once. */
async function toldAt(tx: Tx, seats: readonly Seat[]): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const some of parts([...seats].sort((a, b) => a.report - b.report), MANY)) told.push(...(await eventsAt(tx, some)).map(({ report, ...event }) => ({ event, report })));
  return told.sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
}

async function cellsOf(tx: Tx, events: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const cells = new Map<string, string>();
  for (const some of parts(events, MANY)) {
    const rows = await tx.selectFrom('incident_event').innerJoin('incident', 'incident.no', 'incident_event.incident').select(['incident_event.event', 'incident.cell']).where('incident_event.event', 'in', some).execute();
    for (const { event, cell } of rows) cells.set(event, cell);
  }
  return cells;
}

async function eventsInCells(tx: Tx, cells: readonly string[]): Promise<readonly Told[]> {
  const seats: Seat[] = [];
  for (const some of parts(cells, MANY)) {
    seats.push(...await tx.selectFrom('incident').innerJoin('incident_event', 'incident_event.incident', 'incident.no').innerJoin('event', 'event.id', 'incident_event.event')
      .select(['event.report', 'event.seat']).where('incident.cell', 'in', some).execute());
  }
  return toldAt(tx, seats);
}

async function eventsOf(tx: Tx, { events = [], reports = [] }: Parameters<JoinWork['eventsOf']>[0]): Promise<readonly Told[]> {
  const rows: Array<Seat & { readonly id: string }> = [];
  for (const some of parts(events, MANY)) rows.push(...await tx.selectFrom('event').select(['report', 'seat', 'id']).where('rejected', '=', 0).where('id', 'in', some).execute());
  for (const some of parts(reports, MANY)) {
    rows.push(...await tx.selectFrom('event').innerJoin('report', 'report.no', 'event.report').select(['event.report', 'event.seat', 'event.id']).where('rejected', '=', 0).where('report.id', 'in', some).execute());
  }
  return toldAt(tx, [...new Map(rows.map((row) => [row.id, row])).values()]);
}

/** Reports read at a time when all events are wanted. */
const AT_ONCE = 200;

async function* allEvents(tx: Tx): AsyncIterable<Told> {
  for (let last = 0; ; ) {
    const reports = await tx.selectFrom('report').select('no').where('no', '>', last).orderBy('no').limit(AT_ONCE).execute();
    if (reports.length === 0) return;
    const first = reports[0].no;
    last = reports[reports.length - 1].no;
    yield* await toldAt(tx, await tx.selectFrom('event').select(['report', 'seat']).where('rejected', '=', 0).where('report', '>=', first).where('report', '<=', last).execute());
  }
}

/** Joining's hands within a transaction. */
export function joinWork(tx: Tx): JoinWork {
  return {
    staleBlocks: (limit) => staleBlocks(tx, limit),
    neighbours: async (blocks) => toldAt(tx, await seatsIn(tx, blocks)),
    waiting: async (blocks) => toldAt(tx, await seatsIn(tx, blocks, true)),
    cellsOf: (events) => cellsOf(tx, events),
    eventsInCells: (cells) => eventsInCells(tx, cells),
    eventsOf: (wanted) => eventsOf(tx, wanted),
    allEvents: () => allEvents(tx),
    incidentsWith: async (events) => {
      const ids = new Set<string>();
      for (const some of parts(events, MANY)) {
        const rows = await tx.selectFrom('incident_event').innerJoin('incident', 'incident.no', 'incident_event.incident').select('incident.id').distinct().where('incident_event.event', 'in', some).execute();
        for (const { id } of rows) ids.add(id);
      }
      return [...ids].sort();
    },
    joinDecisions: async () => joinDecisionsOf(await decisionsOf(tx)),
    replaceIncidents: async ({ remove, put, joined }) => {
      if (remove === 'all') for (const table of ['incident_event', 'incident_term', 'incident'] as const) await tx.deleteFrom(table).execute();
      else await removeIncidents(tx, await numbersOfIncidents(tx, [...remove, ...put.map(({ id }) => id)]));
      if (put.length > 0) await putIncidents(tx, put);
      // A number taken tells whoever watches that the record is another.
      else if (remove.length > 0) await take(tx, 'incident', 1);
      if (joined === 'all') await tx.deleteFrom('stale_block').execute();
      else for (const some of parts(joined, MANY)) await tx.deleteFrom('stale_block').where('block', 'in', some).execute();
    },
  };
}

/** Runs one step of joining alone. */
export async function joining<T>(engine: Engine, step: (work: JoinWork) => Promise<T>): Promise<T> {
  return engine.db.transaction().execute(async (tx) => {
    await engine.alone(tx);
    return step(joinWork(tx));
  });
}
