import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSULT, headingByHand, incidentByHand, partyByHand, placeByHand } from '../../test/incident-by-hand.ts';
import { formatDate, fromDays, type Heading, type Incident, type Party, toDays } from '../model/index.ts';
import { drawsOf, limitOf, reachOf } from './escalation/band.ts';
import { changePoints } from './escalation/change-points.ts';
import { openColumns } from './escalation/columns.ts';
import { credibilityOf, trustIn } from './escalation/credibility.ts';
import { escalation } from './escalation.ts';
import { seeded } from './random.ts';

const FIRST = toDays({ year: 2020, month: 6, day: 1 }); // a Monday
const day = (n: number): string => formatDate(fromDays(FIRST + n));

/** `reports` a day over so many days. */
const reportsOver = (days: number, reports: number): Heading[] =>
  Array.from({ length: days * reports }, (_, i) => headingByHand(`r${i}`, day(Math.floor(i / reports))));

/** `perDay(n)` incidents on day n. */
const incidentsOver = (days: number, perDay: (n: number) => number, more: Partial<Incident> = {}): Incident[] =>
  Array.from({ length: days }, (_, n) => Array.from({ length: perDay(n) }, (_, i) => incidentByHand(`i${String(n).padStart(3, '0')}-${i}`, day(n), more))).flat();

const gna = partyByHand('LBYMIL', 'Libyan Army');
const lna = partyByHand('LBYREB', 'Khalifa Haftar');
const turkey = partyByHand('TUR', 'Turkey');

describe('which incidents the index is about', () => {
  const between = (actors: readonly Party[], recipients: readonly Party[] = []): Partial<Incident> => ({ actors, recipients });
  const count = (more: Partial<Incident>, ask: Parameters<typeof escalation>[1]): number =>
    escalation(openColumns([incidentByHand('a', day(0), more)], reportsOver(7, 1)), ask).incidents;
  it.each<[string, Partial<Incident>, Parameters<typeof escalation>[1], number]>([
    ['one on the other', between([gna], [lna]), { dyad: ['LBYMIL', 'Khalifa Haftar'] }, 1],
    ['the other way', between([lna], [gna]), { dyad: ['LBYMIL', 'LBYREB'] }, 1],
    ['both together', between([gna, turkey]), { dyad: ['LBY', 'TUR'] }, 1],
    ['both on a third', between([gna, turkey], [lna]), { dyad: ['LBYMIL', 'TUR'] }, 0],
    ['one alone', between([gna]), { dyad: ['LBYMIL', 'LBYREB'] }, 0],
    ['a country and its rebels', between([lna], [gna]), { dyad: ['LBY', 'LBYREB'] }, 1],
    ['one party that answers to both names', between([lna]), { dyad: ['LBY', 'LBYREB'] }, 0],
    ['each laid at the other side\'s door', { versions: [[gna, lna], [lna, gna]].map(([a, b]) => ({ speaker: null, actors: [a], recipients: [b], status: 'actual', events: [], reports: [] })) }, { dyad: ['LBYMIL', 'LBYREB'] }, 1],
    ['the place by name', { place: placeByHand('Tarhuna') }, { place: 'tarhuna' }, 1],
    ['the place by number', { place: placeByHand('Tarhuna', 'LBY', 88) }, { place: 'geonames:88' }, 1],
    ['another place', { place: placeByHand('Sirte') }, { place: 'Tarhuna' }, 0],
    ['no place', {}, { country: 'LBY' }, 0],
    ['the country', { place: placeByHand('Sirte') }, { country: 'LBY' }, 1],
    ['only planned', { status: 'future' }, {}, 0],
    ['denied', { status: 'negated' }, {}, 0],
  ])('%s', (_, more, ask, expected) => expect(count(more, ask)).toBe(expected));
  it('an incident without a day is named, and counted nowhere', () => {
    const { undated, incidents } = escalation(openColumns([incidentByHand('a', null), incidentByHand('b', day(1), { when: { start: '2020-01-01', end: '2020-12-31' } })], reportsOver(7, 1)));
    expect({ undated, incidents }).toEqual({ undated: ['a', 'b'], incidents: 0 });
  });
});

