import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { EVENT_TYPES, type Filter, fnv1a, parseDate, STATUSES, toDays } from '../model/index.ts';
import type { Engine } from './engine.ts';
import { StoreFault } from './fault.ts';
import type { Place } from './page.ts';
import { millionths } from './rows.ts';
import { type Tables, UNDATED } from './schema.ts';
import { hashOf, termsAsked } from './terms.ts';

type Conditions = Array<Expression<SqlBool>>;

function dayOf(name: 'from' | 'to', text: string): number {
  const date = parseDate(text);
  if (!date || text.length !== 10) throw new StoreFault('bad-ask', `${name} was given as "${text}"; wanted a day, YYYY-MM-DD`);
  return toDays(date);
}

/** Numbers of the named values. @throws StoreFault for a name that is none */
function numbersOf<T extends string>(what: string, given: readonly T[], all: readonly T[]): number[] {
  return given.map((one) => {
    const number = all.indexOf(one);
    if (number < 0) throw new StoreFault('bad-ask', `${what} was given as "${one}"; wanted one of ${all.join(', ')}`);
    return number;
  });
}

/** Keeps those conditions whose value was given. */
function given<T>(value: T | undefined, condition: (value: T) => Expression<SqlBool>): Conditions {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [condition(value)];
}

/** What events and incidents have alike. */
function happeningConditions(table: 'event' | 'incident', { from, to, country, type, status, confidence }: Filter): Conditions {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return [
    ...given(from, (day) => sql`${column('first_day')} >= ${dayOf('from', day)}`),
    ...given(to, (day) => sql`${column('last_day')} between ${UNDATED + 1} and ${dayOf('to', day)}`),
    ...given(country, (code) => sql`${column('country')} = ${code.toUpperCase()}`),
    ...given(type, (types) => sql`${column('type')} in (${sql.join(numbersOf('type', types, EVENT_TYPES))})`),
    ...given(status, (statuses) => sql`${column('status')} in (${sql.join(numbersOf('status', statuses, STATUSES))})`),
    ...given(confidence, (share) => sql`${column('confidence')} >= ${millionths(share)}`),
  ];
}

function toldConditions({ outlet, lang, report }: Filter): Conditions {
  return [
    ...given(outlet, (name) => sql`report.source = ${name}`),
    ...given(lang, (code) => sql`report.lang = ${code}`),
    ...given(report, (id) => sql`report.id = ${id}`),
  ];
}

/** Reports that name all that is asked for, in one event or in several: what is read of them must still be looked at (`namesAsked`). */
function namingConditions({ withNames }: Engine, filter: Filter, column: string): Conditions {
  return termsAsked(filter).map((term) => sql`${sql.ref(column)} in ${withNames([hashOf(term)])}`);
}

export function eventConditions(engine: Engine, filter: Filter): Conditions {
  return [
    sql`event.rejected = 0`, ...happeningConditions('event', filter), ...toldConditions(filter), ...namingConditions(engine, filter, 'event.report'),
    ...given(filter.bothAdmit, (both) => sql`event.incident in (select no from incident where both_admit = ${both ? 1 : 0})`),
  ];
}

/** True where a report must have a certain event to be let through. */
export const asksOfEvents = ({ from: _, to: __, outlet: ___, lang: ____, report: _____, ...rest }: Filter): boolean => Object.values(rest).some((value) => value !== undefined);

/** Reports are judged by their day of publication, and by whether one of their events is what is asked for. */
export function reportConditions(engine: Engine, filter: Filter): Conditions {
  const { from, to, outlet, lang, report, ...ofEvents } = filter;
  return [
    ...given(from, (day) => sql`report.day >= ${dayOf('from', day)}`),
    ...given(to, (day) => sql`report.day between ${UNDATED + 1} and ${dayOf('to', day)}`),
    ...toldConditions(filter), ...namingConditions(engine, filter, 'report.no'),
    ...(asksOfEvents(filter) ? [sql<SqlBool>`exists (select 1 from event where event.no >= report.first_event and event.no < report.first_event + report.events and ${sql.join(eventConditions(engine, { ...ofEvents, party: undefined, place: undefined }), sql` and `)})`] : []),
  ];
}

/** Incidents that one of these reports tells of: the reports first, which are few, then their events, whose numbers follow one another. */
const toldBy = (reports: Conditions): Expression<SqlBool> =>
  sql`incident.no in (select event.incident from report cross join event where event.no >= report.first_event and event.no < report.first_event + report.events and event.incident is not null and ${sql.join(reports, sql` and `)})`;

export function incidentConditions(engine: Engine, filter: Filter): Conditions {
  const told = toldConditions(filter);
  return [
    ...happeningConditions('incident', filter), ...given(filter.bothAdmit, (both) => sql`incident.both_admit = ${both ? 1 : 0}`),
    ...namingConditions(engine, filter, 'report.no').map((names) => toldBy([names])), ...(told.length === 0 ? [] : [toldBy(told)]),
  ];
}

/** Goes on after the place where the part before ended: newest day first, then by id. */
export function after(place: Place | null, table: 'report' | 'incident', day: 'day' | 'last_day'): Conditions {
  if (!place) return [];
  const column = sql.ref(`${table}.${day}`);
  return [sql`${column} <= ${place.day}`, sql`(${column} < ${place.day} or ${sql.ref(`${table}.id`)} > ${place.id})`];
}

/** After all days that are written with four digits. */
const NO_LATER = 3_000_000;

/** The same for events, whose ids have a short stand-in before them. Also the first part asks for days, so that it is had by day, and not by sorting all events. */
export function afterEvent(place: Place | null): Conditions {
  if (!place) return [sql`event.last_day < ${NO_LATER}`];
  const tie = fnv1a(place.id);
  return [sql`event.last_day <= ${place.day}`, sql`(event.last_day < ${place.day} or event.tie > ${tie} or (event.tie = ${tie} and event.id > ${place.id}))`];
}

export const all = (conditions: Conditions) => <DB extends Tables, TB extends keyof DB>(build: ExpressionBuilder<DB, TB>) => build.and(conditions);
