import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingByHand, incidentByHand, partyByHand, placeByHand } from '../../../test/incident-by-hand.ts';
import { type Entity, type Event, formatDate, fromDays, type Incident, type Outcome, toDays } from '../../model/index.ts';
import { openCodebook } from '../../world/codebook.ts';
import { dayAfter, firstDayOf } from '../days.ts';
import { areOneSide } from '../party.ts';
import { type PromiseAsk, promiseLedger, type PromiseRecord } from '../promises.ts';
import { bearingOn } from './bearing.ts';
import { type Candidates, type Dated, openCandidates } from './candidates.ts';
import { type Draft, draftsOf } from './drafts.ts';
import { countryOf, foreseenBy, weigh } from './foreseen.ts';

/** The plain loop: every promise is held against every incident. */
function everyIncident(incidents: readonly Incident[]): Candidates {
  const held = (concerns: (incident: Incident) => boolean, after: string, until: string): readonly Dated[] => incidents.flatMap((incident) => {
    const day = firstDayOf(incident);
    return day !== null && day > after && day <= until && concerns(incident) ? [{ day, incident }] : [];
  });
  return {
    by: (one, after, until) => held(({ actors }) => actors.some((party) => areOneSide(party, one)), after, until),
    with: (one, after, until) => held(({ actors, recipients }) => [...actors, ...recipients].some((party) => areOneSide(party, one)), after, until),
    in: (country, after, until) => held(({ place }) => place?.country === country, after, until),
  };
}

const day = fc.integer({ min: 0, max: 40 }).map((later) => formatDate(fromDays(toDays({ year: 2020, month: 5, day: 1 }) + later)));
const party = fc.constantFrom(partyByHand('LBYGOV'), partyByHand('LBYMIL'), partyByHand('LBYREB', 'LNA'), partyByHand('LBYREB', 'Khalifa Haftar'), partyByHand('TUR'), partyByHand('IGOUNO'), partyByHand('', 'warga'));
const parties = fc.uniqueArray(party, { maxLength: 2 });
const place = fc.constantFrom(placeByHand('Sirte'), placeByHand('Sirte'), placeByHand('Tarhuna'), placeByHand('Idlib', 'SYR'), placeByHand('laut', ''), null);
const when = fc.oneof({ weight: 6, arbitrary: day.map((start) => ({ start, end: start })) }, fc.constantFrom(null, { start: '2020-05', end: '2020-06' }, { start: '2020-05', end: '2020-05' }));
const status = fc.constantFrom<Incident['status']>('actual', 'actual', 'actual', 'negated', 'future');
const act = fc.constantFrom<Partial<Incident>>(...Array.from({ length: 4 }, () => ({ type: 'ASSAULT', quad: 4 }) as const), { type: 'RETREAT', mode: 'withdraw', quad: 2 }, { type: 'CONSULT', quad: 1 }, { type: 'REJECT', quad: 3 }, { type: 'AGREE', quad: 1 });

const incidents = fc.array(fc.record({ when, status, place, actors: parties, recipients: parties, act, event: fc.integer({ max: 12, min: 0 }) }), { maxLength: 60, size: 'max' })
  .map((all) => all.map(({ act: how, event, ...more }, i) => incidentByHand(`i${(i * 7) % 61}`, null, { ...more, ...how, events: [`e${event}`] })));

const words = fc.constantFrom('pertempuran akan mereda', 'pertempuran akan memanas', 'kami akan pergi');
const entities = parties.map((some) => some.map((one): Entity => ({ ...one, start: 0, end: 1, text: one.name, role: null })));
const spoken = fc.record({
  published: fc.option(day, { freq: 6 }), lasts: fc.integer({ min: -2, max: 20 }), starts: fc.option(day), text: words, kind: fc.constantFrom('prediction', 'promise', 'demand', 'assertion'),
  speech: fc.constantFrom<readonly [Event['type'], string]>(['THREATEN', '138'], ['REQUEST', '105'], ['AGREE', '036'], ['AGREE', '030'], ['REQUEST', '023']),
  deed: act, actors: entities, recipients: entities, place, copy: fc.constantFrom(null, null, null, null, null, 'r0'),
  told: fc.nat(3), seen: status,
});

/** Reports of one statement each, and of the promising or the deed that it is about. */
const records: fc.Arbitrary<PromiseRecord> = fc.tuple(incidents, fc.array(spoken, { maxLength: 10, size: 'max' }), fc.array(day, { maxLength: 60, size: 'max' })).map(([all, reports, others]) => {
  const made = reports.map(({ published, lasts, starts, text, kind, speech, deed, actors, recipients, place: ground, copy, told, seen }, i) => {
    const report = headingByHand(`r${i}`, published, 'Kabar', copy);
    const start = starts ?? published;
    const span = { start: 10, end: 10 + text.length, text };
    const event = (id: string, at: number, more: Partial<Event>): Event => ({
      id, type: 'AGREE', mode: null, contexts: [], cameo: '', quad: 1, goldstein: 0, scale: 0, actors, recipients, when: null, place: ground && { ...ground, text: '', candidates: [], span }, status: 'actual', attribution: [],
      dead: null, injured: null, captured: null, displaced: null, trigger: { start: at, end: at + 4, text: 'kata' }, citation: { ...span, start: at, end: 30 }, rule: 'test', confidence: 1, why: [], ...more,
    });
    const [type, cameo] = speech;
    const events = [...(told & 1 ? [event(`e${i}`, 2, { type, cameo, mode: type === 'REQUEST' ? 'yield' : 'violence' })] : []), ...(told & 2 ? [event(`d${i}`, 15, { ...deed, status: seen } as Partial<Event>)] : [])]; // of the deed only what both have
    const horizon = start && lasts > 2 ? { start, end: dayAfter(start, lasts), text: '', said: true, span } : null;
    return { report, events, said: { ...span, speaker: actors[0] ?? null, medium: null, cue: 'kata', direct: true, kind: kind as 'promise', horizon } }; // one of the kinds above
  });
  return {
    incidents: all, reports: [...made.map(({ report }) => report), ...others.map((published, i) => headingByHand(`o${i}`, published))], statements: made.map(({ report, said }) => ({ report, said })),
    told: made.flatMap(({ report, events }) => events.map((event) => ({ event, report }))),
  };
});

