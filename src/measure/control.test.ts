import { describe, expect, it } from 'vitest';
import { headingByHand, incidentByHand } from '../../test/incident-by-hand.ts';
import type { Control, Entity, Event, Place, Said } from '../model/index.ts';
import { controlLedger } from './control.ts';

const span = { start: 0, end: 9, text: 'kata-kata' };
const ground = { start: 20, end: 27, text: 'Tarhuna' };
const entity = (code: string, name = code): Entity => ({ ...span, name, country: code.slice(0, 3), sector: code.slice(3), code, role: null, wikidata: null });
const tarhuna: Place = { text: 'Tarhuna', name: 'Tarhuna', country: 'LBY', lat: null, lon: null, geonames: 7, precision: 'city', candidates: [], span: ground };
const gna = entity('LBYMIL', 'Pasukan GNA');
const cabinet = entity('LBYGOV', 'Pemerintah Libya');
const lna = entity('LBYREB', 'Milisi Haftar');
const un = entity('UNO', 'United Nations');

let count = 0;
/** One claim, as in `['06-05', gna, 'captured', lna, gna]`: day, holder, how, from, by whose word. */
type Row = readonly [day: string, holder: Entity | null, how: string, from?: Entity | null, claimedBy?: Entity | null];
function said([day, holder, how, from = null, claimedBy = null]: Row, place = tarhuna): Said<Control> {
  count += 1;
  const since = { start: `2020-${day}`, end: `2020-${day}`, text: day, said: true, span };
  return { said: { ...span, place, holder, from, how, since, claimedBy, rule: 'test' }, report: headingByHand(`r${count}`, `2020-${day}`) };
}

const ledger = (rows: readonly Row[], asOf = '2020-06-30', staleAfter = 60) => controlLedger({ control: rows.map((row) => said(row)), told: [], incidents: [] }, { asOf, staleAfter });
const states = (rows: readonly Row[], asOf?: string, staleAfter?: number): readonly string[] =>
  (ledger(rows, asOf, staleAfter).places[0]?.history ?? []).map(({ state, holder, from, since }) => `${since.slice(5)} ${state}: ${holder?.name ?? '?'}${from ? ` from ${from.name}` : ''}`);

describe('who holds a place', () => {
  it.each<[string, Row[], string[]]>([
    ['an outlet says it in its own voice', [['06-05', gna, 'captured', lna]], ['06-05 held: Pasukan GNA from Milisi Haftar']],
    ['the holder alone says so', [['06-05', gna, 'captured', lna, cabinet]], ['06-05 one-sided claim: Pasukan GNA from Milisi Haftar']],
    ['the loser admits it', [['06-05', gna, 'captured', lna, cabinet], ['06-06', null, 'lost', lna, lna]], ['06-05 held: Pasukan GNA from Milisi Haftar']],
    ['the loser is only said by the holder to have lost it', [['06-05', gna, 'captured', lna, cabinet], ['06-06', null, 'lost', lna, gna]], ['06-05 one-sided claim: Pasukan GNA from Milisi Haftar']],
    ['a third party says so', [['06-05', gna, 'captured', lna, gna], ['06-07', gna, 'held', null, un]], ['06-05 held: Pasukan GNA from Milisi Haftar']],
    ['both claim it within a week', [['06-03', gna, 'captured', lna, gna], ['06-05', lna, 'recaptured', gna, lna]], ['06-03 contested: Pasukan GNA from Milisi Haftar']],
    ['it changes hands', [['05-01', lna, 'held'], ['06-05', gna, 'captured']], ['05-01 held: Milisi Haftar', '06-05 held: Pasukan GNA from Milisi Haftar']],
    ['government and army are one side', [['06-04', cabinet, 'captured', lna], ['06-05', gna, 'captured', lna]], ['06-04 held: Pemerintah Libya from Milisi Haftar']],
    ['an advance puts it in doubt', [['05-01', lna, 'held'], ['06-01', gna, 'advanced on', lna]], ['05-01 held: Milisi Haftar', '06-01 contested: Milisi Haftar']],
    ['an advance before anything else', [['06-01', gna, 'advanced on', lna], ['06-05', gna, 'captured', lna]], ['06-01 contested: Milisi Haftar', '06-05 held: Pasukan GNA from Milisi Haftar']],
    ['lost, and nobody says to whom', [['05-01', lna, 'held'], ['06-05', null, 'lost', lna]], ['05-01 held: Milisi Haftar', '06-05 contested: ? from Milisi Haftar']],
    ['lost, and later it is told to whom', [['05-01', lna, 'held'], ['06-05', null, 'lost', lna], ['06-06', gna, 'captured', lna]], ['05-01 held: Milisi Haftar', '06-05 held: Pasukan GNA from Milisi Haftar']],
    ['members of one side take it from each other', [['06-01', entity('LBYREB', 'A'), 'held'], ['06-05', entity('LBYREB', 'B'), 'captured', entity('LBYREB', 'A')]], ['06-01 held: A', '06-05 held: B from A']],
    ['taken from nobody but itself', [['06-05', gna, 'captured', { ...entity('LBYMIL', 'kota Tarhuna'), ...ground }]], ['06-05 held: Pasukan GNA']],
    ['a holder whom nobody can name', [['06-05', entity('', 'mereka'), 'captured', lna]], ['06-05 contested: ? from Milisi Haftar']],
    ['a side known by a better name', [['06-04', entity('LBYMIL', 'its forces'), 'recaptured', lna, cabinet], ['06-05', gna, 'held']], ['06-04 held: Pemerintah Libya from Milisi Haftar']],
  ])('%s', (_, rows, expected) => expect(states(rows)).toEqual(expected));

  it('the order in which reports come changes nothing', () => {
    const rows: Row[] = [['05-01', lna, 'held'], ['06-01', gna, 'advanced on', lna], ['06-05', gna, 'captured', lna]];
    expect(states([...rows].reverse())).toEqual(states(rows));
  });
});

