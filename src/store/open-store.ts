import type { Kysely } from 'kysely';
import { openCodebook } from '../world/codebook.ts';
import { add, knownInputs } from './add.ts';
import { check } from './check.ts';
import { decide } from './decide.ts';
import { decisionsOf } from './decisions.ts';
import { openEngine } from './engines.ts';
import { faultOf } from './fault.ts';
import { joining } from './join-work.ts';
import { readMark } from './mark.ts';
import { keepOriginals, originalFacts, readOriginal } from './originals.ts';
import { outdated } from './outdated.ts';
import { feedsOf } from './feeds.ts';
import { indexColumns } from './index-columns.ts';
import { migrate } from './migrate.ts';
import { find, readEvent, readEvents, readEventsById, readIncident, readIncidents, readReport, readReports } from './read.ts';
import { prepare } from './prepare.ts';
import { forget } from './remove.ts';
import { scanOf } from './scan.ts';
import type { Tables } from './schema.ts';
import { countStale } from './stale.ts';
import type { Counts, Store } from './store.ts';

/** Brings a store to the newest version; opening one does so too. @example await upgrade('warta.db') // { from: 1, to: 2 } */
export async function upgrade(where: string): Promise<{ readonly from: number; readonly to: number }> {
  const engine = await openEngine(where, false);
  try {
    return await migrate(engine);
  } catch (error) {
    throw faultOf(error, engine.where);
  } finally {
    await engine.db.destroy();
  }
}

export interface OpenOptions {
  /** Make the store where there is none. */
  readonly create?: boolean;
  /** How long to wait for another program that writes, in milliseconds. */
  readonly patience?: number;
  /** The version of the coder that adds. */
  readonly coder?: string;
}

async function countAll(db: Kysely<Tables>, table: 'report' | 'event' | 'incident'): Promise<number> {
  const { n } = await db.selectFrom(table).select(({ fn }) => fn.countAll<number | string>().as('n')).executeTakeFirstOrThrow();
  return Number(n);
}

async function countsOf(db: Kysely<Tables>): Promise<Counts> {
  return { reports: await countAll(db, 'report'), events: await countAll(db, 'event'), incidents: await countAll(db, 'incident'), stale: await countStale(db) };
}

async function listed<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/**
 * Opens a store: a file of SQLite, or PostgreSQL by its address.
 * @throws StoreFault that says what is wrong and what to do
 * @example const store = await openStore('warta.db', { create: true }); await store.add([coded]); await store.close();
 */
export async function openStore(where = 'warta.db', { create = false, patience, coder: own = 'unknown' }: OpenOptions = {}): Promise<Store> {
  const engine = await openEngine(where, create, patience);
  const { db } = engine;
  const safely = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw faultOf(error, engine.where);
    }
  };
  try {
    await safely(() => migrate(engine));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const [scan, feeds] = [scanOf(db), feedsOf(engine)];
  return {
    where: engine.where,
    addPrepared: (reports) => safely(() => add(engine, reports)),
    add: (reports, { coder = own, inputs = reports } = {}) => safely(() => add(engine, reports.map((kept, i) => prepare(kept, coder, inputs[i])))),
    known: (inputs, { coder = own } = {}) => safely(() => knownInputs(db, inputs, coder)),
    report: (id) => safely(() => readReport(db, id)),
    keepOriginals: (originals) => safely(() => keepOriginals(engine, originals)),
    original: (report) => safely(() => readOriginal(db, report)),
    originalFacts: (report) => safely(() => originalFacts(db, report)),
    reports: (filter = {}, page = {}) => safely(() => readReports(engine, filter, page)),
    events: (filter = {}, page = {}) => safely(() => readEvents(engine, filter, page)),
    event: (id) => safely(() => readEvent(engine, id)),
    eventsById: (ids) => safely(() => readEventsById(engine, ids)),
    incidents: (filter = {}, page = {}) => safely(() => readIncidents(engine, filter, page)),
    incident: (id) => safely(() => readIncident(db, id)),
    find: (text, page = {}) => safely(() => find(engine, text, page)),
    forget: (id) => safely(() => forget(engine, id)),
    decide: (decision) => safely(() => decide(engine, decision)),
    decisions: ({ report } = {}) => safely(() => decisionsOf(db, report === undefined ? undefined : [report])),
    joining: (step) => safely(() => joining(engine, step)),
    mark: () => safely(() => readMark(db)),
    outdated: (limit, { coder = own } = {}) => safely(() => outdated(db, coder, limit)),
    feeds: {
      list: () => safely(() => feeds.list()),
      put: (feed) => safely(() => feeds.put(feed)),
      take: (feed, then) => safely(() => feeds.take(feed, then)),
      remove: (address) => safely(() => feeds.remove(address)),
    },
    scan: {
      numbers: () => safely(() => scan.numbers()),
      gists: (reports) => safely(() => scan.gists(reports)),
      incidents: (incidents) => safely(() => scan.incidents(incidents)),
      latestIncidents: (limit, after) => safely(() => scan.latestIncidents(limit, after)),
    },
    indexColumns: (ask = {}) => safely(() => indexColumns(db, ask)),
    counts: () => safely(() => countsOf(db)),
    check: () => safely(() => listed(check(engine, openCodebook()))),
    close: async () => {
      // Others may be at it still: what cannot be settled now will be by the last of them.
      await engine.settle().catch(() => {});
      await db.destroy();
    },
  };
}
