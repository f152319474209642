import { describe, expect, it } from 'vitest';
import { CONSULT, headingByHand, incidentByHand, partyByHand, placeByHand } from '../../test/incident-by-hand.ts';
import { type Entity, type Event, formatDate, fromDays, type Incident, type Said, type Statement, type StatementKind, toDays } from '../model/index.ts';
import { allLanguages } from '../languages/all.generated.ts';
import { provisoTeller } from '../languages/proviso.ts';
import { openCodebook } from '../world/codebook.ts';
import { type PromiseAsk, promiseLedger } from './promises.ts';

const WORDS = 'dalam beberapa hari mendatang pertempuran akan mereda';
const report = headingByHand('r1', '2020-06-05');
const span = { start: 10, end: 10 + WORDS.length, text: WORDS };
const entity = (code: string, name = code): Entity => ({ ...span, ...partyByHand(code, name), role: null });
const week = { start: '2020-06-04', end: '2020-06-11', text: 'beberapa hari mendatang', said: true, span };
const maiteeq = entity('LBYGOV', 'Ahmed Maiteeq');
const haftar = entity('LBYREB', 'Khalifa Haftar');

const ask = (asOf = '2020-12-31'): PromiseAsk => ({ asOf, fulfils: openCodebook().fulfils, outlookOf: (_, text) => (text.includes('mereda') ? 'easing' : null), provisoOf: provisoTeller(allLanguages) });
const statement = (kind: StatementKind, more: Partial<Statement> = {}): Said<Statement> => ({ said: { ...span, speaker: maiteeq, medium: null, cue: 'kata', direct: true, kind, horizon: week, ...more }, report });

function event(id: string, type: Event['type'], actors: readonly Entity[], recipients: readonly Entity[], more: Partial<Event> = {}): Event {
  const at = { start: 0, end: 8, text: 'mendesak' };
  return {
    id, type, mode: null, contexts: [], cameo: '', quad: type === 'ASSAULT' ? 4 : 2, goldstein: 0, scale: 0, actors, recipients, when: null, place: null, status: 'actual', attribution: [],
    dead: null, injured: null, captured: null, displaced: null, trigger: at, citation: { start: 0, end: span.end, text: '' }, rule: 'test', confidence: 1, why: [], ...more,
  };
}
const within = { trigger: { start: 20, end: 25, text: '' }, citation: { start: 12, end: 30, text: '' } };

/** One report a day from May to July. */
const everyDay = Array.from({ length: 90 }, (_, i) => headingByHand(`d${i}`, formatDate(fromDays(toDays({ year: 2020, month: 5, day: 1 }) + i))));

const lby = { place: placeByHand('Sirte') };
const force = (id: string, day: string): Incident => incidentByHand(id, `2020-06-${day}`, { ...lby, actors: [partyByHand('LBYMIL')], recipients: [partyByHand('LBYREB')] });
const before = ['29', '30', '31'].map((day) => incidentByHand(`b${day}`, `2020-05-${day}`, lby));
const JUNE = ['01', '02', '03'].map((day) => force(`c${day}`, day));

const one = (statements: readonly Said<Statement>[], events: readonly Event[], incidents: readonly Incident[], asOf?: string) => {
  const { entries } = promiseLedger({ statements, told: events.map((each) => ({ event: each, report })), incidents, reports: everyDay }, ask(asOf));
  expect(entries).toHaveLength(1);
  return entries[0];
};

describe('a prediction of less fighting', () => {
  it.each<[string, Incident[], string]>([
    ['half as much or less', [...before, ...JUNE, force('d', '06')], 'kept'],
    ['as much', [...JUNE, force('d', '06'), force('e', '07'), force('f', '08')], 'broken'],
    ['between, and too few besides', [...JUNE, force('d', '06'), force('e', '07')], 'unseen'],
    ['something between', [...before, ...JUNE, force('d', '06'), force('e', '07'), force('f', '08'), force('g', '09')], 'unseen'],
    ['nothing told of the days after', [...before, ...JUNE], 'unseen'],
    ['too few to tell', [force('a', '02'), force('b', '03'), force('d', '06')], 'unseen'],
  ])('%s', (_, incidents, outcome) => expect(one([statement('prediction')], [], incidents).outcome).toBe(outcome));
  it('has its horizon, the day it was said on, and what followed', () => {
    const entry = one([statement('prediction')], [], [...before, ...JUNE, force('d', '06'), incidentByHand('t', '2020-06-09', { ...CONSULT, ...lby })]);
    expect(entry).toMatchObject({ kind: 'prediction', spoken: '2020-06-04', due: '2020-06-11', clock: 'past', followed: ['d', 't'], content: { report: 'r1', text: WORDS } });
  });
  it('as much fighting in three times as many reports is not judged', () => {
    const many = [...everyDay, ...['05', '06', '07', '08', '09', '10', '11'].flatMap((day) => ['x', 'y'].map((id) => headingByHand(id + day, `2020-06-${day}`)))];
    const { entries } = promiseLedger({ statements: [statement('prediction')], told: [], incidents: [...JUNE, force('d', '06'), force('e', '07'), force('f', '08')], reports: many }, ask());
    expect(entries).toMatchObject([{ outcome: 'unseen', weighed: { country: 'LBY', days: 7, before: ['c01', 'c02', 'c03'], after: ['d', 'e', 'f'], reportsBefore: 7, reportsAfter: 21 } }]);
  });
  it('is not judged before its day', () => {
    expect(one([statement('prediction')], [], [...before, ...JUNE, force('d', '06')], '2020-06-08')).toMatchObject({ outcome: 'unseen', clock: 'ahead' });
  });
});

