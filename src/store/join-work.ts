import { blockKeys } from '../join/index.ts';
import type { Event, Joined, Told } from '../model/index.ts';
import { assignIncidents, parts } from './bulk.ts';
import { take } from './counters.ts';
import { clearDays, reindexDays } from './day-index.ts';
import { joinDecisionsOf } from './decided.ts';
import { decisionsOf } from './decisions.ts';
import type { Engine, Tx } from './engine.ts';
import { eventRows } from './event-rows.ts';
import { lastNumber } from './last-number.ts';
import { type OpenReports, type Seat, toldAt } from './read.ts';
import { incidentRow } from './rows.ts';
import type { IncidentRow } from './schema.ts';
import { clearStale, staleBlocks } from './stale.ts';
import type { JoinWork, Standing } from './store.ts';
import { blockOf } from './terms.ts';

/** The most numbers or ids in one statement. */
const MANY = 500;
/** Reports held open within a transaction. */
const MOST_OPEN = 3000;

/** The events at these seats, in order of id; each report is read once. */
async function toldIn(tx: Tx, seats: readonly Seat[], opened?: OpenReports): Promise<readonly Told[]> {
  const told: Told[] = [];
  if (opened && opened.size > MOST_OPEN) opened.clear();
  for (const some of parts([...seats].sort((a, b) => a.no - b.no), MANY)) told.push(...await toldAt(tx, some, opened));
  return told.sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
}

const blocksKnown = new WeakMap<Event, { readonly report: Told['report']; readonly blocks: readonly number[] }>();

/** The numbers of an event's blocks: worked out once, however often its neighbours are looked for. */
function blocksOf(told: Told): readonly number[] {
  const known = blocksKnown.get(told.event);
  if (known?.report === told.report) return known.blocks;
  const blocks = blockKeys(told).map(blockOf);
  blocksKnown.set(told.event, { report: told.report, blocks });
  return blocks;
}

/** Events in any of these blocks; with `waiting` only those that stand in no incident. */
async function inBlocks(tx: Tx, { withNames }: Engine, blocks: readonly number[], waiting: boolean, opened: OpenReports): Promise<readonly Told[]> {
  const seats = new Map<number, Seat>();
  for (const some of parts(blocks, MANY)) {
    const near = tx.selectFrom('report').innerJoin('event', (join) => join.on('event.no', '>=', ({ ref }) => ref('report.first_event')).on(({ eb, ref }) => eb('event.no', '<', eb(ref('report.first_event'), '+', ref('report.events')))))
      .select(['event.no', 'event.report']).where('event.rejected', '=', 0).where('report.no', 'in', withNames(some));
    const rows = await (waiting ? near.where('event.incident', 'is', null) : near).execute();
    for (const seat of rows) seats.set(seat.no, seat);
  }
  const wanted = new Set(blocks);
  return (await toldIn(tx, [...seats.values()], opened)).filter((told) => blocksOf(told).some((block) => wanted.has(block)));
}

async function cellsOf(tx: Tx, engine: Engine, events: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const cells = new Map<string, string>();
  for (const some of parts(events, MANY)) {
    const rows = await eventRows(tx, engine, some).innerJoin('incident', 'incident.no', 'event.incident').select(['event.id', 'incident.cell']).execute();
    for (const { id, cell } of rows) cells.set(id, cell);
  }
  return cells;
}

async function eventsInCells(tx: Tx, cells: readonly string[], opened: OpenReports): Promise<readonly Told[]> {
  const seats: Seat[] = [];
  for (const some of parts(cells, MANY)) seats.push(...await tx.selectFrom('incident').innerJoin('event', 'event.incident', 'incident.no').select(['event.report', 'event.no']).where('incident.cell', 'in', some).execute());
  return toldIn(tx, seats, opened);
}

async function eventsOf(tx: Tx, engine: Engine, { events = [], reports = [] }: Parameters<JoinWork['eventsOf']>[0], opened: OpenReports): Promise<readonly Told[]> {
  const rows: Seat[] = [];
  for (const some of parts(events, MANY)) rows.push(...await eventRows(tx, engine, some).select(['event.report', 'event.no']).where('event.rejected', '=', 0).execute());
  for (const some of parts(reports, MANY)) {
    const found = await tx.selectFrom('report').select(['first_event', 'events']).where('id', 'in', some).execute();
    for (const { first_event, events: count } of found) rows.push(...await tx.selectFrom('event').select(['report', 'no']).where('rejected', '=', 0).where('no', '>=', first_event).where('no', '<', first_event + count).execute());
  }
  return toldIn(tx, [...new Map(rows.map((row) => [row.no, row])).values()], opened);
}

/** Events read at a time when all are wanted. */
const AT_ONCE = 2000;

async function* allEvents(tx: Tx): AsyncIterable<Told> {
  for (let last = 0; ; ) {
    const seats = await tx.selectFrom('event').select(['report', 'no']).where('no', '>', last).where('rejected', '=', 0).orderBy('no').limit(AT_ONCE).execute();
    if (seats.length === 0) return;
    last = lastNumber(seats, last);
    yield* await toldIn(tx, seats);
  }
}

