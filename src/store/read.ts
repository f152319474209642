import type { Kysely } from 'kysely';
import type { Event, Filter, Heading, Incident, Page, PageAsk } from '../model/index.ts';
import { parts } from './bulk.ts';
import { decided } from './decided.ts';
import { decisionsByReport } from './decisions.ts';
import type { Engine } from './engine.ts';
import { eventRows } from './event-rows.ts';
import { StoreFault } from './fault.ts';
import { after, afterEvent, all, asksOfEvents, eventConditions, incidentConditions, reportConditions } from './filter.ts';
import { holds } from './holds.ts';
import { unpackIncident, unpackReport, unpackText } from './packed.ts';
import { pageOf } from './page.ts';
import { headingOf } from './rows.ts';
import type { ReportRow, Tables } from './schema.ts';
import { packedRecord, packedText } from './shelf.ts';
import type { Found, Kept, KeptEvent } from './store.ts';
import { namesAsked } from './terms.ts';
import { excerptOf, readQuery } from './words.ts';

const HEADING = ['report.no', 'report.id', 'report.lang', 'report.title', 'report.source', 'report.url', 'report.published', 'report.day', 'report.copy_of', 'report.first_event'] as const;

export async function readReport(db: Kysely<Tables>, id: string): Promise<Kept | null> {
  const row = await db.selectFrom('report').select([...HEADING, packedText, packedRecord]).where('report.id', '=', id).executeTakeFirst();
  return row ? unpackReport(row) : null;
}

/** A report's events as people left them. */
export interface OpenReport {
  readonly heading: Heading;
  readonly firstEvent: number;
  readonly events: readonly Event[];
  /** Those that nobody has rejected. */
  readonly standing: readonly Event[];
}

/** Reports with their events, by number. */
async function toldIn(db: Kysely<Tables>, nos: readonly number[]): Promise<ReadonlyMap<number, OpenReport>> {
  if (nos.length === 0) return new Map();
  const rows = await db.selectFrom('report').select([...HEADING, packedText, packedRecord]).where('report.no', 'in', nos).execute();
  const decisions = await decisionsByReport(db, rows.map(({ id }) => id));
  return new Map(rows.map((row) => {
    const events = decided(unpackReport(row).events, decisions.get(row.id) ?? []);
    return [row.no, { heading: headingOf(row), firstEvent: row.first_event, events: events.map(({ event }) => event), standing: events.filter(({ rejected }) => !rejected).map(({ event }) => event) }];
  }));
}

/** Where an event lies. */
export interface Seat {
  readonly no: number;
  readonly report: number;
}

/** Reports that have been opened in a transaction, by number: the same few are asked for again and again while a neighbourhood is joined. */
export type OpenReports = Map<number, OpenReport>;

/** The events with these numbers as people left them, in the same order. */
export async function eventsAt(db: Kysely<Tables>, seats: readonly Seat[]): Promise<readonly KeptEvent[]> {
  return (await toldAt(db, seats)).map(({ event, report }) => ({ ...event, report }));
}

/** The same, each beside its report: the same objects again for a report that is open already. */
export async function toldAt(db: Kysely<Tables>, seats: readonly Seat[], opened: OpenReports = new Map()): Promise<ReadonlyArray<{ readonly event: Event; readonly report: Heading }>> {
  const wanted = new Set(seats.map(({ report }) => report));
  const reports: OpenReports = new Map();
  for (const no of wanted) {
    const report = opened.get(no);
    if (report) reports.set(no, report);
  }
  for (const [no, report] of await toldIn(db, [...wanted].filter((no) => !reports.has(no)))) {
    reports.set(no, report);
    opened.set(no, report);
  }
  return seats.flatMap(({ report, no }) => {
    const found = reports.get(report);
    // A person's decision between two looks gives the report's events other numbers.
    const event = found?.events[no - found.firstEvent];
    return found && event ? [{ event, report: found.heading }] : [];
  });
}