describe('levels', () => {
  const levels = (incidents: readonly Incident[], reports: readonly Heading[], ask = {}) => escalation(openColumns(incidents, reports), { by: 'day', ...ask });
  it('the same fighting in twice as many reports is half as much a report', () => {
    const once = levels(incidentsOver(30, () => 2), reportsOver(31, 4)).points[10];
    const twice = levels(incidentsOver(30, () => 2), reportsOver(31, 8)).points[10];
    expect((once.plover?.value ?? 0) / (twice.plover?.value ?? 1)).toBeCloseTo(2, 5);
    expect(once.plover?.value).toBeCloseTo(4.5, 0);
  });
  it('copies are no reports', () => {
    const copies = reportsOver(31, 4).map((one) => ({ ...one, id: `c${one.id}`, copyOf: one.id }));
    expect(levels(incidentsOver(30, () => 2), [...reportsOver(31, 4), ...copies])).toEqual(levels(incidentsOver(30, () => 2), reportsOver(31, 4)));
  });
  it('talks are below zero, and hostile and cooperative sums stay apart', () => {
    const [point] = levels([...incidentsOver(14, () => 1, CONSULT), incidentByHand('z', day(0))], reportsOver(15, 4)).points;
    expect(point).toMatchObject({ hostile: 9, cooperative: 4, incidents: ['i000-0', 'z'] });
    expect(levels(incidentsOver(14, () => 1, CONSULT), reportsOver(15, 4)).points[3].plover?.value).toBeLessThan(0);
  });
  it('few reports are drawn toward the mean', () => {
    const credibility = credibilityOf([{ sum: 90, squares: 810, exposure: 10 }, { sum: 0, squares: 0, exposure: 10 }, { sum: 90, squares: 810, exposure: 10 }]);
    expect(trustIn(2, credibility)).toBeLessThan(trustIn(20, credibility));
    expect(trustIn(0, credibility)).toBe(0);
  });
  it('what covers two days is shared between them', () => {
    const points = levels([incidentByHand('a', null, { when: { start: day(1), end: day(2) } }), ...incidentsOver(7, () => 1)], reportsOver(8, 3)).points;
    expect(points.map(({ hostile }) => hostile)).toEqual([9, 13.5, 13.5, 9, 9, 9, 9, 0]);
  });
  it('a band holds its value and is wider with fewer reports', () => {
    const width = (reports: number): number => {
      const { plover } = levels(incidentsOver(30, (n) => n % 3), reportsOver(31, reports)).points[4];
      expect(plover && plover.low <= plover.value && plover.value <= plover.high).toBe(true);
      return plover ? plover.high - plover.low : 0;
    };
    expect(width(3)).toBeGreaterThan(width(30));
  });
  it('a quiet day is not a sure zero', () => {
    const { plover } = levels(incidentsOver(30, (n) => (n === 4 ? 0 : 1)), reportsOver(31, 3)).points[4];
    expect(plover?.high).toBeGreaterThan(plover?.value ?? Number.NaN);
  });
});

it('what resampling tends to is what resampling gives', () => {
  const weights = Float64Array.from({ length: 15 }, (_, i) => [9.5, 7, 3.5, -2.5, -8][i % 5]);
  const tally = { sum: weights.reduce((a, b) => a + b, 0), squares: weights.reduce((a, b) => a + b * b, 0), exposure: 10 };
  const [below, above] = reachOf(weights, tally, { hostile: 1, cooperative: 1 }, drawsOf(5000, 1));
  const [low, high] = limitOf(weights, tally);
  expect(Math.abs(low / below - 1)).toBeLessThan(0.04);
  expect(Math.abs(high / above - 1)).toBeLessThan(0.04);
});

