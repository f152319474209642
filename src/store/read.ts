import type { Kysely } from 'kysely';
import type { Event, Filter, Heading, Incident, Page, PageAsk } from '../model/index.ts';
import { decided } from './decided.ts';
import { decisionsByReport } from './decisions.ts';
import type { Engine } from './engine.ts';
import { StoreFault } from './fault.ts';
import { after, all, eventConditions, incidentConditions, reportOwnConditions } from './filter.ts';
import { unpackReport, unpackText, unpackValue } from './pack.ts';
import { limitOf, pageOf, placeOf } from './page.ts';
import { headingOf } from './rows.ts';
import type { ReportRow, Tables } from './schema.ts';
import type { Found, Kept, KeptEvent } from './store.ts';
import { excerptOf, readQuery } from './words.ts';

const HEADING = ['report.no', 'report.id', 'report.lang', 'report.title', 'report.source', 'report.url', 'report.published', 'report.day', 'report.copy_of'] as const;

export async function readReport(db: Kysely<Tables>, id: string): Promise<Kept | null> {
  const row = await db.selectFrom('report').innerJoin('body', 'body.no', 'report.no').select(['body.text', 'body.record']).where('report.id', '=', id).executeTakeFirst();
  return row ? unpackReport(row) : null;
}

export async function readReports(db: Kysely<Tables>, filter: Filter, ask: PageAsk): Promise<Page<Heading>> {
  const limit = limitOf(ask);
  const rows = await db.selectFrom('report').select(HEADING).where(all([...reportOwnConditions(filter), ...after(placeOf(ask), 'report.day', 'report.id')]))
    .orderBy('report.day', 'desc').orderBy('report.id').limit(limit + 1).execute();
  return pageOf(rows, limit, ({ day, id }) => ({ day, id }), headingOf);
}

/** Where an event lies: its report, and its seat there. */
export interface Seat {
  readonly report: number;
  readonly seat: number;
}

/** The events at these seats as people left them, in the same order. */
export async function eventsAt(db: Kysely<Tables>, seats: readonly Seat[]): Promise<readonly KeptEvent[]> {
  if (seats.length === 0) return [];
  const nos = [...new Set(seats.map(({ report }) => report))];
  const rows = await db.selectFrom('report').innerJoin('body', 'body.no', 'report.no').select([...HEADING, 'body.text', 'body.record']).where('report.no', 'in', nos).execute();
  const decisions = await decisionsByReport(db, rows.map(({ id }) => id));
  const reports = new Map(rows.map((row): [number, { readonly heading: Heading; readonly events: readonly Event[] }] =>
    [row.no, { heading: headingOf(row), events: decided(unpackReport(row).events, decisions.get(row.id) ?? []).map(({ event }) => event) }]));
  return seats.flatMap(({ report, seat }) => {
    const found = reports.get(report);
    return found ? [{ ...found.events[seat], report: found.heading }] : [];
  });
}

export async function readEvents(db: Kysely<Tables>, filter: Filter, ask: PageAsk): Promise<Page<KeptEvent>> {
  const limit = limitOf(ask);
  const rows = await db.selectFrom('event').innerJoin('report', 'report.no', 'event.report').select(['event.report', 'event.seat', 'event.id', 'event.last_day'])
    .where(all([...eventConditions(filter), ...after(placeOf(ask), 'event.last_day', 'event.id')])).orderBy('event.last_day', 'desc').orderBy('event.id').limit(limit + 1).execute();
  const events = await eventsAt(db, rows.slice(0, limit));
  const { next } = pageOf(rows, limit, ({ last_day, id }) => ({ day: last_day, id }), ({ id }) => id);
  return { items: events, next };
}

export async function readEvent(db: Kysely<Tables>, id: string): Promise<KeptEvent | null> {
  const row = await db.selectFrom('event').select(['report', 'seat']).where('id', '=', id).executeTakeFirst();
  return row ? (await eventsAt(db, [row]))[0] ?? null : null;
}

const incidentOf = (record: ArrayBuffer | Uint8Array): Incident => unpackValue(record) as Incident; // packed by replaceIncidents

export async function readIncidents(db: Kysely<Tables>, filter: Filter, ask: PageAsk): Promise<Page<Incident>> {
  const limit = limitOf(ask);
  const rows = await db.selectFrom('incident').select(['id', 'last_day', 'record']).where(all([...incidentConditions(filter), ...after(placeOf(ask), 'incident.last_day', 'incident.id')]))
    .orderBy('last_day', 'desc').orderBy('id').limit(limit + 1).execute();
  return pageOf(rows, limit, ({ last_day, id }) => ({ day: last_day, id }), ({ record }) => incidentOf(record));
}

export async function readIncident(db: Kysely<Tables>, id: string): Promise<Incident | null> {
  const row = await db.selectFrom('incident').select('record').where('id', '=', id).executeTakeFirst();
  return row ? incidentOf(row.record) : null;
}

export async function find({ db, matches }: Engine, text: string, ask: PageAsk): Promise<Page<Found>> {
  const query = readQuery(text);
  if (query.length === 0) throw new StoreFault('bad-ask', `the search was given as "${text}"; wanted at least one word`);
  const limit = limitOf(ask);
  const rows = await db.selectFrom('report').select(HEADING).where(all([matches(query), ...after(placeOf(ask), 'report.day', 'report.id')]))
    .orderBy('report.day', 'desc').orderBy('report.id').limit(limit + 1).execute();
  const texts = await textsOf(db, rows.slice(0, limit));
  return pageOf(rows, limit, ({ day, id }) => ({ day, id }), (row) => ({ report: headingOf(row), ...excerptOf(texts.get(row.no) ?? '', query) }));
}

async function textsOf(db: Kysely<Tables>, rows: ReadonlyArray<Pick<ReportRow, 'no'>>): Promise<ReadonlyMap<number, string>> {
  if (rows.length === 0) return new Map();
  const bodies = await db.selectFrom('body').select(['no', 'text']).where('no', 'in', rows.map(({ no }) => no)).execute();
  return new Map(bodies.map((body) => [body.no, unpackText(body.text)]));
}