describe('promises, demands and threats', () => {
  const withdrawal = (id: string, day: string, status: Incident['status'] = 'actual'): Incident =>
    incidentByHand(id, day, { type: 'RETREAT', mode: 'withdraw', quad: 2, status, place: placeByHand('Sirte'), actors: [partyByHand('LBYREB', 'LNA')], events: ['x'] });
  const attack = incidentByHand('a', '2020-06-08', { actors: [partyByHand('LBYREB')], recipients: [partyByHand('LBYMIL')] });
  const refusal = incidentByHand('n', '2020-06-06', { type: 'REJECT', quad: 3, actors: [partyByHand('LBYREB')], recipients: [partyByHand('LBYGOV')] });
  const demand = event('q', 'REQUEST', [maiteeq], [haftar], { mode: 'yield', cameo: '105', place: { ...placeByHand('Sirte'), text: 'Sirte', candidates: [], span } });
  it.each<[string, Incident[], string]>([
    ['done by whom it was asked of', [withdrawal('w', '2020-06-07')], 'kept'],
    ['said by both to be denied', [withdrawal('w', '2020-06-07', 'negated')], 'contradicted'],
    ['refused', [refusal], 'contradicted'],
    ['answered with force', [attack], 'broken'],
    ['kept, then broken', [withdrawal('w', '2020-06-06'), attack], 'broken'],
    ['done before it was asked', [withdrawal('w', '2020-05-20')], 'unseen'],
    ['done after the day', [withdrawal('w', '2020-07-20')], 'unseen'],
    ['done elsewhere', [{ ...withdrawal('w', '2020-06-07'), place: placeByHand('Tarhuna') }], 'unseen'],
    ['done on the very day, which may be what it speaks of', [withdrawal('w', '2020-06-04')], 'unseen'],
    ['only planned', [withdrawal('w', '2020-06-07', 'future')], 'unseen'],
    ['done by another', [incidentByHand('w', '2020-06-07', { type: 'RETREAT', quad: 2, actors: [partyByHand('TURMIL')] })], 'unseen'],
  ])('a demand %s', (_, incidents, outcome) => expect(one([statement('demand')], [demand], incidents)).toMatchObject({ kind: 'deadline', outcome, of: { name: 'Khalifa Haftar' } }));
  it('the act that is spoken of counts, not any other', () => {
    const leave = event('p', 'RETREAT', [maiteeq], [], { ...within, status: 'future' });
    const done = incidentByHand('w', '2020-06-07', { type: 'RETREAT', quad: 2, actors: [partyByHand('LBYMIL')] });
    expect(one([statement('promise')], [leave], [done]).outcome).toBe('kept');
    expect(one([statement('promise')], [leave], [{ ...done, type: 'CONSULT', quad: 1 }]).outcome).toBe('unseen');
    expect(one([statement('promise')], [leave], [{ ...done, mode: 'disarm' }]).outcome).toBe('unseen');
  });
  it('a threat comes true by force', () => {
    const threat = event('t', 'THREATEN', [haftar], [maiteeq], { mode: 'violence', cameo: '138' });
    expect(one([statement('prediction', { speaker: haftar })], [threat], [attack])).toMatchObject({ kind: 'threat', outcome: 'kept' });
  });
  it('a demand of a whole country is not met by any withdrawal in it', () => {
    const lift = { ...demand, place: { ...placeByHand('Libya'), precision: 'country' as const, text: 'Libya', candidates: [], span } };
    expect(one([statement('demand')], [lift], [withdrawal('w', '2020-06-07')]).outcome).toBe('unseen');
  });
  it('what a government asks of its own army is not judged', () => {
    expect(one([statement('demand')], [event('q', 'REQUEST', [maiteeq], [entity('LBYMIL')])], [attack, force('d', '06')]).outcome).toBe('unseen');
  });
  it('an act of promising without a statement has an entry too, and tellings of one incident are one entry', () => {
    const promise = event('p', 'AGREE', [maiteeq], [haftar], { cameo: '036' });
    const again = { ...promise, id: 'p2' };
    const { entries } = promiseLedger({
      statements: [], reports: [], incidents: [incidentByHand('1', '2020-06-04', { type: 'AGREE', quad: 1, events: ['p', 'p2'] }), incidentByHand('2', '2020-06-10', { ...CONSULT, actors: [partyByHand('LBYGOV')], recipients: [partyByHand('LBYREB')] })],
      told: [{ event: promise, report }, { event: again, report: headingByHand('r2', '2020-06-06') }],
    }, ask());
    expect(entries).toMatchObject([{ kind: 'promise', outcome: 'kept', alsoIn: [{ report: 'r2' }], evidence: [{ incident: '2' }] }]);
  });
  it('what is asserted, and what a copy says, is no entry', () => {
    const copy = { ...statement('promise'), report: headingByHand('c', '2020-06-05', 'Lain', 'r1') };
    expect(promiseLedger({ statements: [statement('assertion'), copy], told: [], incidents: [], reports: [] }, ask()).entries).toEqual([]);
  });
  it('every verdict but unseen rests on incidents', () => {
    const entry = one([statement('demand')], [demand], [withdrawal('w', '2020-06-07')]);
    expect(entry.evidence).toMatchObject([{ outcome: 'kept', incident: 'w', day: '2020-06-07', reports: ['r-w'] }]);
  });
});

