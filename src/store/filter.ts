import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { EVENT_TYPES, type Filter, parseDate, STATUSES, toDays } from '../model/index.ts';
import { StoreFault } from './fault.ts';
import { type Tables, UNDATED } from './schema.ts';
import { hashOf, partyTerm, placeTerm } from './terms.ts';
import type { Place } from './page.ts';

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

/** Hashes of what an event or incident must name. */
export function termsAsked({ party, place }: Filter): readonly number[] {
  return [...(party === undefined ? [] : [hashOf(partyTerm(party))]), ...(place === undefined ? [] : [hashOf(placeTerm(place))])];
}

/** What events and incidents have alike. */
function happeningConditions(table: 'event' | 'incident', { from, to, country, type, status, confidence }: Filter): Conditions {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return [
    ...(from === undefined ? [] : [sql<SqlBool>`${column('first_day')} >= ${dayOf('from', from)}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`${column('last_day')} between ${UNDATED + 1} and ${dayOf('to', to)}`]),
    ...(country === undefined ? [] : [sql<SqlBool>`${column('country')} = ${country.toUpperCase()}`]),
    ...(type === undefined || type.length === 0 ? [] : [sql<SqlBool>`${column('type')} in (${sql.join(numbersOf('type', type, EVENT_TYPES))})`]),
    ...(status === undefined || status.length === 0 ? [] : [sql<SqlBool>`${column('status')} in (${sql.join(numbersOf('status', status, STATUSES))})`]),
    ...(confidence === undefined ? [] : [sql<SqlBool>`${column('confidence')} >= ${confidence}`]),
  ];
}

type ReportColumns = Pick<Filter, 'outlet' | 'lang' | 'report'>;

function reportConditions({ outlet, lang, report }: ReportColumns): Conditions {
  return [
    ...(outlet === undefined ? [] : [sql<SqlBool>`report.source = ${outlet}`]),
    ...(lang === undefined ? [] : [sql<SqlBool>`report.lang = ${lang}`]),
    ...(report === undefined ? [] : [sql<SqlBool>`report.id = ${report}`]),
  ];
}

export function eventConditions(filter: Filter): Conditions {
  return [
    ...happeningConditions('event', filter), ...reportConditions(filter), sql<SqlBool>`event.rejected = 0`,
    ...(filter.bothAdmit === undefined ? [] : [sql<SqlBool>`event.id in (select incident_event.event from incident_event join incident on incident.no = incident_event.incident where incident.both_admit = ${filter.bothAdmit ? 1 : 0})`]),
    ...termsAsked(filter).flatMap((term) => [sql<SqlBool>`event.report in (select report from report_term where term = ${term})`, sql<SqlBool>`event.terms like ${`% ${term} %`}`]),
  ];
}

/** Reports are judged by their day of publication, and by whether one of their events is what is asked for. */
export function reportOwnConditions(filter: Filter): Conditions {
  const { from, to, outlet, lang, report, ...rest } = filter;
  const happening = Object.values(rest).some((value) => value !== undefined);
  return [
    ...(from === undefined ? [] : [sql<SqlBool>`report.day >= ${dayOf('from', from)}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`report.day between ${UNDATED + 1} and ${dayOf('to', to)}`]),
    ...reportConditions({ outlet, lang, report }),
    ...(happening ? [sql<SqlBool>`exists (select 1 from event where event.report = report.no and ${sql.join(eventConditions(rest), sql` and `)})`] : []),
  ];
}

export function incidentConditions(filter: Filter): Conditions {
  const { bothAdmit, outlet, lang, report } = filter;
  const told = reportConditions({ outlet, lang, report });
  return [
    ...happeningConditions('incident', filter),
    ...(bothAdmit === undefined ? [] : [sql<SqlBool>`incident.both_admit = ${bothAdmit ? 1 : 0}`]),
    ...termsAsked(filter).map((term) => sql<SqlBool>`incident.no in (select incident from incident_term where term = ${term})`),
    ...(told.length === 0 ? [] : [sql<SqlBool>`incident.no in (select incident_event.incident from incident_event join event on event.id = incident_event.event join report on report.no = event.report where ${sql.join(told, sql` and `)})`]),
  ];
}

/** Goes on after the place where the part before ended: newest day first, then by id. */
export function after(place: Place | null, day: string, id: string): Conditions {
  if (!place) return [];
  return [sql<SqlBool>`${sql.ref(day)} <= ${place.day}`, sql<SqlBool>`(${sql.ref(day)} < ${place.day} or ${sql.ref(id)} > ${place.id})`];
}

export const all = (conditions: Conditions) => <DB extends Tables, TB extends keyof DB>(build: ExpressionBuilder<DB, TB>) => build.and(conditions);
