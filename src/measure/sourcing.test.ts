import { describe, expect, it } from 'vitest';
import { headingByHand, incidentByHand, partyByHand } from '../../test/incident-by-hand.ts';
import type { Attribution, Event, Heading, Told } from '../model/index.ts';
import { sourcing } from './sourcing.ts';

const army: Attribution = { speaker: { ...partyByHand('LBYMIL', 'Gununu'), role: null, start: 0, end: 1, text: 'G' }, medium: null, cue: 'kata', direct: false };

/** One incident told by reports, each `[id, published, outlet, copyOf, by the army's word]`. */
type Row = readonly [id: string, published: string | null, outlet: string, copyOf?: string | null, byArmy?: boolean];
function record(rows: readonly Row[]) {
  const reports = rows.map(([id, published, outlet, copyOf = null]): Heading => headingByHand(id, published, outlet, copyOf));
  const told = rows.map(([id, , , , byArmy = false], i): Told => ({ report: reports[i], event: { id: `e-${id}`, attribution: byArmy ? [army] : [] } as unknown as Event })); // all that sourcing reads of an event
  const incident = incidentByHand('i', '2020-06-05', { events: rows.map(([id]) => `e-${id}`), reports: rows.map(([id]) => id) });
  return sourcing({ incidents: [incident], reports, told });
}

describe('how well an incident is sourced', () => {
  it.each<[string, Row[], string]>([
    ['one outlet', [['a', '2020-06-05', 'Kabar']], 'one-source'],
    ['one outlet twice', [['a', '2020-06-05', 'Kabar'], ['b', '2020-06-06', 'Kabar']], 'one-source'],
    ['one outlet and its copies', [['a', '2020-06-05', 'Kabar'], ['b', '2020-06-05', 'Harian', 'a'], ['c', '2020-06-05', 'Pos', 'a']], 'one-source'],
    ['two outlets, both by one spokesman', [['a', '2020-06-05', 'Kabar', null, true], ['b', '2020-06-05', 'Harian', null, true]], 'one-voice'],
    ['two outlets in their own voices', [['a', '2020-06-05', 'Kabar'], ['b', '2020-06-05', 'Harian']], 'corroborated'],
    ['a spokesman and an outlet', [['a', '2020-06-05', 'Kabar', null, true], ['b', '2020-06-05', 'Harian']], 'corroborated'],
  ])('%s: %s', (_, rows, standing) => expect(record(rows).incidents).toMatchObject([{ standing }]));
  it('names sources in order, the first telling, voices and copies', () => {
    expect(record([['b', '2020-06-06', 'Harian', null, true], ['a', '2020-06-05', 'Kabar'], ['c', '2020-06-07', 'Pos', 'a']]).incidents[0]).toMatchObject({
      sources: ['Kabar', 'Harian'], first: { report: 'a', source: 'Kabar' }, voices: [{ name: 'Gununu' }], copies: ['c'],
    });
  });
});

describe('which outlet carries what first', () => {
  const first = (rows: readonly Row[]) => record(rows).outlets.filter(({ first: ids }) => ids.length > 0).map(({ source }) => source);
  it.each<[string, Row[], string[]]>([
    ['a day before the other', [['a', '2020-06-05', 'Kabar'], ['b', '2020-06-06', 'Harian']], ['Kabar']],
    ['an hour before the other', [['a', '2020-06-05T09:00', 'Kabar'], ['b', '2020-06-05T08:00', 'Harian']], ['Harian']],
    ['on the same day', [['a', '2020-06-05', 'Kabar'], ['b', '2020-06-05', 'Harian']], []],
    ['alone', [['a', '2020-06-05', 'Kabar']], []],
    ['a copy is never first', [['a', '2020-06-04', 'Kabar', 'b'], ['b', '2020-06-05', 'Harian'], ['c', '2020-06-06', 'Pos']], ['Harian']],
  ])('%s', (_, rows, expected) => expect(first(rows)).toEqual(expected));
  it('with counts of copies, days behind, and what it alone tells', () => {
    const { outlets } = record([['a', '2020-06-05', 'Kabar'], ['b', '2020-06-07', 'Harian'], ['c', '2020-06-07', 'Pos', 'a']]);
    expect(outlets.map(({ source, copies, daysBehind, alone, shared }) => [source, copies, daysBehind, alone, shared])).toEqual([
      ['Harian', 0, 2, [], ['i']], ['Kabar', 0, 0, [], ['i']], ['Pos', 1, null, [], []],
    ]);
  });
});