describe('the day asked for', () => {
  const rows: Row[] = [['04-01', lna, 'held'], ['06-05', gna, 'captured', lna]];
  it.each([
    ['2020-03-01', []],
    ['2020-04-15', ['04-01 held: Milisi Haftar']],
    ['2020-06-04', ['04-01 stale: Milisi Haftar']],
    ['2020-06-05', ['04-01 held: Milisi Haftar', '06-05 held: Pasukan GNA from Milisi Haftar']],
    ['2020-12-31', ['04-01 held: Milisi Haftar', '06-05 stale: Pasukan GNA from Milisi Haftar']],
  ])('%s', (asOf, expected) => expect(states(rows, asOf, 30)).toEqual(expected));
  it('that is no day is refused', () => expect(() => ledger(rows, 'kemarin')).toThrow(/wanted a civil day/));
});

describe('each state is a chain of citations', () => {
  it('with report, words and the incidents that they tell of', () => {
    const told = said(['06-05', gna, 'captured', lna]);
    const event = { id: 'e-1', citation: span } as Event; // only what the ledger reads of an event
    const { places } = controlLedger({ control: [told], told: [{ event, report: told.report }], incidents: [incidentByHand('1', '2020-06-05')] }, { asOf: '2020-06-30' });
    expect(places[0].now?.claims).toMatchObject([{ report: told.report.id, source: 'Kabar', ...span, word: 'outlet', incidents: ['1'] }]);
  });
  it('what is told of a whole country is of no place', () => {
    const libya = said(['06-05', gna, 'captured', lna], { ...tarhuna, name: 'Libya', precision: 'country' });
    expect(controlLedger({ control: [libya], told: [], incidents: [] }, { asOf: '2020-06-30' }).places).toEqual([]);
  });
  it('a copy adds no word', () => {
    const first = said(['06-05', gna, 'captured', lna, gna]);
    const copy = { ...said(['06-05', gna, 'captured', lna]), report: headingByHand('copy', '2020-06-06', 'Lain', first.report.id) };
    expect(controlLedger({ control: [first, copy], told: [], incidents: [] }, { asOf: '2020-06-30' }).places[0].now).toMatchObject({ state: 'one-sided claim', claims: [{}] });
  });
});