describe('a promise on a condition', () => {
  const words = 'kami akan menghentikan serangan atas mereka jika Haftar mundur dari Sirte';
  const id = headingByHand('r1', '2020-06-05');
  const spanOf = (text: string) => ({ start: 10 + words.indexOf(text), end: 10 + words.indexOf(text) + text.length, text });
  const held = (more: Partial<Statement> = {}): Said<Statement> => ({ ...statement('promise', { start: 10, end: 10 + words.length, text: words, ...more }), report: id });
  const stop = event('p', 'CONCEDE', [maiteeq], [haftar], { status: 'future', quad: 1, trigger: spanOf('menghentikan'), citation: spanOf(words) });
  const leave = event('c', 'RETREAT', [haftar], [], { status: 'hypothetical', trigger: spanOf('mundur'), citation: spanOf(words), place: { ...placeByHand('Sirte'), text: 'Sirte', candidates: [], span } });
  const attack = (day: string): Incident => incidentByHand(`a${day}`, day, { actors: [partyByHand('LBYMIL')], recipients: [partyByHand('LBYREB')] });
  const left = (day: string): Incident => incidentByHand(`w${day}`, day, { type: 'RETREAT', mode: 'withdraw', quad: 2, actors: [partyByHand('LBYREB')], place: placeByHand('Sirte') });
  const asked = (incidents: readonly Incident[], said = held()) => promiseLedger({ statements: [said], told: [stop, leave].map((each) => ({ event: each, report: id })), incidents, reports: everyDay }, ask()).entries[0];
  it.each<[string, Incident[], string, string | null]>([
    ['force while it is not seen met', [attack('2020-06-07')], 'unseen', null],
    ['force before it is seen met', [attack('2020-06-06'), left('2020-06-08')], 'unseen', 'w2020-06-08'],
    ['force once it is seen met', [left('2020-06-07'), attack('2020-06-09')], 'broken', 'w2020-06-07'],
    ['met elsewhere is not met', [{ ...left('2020-06-07'), place: placeByHand('Tarhuna') }, attack('2020-06-09')], 'unseen', null],
    ['met by another is not met', [{ ...left('2020-06-07'), actors: [partyByHand('TURMIL')] }, attack('2020-06-09')], 'unseen', null],
  ])('%s', (_, incidents, outcome, met) => {
    const entry = asked(incidents);
    expect([entry.outcome, entry.condition?.met?.incident ?? null]).toEqual([outcome, met]);
    expect(entry.condition).toMatchObject({ ...spanOf('jika Haftar mundur dari Sirte'), unless: false });
  });
  it('under an exception it is never called broken', () => {
    const text = words.replace('jika', 'kecuali');
    expect(asked([left('2020-06-07'), attack('2020-06-09')], held({ text, end: 10 + text.length }))).toMatchObject({ outcome: 'unseen', condition: { unless: true, met: null } });
  });
  it('without one it is', () => {
    const text = 'kami akan menghentikan serangan atas mereka';
    expect(asked([attack('2020-06-09')], held({ text, end: 10 + text.length }))).toMatchObject({ outcome: 'broken', condition: null });
  });
});