describe('too little to tell', () => {
  it.each<[string, Incident[], Heading[], string | null]>([
    ['no report', incidentsOver(3, () => 3), [], 'no-reports'],
    ['no incident', [], reportsOver(14, 5), 'no-incidents'],
    ['four incidents', incidentsOver(2, () => 2), reportsOver(14, 5), 'few-incidents'],
    ['reports too thin', incidentsOver(14, () => 1), [headingByHand('r', day(3)), headingByHand('s', day(20))], 'few-reports'],
    ['enough', incidentsOver(14, () => 1), reportsOver(15, 3), null],
  ])('%s', (_, incidents, reports, lack) => {
    const { tooLittle, points } = escalation(openColumns(incidents, reports));
    expect(tooLittle).toBe(lack);
    if (lack) expect(points.every(({ plover, why }) => plover === null && why !== null)).toBe(true);
  });
  it('a single thin week says so', () => {
    const reports = [...reportsOver(7, 3), headingByHand('x', day(9)), ...Array.from({ length: 9 }, (_, i) => headingByHand(`y${i}`, day(15)))];
    expect(escalation(openColumns(incidentsOver(21, () => 1), reports)).points.map(({ why }) => why)).toEqual([null, 'few-reports', null]);
  });
  it.each([[{ from: 'kemarin' }, /wanted a civil day/], [{ from: '2020-06-05', to: '2020-06-01' }, /before it begins/]])('misuse: %o', (ask, message) => {
    expect(() => escalation(openColumns([], reportsOver(3, 1)), ask)).toThrow(message);
  });
});

describe('changes of level', () => {
  const jump = (n: number): number => (n >= 30 && n < 60 ? 6 : 1);
  const record = openColumns(incidentsOver(90, jump), reportsOver(91, 5));
  it('are found where they are, and named with incidents of the side that moved it', () => {
    const { changes } = escalation(record, { by: 'day' });
    const plover = changes.filter(({ scale }) => scale === 'plover');
    expect(plover.map(({ at, direction }) => [at, direction])).toEqual([[day(30), 'rise'], [day(60), 'fall']]);
    expect(plover[0].movers[0]).toMatchObject({ day: day(30), side: 'after' });
    expect(plover[1].movers[0]).toMatchObject({ day: day(59), side: 'before' });
  });
  it('a flat record has none: fewer than one in twenty of chance series', () => {
    const alarms = Array.from({ length: 200 }, (_, seed) => {
      const random = seeded(seed);
      return changePoints(Array.from({ length: 60 }, () => {
        let hits = 0;
        for (let i = 0; i < 20; i += 1) if (random() < 0.2) hits += 1;
        return { sum: hits * 9, squares: hits * 81, exposure: 20 };
      })).length;
    });
    expect(alarms.filter((count) => count > 0).length).toBeLessThan(10);
  });
  it('in a series of years, by day, is found to the day', () => {
    const tallies = Array.from({ length: 2000 }, (_, n) => ({ sum: n >= 1234 ? 30 + (n % 3) : 8 + (n % 5), squares: 200, exposure: 10 }));
    expect(changePoints(tallies)).toEqual([1234]);
  });
  it('one bad day is no change', () => {
    expect(escalation(openColumns(incidentsOver(40, (n) => (n === 20 ? 3 : 1)), reportsOver(41, 5)), { by: 'day' }).changes).toEqual([]);
  });
});

it('the order of arrival changes nothing, and the same seed gives the same band', () => {
  const incidents = incidentsOver(30, (n) => 1 + (n % 3));
  const expected = escalation(openColumns(incidents, reportsOver(31, 4)));
  fc.assert(fc.property(fc.shuffledSubarray(incidents, { minLength: incidents.length }), (shuffled) => {
    expect(escalation(openColumns(shuffled, reportsOver(31, 4)))).toEqual(expected);
  }), { numRuns: 20 });
});