async function incidentsWith(tx: Tx, engine: Engine, events: readonly string[]): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const some of parts(events, MANY)) {
    const rows = await eventRows(tx, engine, some).innerJoin('incident', 'incident.no', 'event.incident').select('incident.id').distinct().execute();
    for (const { id } of rows) ids.add(id);
  }
  return [...ids].sort();
}

type Gone = Pick<IncidentRow, 'id' | 'first_day' | 'last_day'>;

/** Takes incidents out, and says where they stood. */
async function removeIncidents(tx: Tx, ids: readonly string[]): Promise<readonly Gone[]> {
  const gone: Gone[] = [];
  for (const some of parts(ids, MANY)) {
    const rows = await tx.deleteFrom('incident').where('id', 'in', some).returning(['no', 'id', 'first_day', 'last_day']).execute();
    if (rows.length > 0) await tx.updateTable('event').set({ incident: null }).where('incident', 'in', rows.map(({ no }) => no)).execute();
    gone.push(...rows);
  }
  return gone;
}

async function standing(tx: Tx, wanted: readonly Standing[]): Promise<ReadonlySet<string>> {
  const same = new Set<string>();
  for (const some of parts(wanted, MANY)) {
    const there = await tx.selectFrom('incident').select(['no', 'id', 'cell']).where('id', 'in', some.map(({ id }) => id)).execute();
    const events = new Map<number | null, string[]>(there.map(({ no }) => [no, []]));
    for (const { id, incident } of there.length > 0 ? await tx.selectFrom('event').select(['id', 'incident']).where('incident', 'in', there.map(({ no }) => no)).execute() : []) events.get(incident)?.push(id);
    const rows = new Map(there.map((row) => [row.id, row]));
    for (const { id, cell, events: own } of some) {
      const row = rows.get(id);
      const old = row?.cell === cell ? new Set(events.get(row.no)) : null;
      if (old?.size === own.length && own.every((event) => old.has(event))) same.add(id);
    }
  }
  return same;
}

async function removeAll(tx: Tx): Promise<void> {
  await tx.updateTable('event').set({ incident: null }).where('incident', 'is not', null).execute();
  await tx.deleteFrom('incident').execute();
  await clearDays(tx);
}

/** Writes down in which incident each of these events stands. */
async function assign(tx: Tx, engine: Engine, incidents: ReadonlyMap<string, number>): Promise<void> {
  for (const some of parts([...incidents.keys()], MANY)) {
    const rows = await eventRows(tx, engine, some).select(['event.no', 'event.id']).execute();
    await assignIncidents(tx, rows.map(({ no, id }) => ({ no, incident: incidents.get(id) ?? null })), engine.placeholder);
  }
}

async function putIncidents(tx: Tx, engine: Engine, incidents: readonly Joined[]): Promise<void> {
  const first = await take(tx, 'incident', incidents.length);
  await engine.insert(tx, 'incident', incidents.map((incident, i) => incidentRow(incident, first + i)));
  await assign(tx, engine, new Map(incidents.flatMap(({ events }, i) => events.map((id) => [id, first + i] as const))));
}

/** Joining's hands within a transaction. */
export function joinWork(tx: Tx, engine: Engine): JoinWork {
  const opened: OpenReports = new Map();
  return {
    staleBlocks: (limit) => staleBlocks(tx, engine, limit),
    neighbours: (blocks) => inBlocks(tx, engine, blocks, false, opened),
    waiting: (blocks) => inBlocks(tx, engine, blocks, true, opened),
    standing: (wanted) => standing(tx, wanted),
    incidentsWith: (events) => incidentsWith(tx, engine, events),
    cellsOf: (events) => cellsOf(tx, engine, events),
    eventsInCells: (cells) => eventsInCells(tx, cells, opened),
    eventsOf: (wanted) => eventsOf(tx, engine, wanted, opened),
    allEvents: () => allEvents(tx),
    joinDecisions: async () => joinDecisionsOf(await decisionsOf(tx)),
    replaceIncidents: async ({ remove, put, joined }) => {
      if (remove === 'all') await removeAll(tx);
      const gone = await removeIncidents(tx, [...remove === 'all' ? [] : remove, ...put.map(({ id }) => id)]);
      if (put.length > 0) await putIncidents(tx, engine, put);
      // A number taken tells whoever watches that the record is another.
      else if (remove.length > 0) await take(tx, 'incident', 1);
      await reindexDays(tx, engine, { gone, put });
      if (joined === 'all') await clearStale(tx);
      else for (const some of parts(joined, MANY)) await tx.deleteFrom('stale_block').where('block', 'in', some).execute();
    },
  };
}

/** Runs one step of joining alone. */
export async function joining<T>(engine: Engine, step: (work: JoinWork) => Promise<T>): Promise<T> {
  return engine.db.transaction().execute(async (tx) => {
    await engine.alone(tx);
    return step(joinWork(tx, engine));
  });
}