const ask = (asOf: string): PromiseAsk => ({ asOf, provisoOf: () => null, fulfils: openCodebook().fulfils, outlookOf: (_, text) => (text.includes('mereda') ? 'easing' : text.includes('memanas') ? 'worsening' : null) });

/** What the ledger has to say of one promise, out of the plain loop. */
function plainly(draft: Draft, all: readonly Incident[], reports: PromiseRecord['reports'], { asOf, fulfils, outlookOf }: PromiseAsk) {
  const every = everyIncident(all);
  const published = (from: string, to: string): number => reports.filter((one) => one.published && one.copyOf === null && one.published >= from && one.published <= to).length;
  const outlook = draft.kind === 'prediction' ? outlookOf('id', draft.content.text) : null;
  const weighed = outlook && weigh(draft, every, published, asOf);
  const evidence = outlook ? (weighed ? foreseenBy(weighed, outlook) : []) : bearingOn(draft, every, asOf, fulfils);
  const { spoken: from, speaker, of, horizon } = draft;
  const country = draft.kind === 'prediction' ? countryOf(draft) : null;
  const followed = from === null ? [] : all.filter((incident) => {
    const [date, both, end] = [firstDayOf(incident), [...incident.actors, ...incident.recipients], horizon?.end ?? dayAfter(from, 14)];
    const concerns = country ? incident.place?.country === country : both.some((one) => areOneSide(one, speaker)) && (of === null || both.some((one) => areOneSide(one, of)));
    const own = [draft.event, ...draft.acts].some((event) => event && incident.events.includes(event.id));
    return date !== null && date > from && date <= end && date <= asOf && incident.status === 'actual' && concerns && !own;
  }).map(({ id }) => id);
  return { evidence, weighed: weighed?.weighed ?? null, followed };
}

const byDay = (all: readonly Incident[]): readonly Incident[] => [...all].sort((a, b) => ((firstDayOf(a) ?? '') + a.id < (firstDayOf(b) ?? '') + b.id ? -1 : 1));

/** Every entry of the ledger with what the plain loop says of it. */
function compared(record: PromiseRecord, asOf: string) {
  const all = byDay(record.incidents);
  const drafts = draftsOf(record.statements, record.told, all, () => null).filter(({ report, spoken: on }) => (report.published ?? '') <= asOf && (on ?? '') <= asOf);
  const { entries } = promiseLedger(record, ask(asOf));
  expect(entries.reduce((sum, { alsoIn }) => sum + 1 + alsoIn.length, 0)).toBe(drafts.length);
  return entries.map((entry) => {
    const draft = drafts.find(({ report, content, kind }) => report.id === entry.content.report && content.start === entry.content.start && kind === entry.kind);
    if (!draft) throw new Error(`No telling of ${entry.content.report} at ${entry.content.start} is ${entry.kind}.`);
    return { entry, plain: plainly(draft, all, record.reports, ask(asOf)) };
  });
}

describe('incidents laid out by side and country', () => {
  it('are those that a look at every incident finds, in the same order', () => {
    fc.assert(fc.property(incidents, party, fc.constantFrom('LBY', 'SYR', 'TUR'), day, day, (all, one, country, after, until) => {
      const [inOrder, plain] = [openCandidates(byDay(all)), everyIncident(byDay(all))];
      expect(inOrder.by(one, after, until)).toEqual(plain.by(one, after, until));
      expect(inOrder.with(one, after, until)).toEqual(plain.with(one, after, until));
      expect(inOrder.in(country, after, until)).toEqual(plain.in(country, after, until));
    }));
  });
  it('the ledger says of every promise what the plain loop says', () => {
    fc.assert(fc.property(records, day, (record, asOf) => {
      for (const { entry: { evidence, weighed, followed }, plain } of compared(record, asOf)) expect({ evidence, weighed, followed }).toEqual(plain);
    }), { numRuns: 300 });
  });
  it('such records have promises of every outcome, so that the comparison says something', () => {
    const all = fc.sample(records, { seed: 3, numRuns: 300 }).flatMap((record) => compared(record, '2020-12-31').map(({ entry }) => entry));
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set<Outcome>(['kept', 'broken', 'contradicted', 'unseen']));
    expect(all.some(({ evidence }) => evidence.length > 1)).toBe(true);
    expect(all.some(({ weighed, outcome }) => weighed && outcome !== 'unseen')).toBe(true);
    expect(all.some(({ followed }) => followed.length > 1)).toBe(true);
  });
});