export async function readReports(engine: Engine, filter: Filter, ask: PageAsk): Promise<Page<Heading>> {
  const conditions = reportConditions(engine, filter);
  return pageOf(ask, {
    rows: (place, count) => engine.db.selectFrom('report').select(HEADING).where(all([...conditions, ...after(place, 'report', 'day')])).orderBy('report.day', 'desc').orderBy('report.id').limit(count).execute(),
    place: ({ day, id }) => ({ day, id }),
    items: async (rows) => {
      if (!asksOfEvents(filter)) return rows.map(headingOf);
      const told = await toldIn(engine.db, rows.map(({ no }) => no));
      return rows.map((row) => (told.get(row.no)?.standing.some((event) => holds(event, filter)) ? headingOf(row) : null));
    },
  });
}

export async function readEvents(engine: Engine, filter: Filter, ask: PageAsk): Promise<Page<KeptEvent>> {
  const conditions = eventConditions(engine, filter);
  return pageOf(ask, {
    rows: (place, count) => engine.db.selectFrom('event').innerJoin('report', 'report.no', 'event.report').select(['event.report', 'event.no', 'event.id', 'event.last_day'])
      .where(all([...conditions, ...afterEvent(place)])).orderBy('event.last_day', 'desc').orderBy('event.tie').orderBy('event.id').limit(count).execute(),
    place: ({ last_day, id }) => ({ day: last_day, id }),
    items: async (rows) => (await eventsAt(engine.db, rows)).map((event) => (namesAsked(event, filter) ? event : null)),
  });
}

export async function readEvent(engine: Engine, id: string): Promise<KeptEvent | null> {
  const row = await eventRows(engine.db, engine, [id]).select(['event.report', 'event.no']).executeTakeFirst();
  return row ? (await eventsAt(engine.db, [row]))[0] ?? null : null;
}

/** The most ids in one statement. */
const MANY = 200;

/** The events with these ids, each report read once; what is not there is left out. */
export async function readEventsById(engine: Engine, ids: readonly string[]): Promise<ReadonlyMap<string, KeptEvent>> {
  const seats: Seat[] = [];
  for (const some of parts(ids, MANY)) seats.push(...await eventRows(engine.db, engine, some).select(['event.report', 'event.no']).execute());
  return new Map((await eventsAt(engine.db, seats)).map((event) => [event.id, event]));
}

export async function readIncidents(engine: Engine, filter: Filter, ask: PageAsk): Promise<Page<Incident>> {
  const conditions = incidentConditions(engine, filter);
  return pageOf(ask, {
    rows: (place, count) => engine.db.selectFrom('incident').select(['id', 'last_day', 'record']).where(all([...conditions, ...after(place, 'incident', 'last_day')])).orderBy('last_day', 'desc').orderBy('id').limit(count).execute(),
    place: ({ last_day, id }) => ({ day: last_day, id }),
    items: async (rows) => rows.map(({ record }) => unpackIncident(record)).map((incident) => (namesAsked(incident, filter) ? incident : null)),
  });
}

export async function readIncident(db: Kysely<Tables>, id: string): Promise<Incident | null> {
  const row = await db.selectFrom('incident').select('record').where('id', '=', id).executeTakeFirst();
  return row ? unpackIncident(row.record) : null;
}

export async function find(engine: Engine, text: string, ask: PageAsk): Promise<Page<Found>> {
  const query = readQuery(text);
  if (query.length === 0) throw new StoreFault('bad-ask', `the search was given as "${text}"; wanted at least one word`);
  return pageOf(ask, {
    rows: (place, count) => engine.db.selectFrom('report').select(HEADING).where('report.no', 'in', engine.withWords(query)).where(all(after(place, 'report', 'day'))).orderBy('report.day', 'desc').orderBy('report.id').limit(count).execute(),
    place: ({ day, id }) => ({ day, id }),
    items: async (rows) => {
      const texts = await textsOf(engine.db, rows);
      return rows.map((row) => ({ report: headingOf(row), ...excerptOf(texts.get(row.no) ?? '', query) }));
    },
  });
}

async function textsOf(db: Kysely<Tables>, rows: ReadonlyArray<Pick<ReportRow, 'no'>>): Promise<ReadonlyMap<number, string>> {
  if (rows.length === 0) return new Map();
  const bodies = await db.selectFrom('report').select(['no', packedText]).where('no', 'in', rows.map(({ no }) => no)).execute();
  return new Map(bodies.map((body) => [body.no, unpackText(body.text)]));
}
