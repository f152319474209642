import { describe, expect, it } from 'vitest';
import { alone, capture, meeting } from '../../test/happening.ts';
import type { Incident } from '../model/index.ts';
import { openCodebook } from '../world/codebook.ts';
import { openCountries } from '../world/countries.ts';
import { compareRow } from './compare.ts';
import { EXPORTS } from './exports.ts';
import { acledRow, type ForeignRow, gdeltRow, ploverRow } from './foreign.ts';

const countries = openCountries();
const tripoli = { name: 'Tripoli', country: 'LBY', lat: 32.887, lon: 13.187, geonames: 2210247, precision: 'city' } as const;
const attack: Incident = alone(capture, { place: tripoli, when: { start: '2020-06-04', end: '2020-06-04' } }).incident;
const row: ForeignRow = { id: 'x', day: '2020-06-04', types: ['ASSAULT'], country: 'LBY', lat: 32.9, lon: 13.2, parties: ['LBY'], dead: null, words: '' };

describe('a row of somebody else’s', () => {
  it.each([
    ['the same act', {}, 'supported'], ['told of a day later', { day: '2020-06-05' }, 'supported'], ['without a point', { lat: null, lon: null }, 'supported'], ['with our toll', { dead: 3 }, 'supported'], ['with no dead, which may mean that none were counted', { dead: 0 }, 'supported'],
    ['with another toll', { dead: 40 }, 'contradicted'], ['by others', { parties: ['EGY'] }, 'contradicted'],
    ['two days later', { day: '2020-06-06' }, 'unmentioned'], ['of another type', { types: ['AID'] }, 'unmentioned'], ['far away in the same country', { lat: 24.9, lon: 10.1 }, 'unmentioned'], ['in another country', { country: 'EGY' }, 'unmentioned'], ['of a kind we have none for', { types: [] }, 'unmentioned'],
  ] as const)('%s', (_, changes, verdict) => expect(compareRow({ ...row, ...changes }, [attack]).verdict).toBe(verdict));
  it('says why', () => expect(compareRow({ ...row, dead: 40 }, [attack]).why).toBe('40 dead there, 3 here'));
  it('is contradicted by a denial', () => expect(compareRow(row, [{ ...attack, status: 'negated' }])).toMatchObject({ verdict: 'contradicted', why: 'our reports deny it' }));
});

describe('our own exports, read back as somebody else’s', () => {
  const known = { countries, codebook: openCodebook() };
  const rows = [alone(meeting), alone(capture, { place: tripoli, when: { start: '2020-06-04', end: '2020-06-04' } })];
  const written = (format: string): readonly string[] => {
    const part = EXPORTS[format][0].open(known, {});
    return [...rows.map(part.push), part.end()].join('').trimEnd().split(/\r?\n/);
  };
  it('support what they came from, in GDELT’s form', () => {
    const read = written('gdelt').map((line) => gdeltRow(line, countries));
    expect(read).toMatchObject([{ day: '2020-06-03', country: 'EGY', types: ['CONSULT'], parties: ['EGY'] }, { day: '2020-06-04', country: 'LBY', types: ['ASSAULT'] }]);
    for (const [i, one] of read.entries()) expect(one && compareRow(one, [rows[i].incident]).verdict).toBe('supported');
  });
  it('in PLOVER’s', () => expect(ploverRow(written('plover')[1], countries)).toMatchObject({ types: ['ASSAULT'], parties: ['LBY'], dead: 3 }));
  it('in ACLED’s', () => {
    const [head, line] = written('acled').map((text) => text.split(','));
    expect(acledRow(Object.fromEntries(head.map((name, i) => [name, line[i]])), countries)).toMatchObject({ day: '2020-06-04', country: 'LBY', types: ['ASSAULT'], dead: 3, parties: ['LBY'] });
  });
});

describe('rows', () => {
  it.each(['', 'a\tb', '{"id":1}', '[]', 'null'])('are told from other lines: %j', (line) => expect([gdeltRow(line, countries), ploverRow(line, countries)]).toEqual([null, null]));
  it.each([['16 May 2025', '2025-05-16'], ['2023-02-16', '2023-02-16'], ['5/6/2020', undefined]])('ACLED’s day %s', (text, want) => expect(acledRow({ event_id_cnty: 'LBY1', event_date: text }, countries)?.day).toBe(want));
});
