import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { on, party, placed, saidBy, told, toll } from '../../test/told.ts';
import type { Incident, JoinDecision, Told } from '../model/index.ts';
import { join } from './join.ts';

const israel = party('ISRMIL', 'militer Israel');
const iran = party('IRN', 'Iran');
const arak = placed('Arak', 'IRN', 'city', 34.09, 49.69);
const khondab = placed('Khondab', 'IRN', 'city', 34.21, 49.58);
const homs = placed('Homs', 'SYR', 'city', 34.73, 36.72);
const province = placed('Homs Governorate', 'SYR', 'province', 34.5, 38);
const syria = party('SYRCVL', 'warga sipil');
const isis = party('SYRREB', 'ISIS');
const strike = { mode: 'aerial', actors: [israel], recipients: [iran], place: arak, words: 'menyerang reaktor air berat Arak' } as const;

const groups = (incidents: readonly Incident[]): string[] => incidents.map(({ events }) => events.join(' ')).sort();

describe('what is one happening', () => {
  const rows: ReadonlyArray<readonly [string, readonly Told[], number]> = [
    ['two outlets on one strike', [told(strike), told({ ...strike, report: 'r2', words: 'serangan terhadap reaktor Arak' })], 1],
    ['the next town, ten kilometres on', [told(strike), told({ ...strike, report: 'r2', place: khondab })], 1],
    ['a town and the province around it', [told({ recipients: [syria], place: homs, dead: toll(14) }), told({ report: 'r2', recipients: [syria], place: province, dead: toll(14) })], 1],
    ['rival versions of who did it', [told({ actors: [isis], recipients: [syria], place: homs, dead: toll(14) }), told({ report: 'r2', actors: [party('SYRMIL', 'tentara Suriah')], recipients: [syria], place: homs, dead: toll(14) })], 1],
    ['one town on two days', [told(strike), told({ ...strike, report: 'r2', when: on('2025-06-20') })], 2],
    ['two towns far apart on one day', [told(strike), told({ ...strike, report: 'r2', place: placed('Tabriz', 'IRN', 'city', 38.08, 46.29), words: 'menyerang bandara Tabriz' })], 2],
    ['a strike and the strike that answers it', [told(strike), told({ ...strike, report: 'r2', actors: [iran], recipients: [israel], place: null, words: 'menembakkan rudal' })], 2],
    ['a strike and the condemnation of it', [told(strike), told({ ...strike, report: 'r2', type: 'ACCUSE', actors: [iran], recipients: [israel] })], 2],
    ['two acts in one sentence', [told({ ...strike, at: 5 }), told({ ...strike, at: 7 })], 2],
    ['one act told twice in one report', [told({ ...strike, at: 5 }), told({ ...strike, at: 500 })], 1],
    ['two acts in one report', [told({ ...strike, at: 5 }), told({ ...strike, at: 500, mode: 'drone', place: placed('Tabriz', 'IRN', 'city', 38.08, 46.29) })], 2],
    ['a meeting told from either side', [told({ type: 'CONSULT', actors: [party('IDNGOV', 'Prabowo Subianto')], recipients: [party('RUSGOV', 'Vladimir Putin')], place: placed('Rusia', 'RUS') }), told({ report: 'r2', type: 'CONSULT', actors: [party('RUSGOV', 'Vladimir Putin'), party('IDNGOV', 'Prabowo')] })], 1],
    ['one day each from a report that names none', [told({ ...strike, when: null }), told({ ...strike, report: 'r2', when: null, published: '2025-06-23' })], 2],
  ];
  it.each(rows)('%s', (_, events, expected) => {
    expect(join(events)).toHaveLength(expected);
  });

  it('a chain of tellings, each like the next, does not become one', () => {
    const days = ['2025-06-01', '2025-06-03', '2025-06-05', '2025-06-07'];
    const chain = days.flatMap((day, i) => [told({ ...strike, report: `d${i}`, when: on(day) }), told({ ...strike, report: `w${i}`, when: on(day, `2025-06-0${3 + 2 * i}`) })]);
    for (const { events } of join(chain)) {
      const exact = events.filter((id) => id.startsWith('d'));
      expect(exact.length).toBeLessThanOrEqual(1);
    }
  });
});

describe('what an incident keeps', () => {
  const tents = { place: homs, recipients: [syria], words: 'serangan di Homs' };
  const [incident] = join([
    told({ ...tents, actors: [isis], attribution: saidBy(party('SYRGOV', 'Damaskus')), dead: toll(14), when: on('2025-06-18', '2025-06-19') }),
    told({ ...tents, report: 'r2', actors: [party('SYRMIL', 'tentara Suriah')], attribution: saidBy(isis), dead: toll(20, 25) }),
    told({ ...tents, report: 'r3', copyOf: 'r2', source: 'salinan', actors: [party('SYRMIL', 'tentara Suriah')], attribution: saidBy(isis), dead: toll(20, 25) }),
  ]);

  it('leaves rivals out of what all agree on, and keeps each version with its speaker', () => {
    expect(incident.actors).toEqual([]);
    expect(incident.recipients.map(({ name }) => name)).toEqual(['warga sipil']);
    expect(incident.versions.map(({ speaker, actors, reports }) => [speaker?.name, actors[0].name, reports])).toEqual([['ISIS', 'tentara Suriah', ['r2', 'r3']], ['Damaskus', 'ISIS', ['r1']]]);
  });

  it('counts by speaker', () => {
    expect(incident.dead.map(({ by, low, high }) => [by?.name, low, high])).toEqual([['Damaskus', 14, 14], ['ISIS', 20, 25]]);
  });

  it('takes the day and the place that are told most closely, and counts copies once', () => {
    expect(incident.when).toEqual({ start: '2025-06-19', end: '2025-06-19' });
    expect(incident.place?.name).toBe('Homs');
    expect(incident.sources).toEqual(['r1', 'r2']);
    expect(incident.events).toEqual(['r1-0', 'r2-0', 'r3-0']);
  });

  it('says why in words', () => {
    const [same] = join([told({ ...strike, dead: toll(3) }), told({ ...strike, report: 'r2', place: khondab, dead: toll(3) })]);
    expect(same.reasons[0].words).toContain('same day');
    expect(same.reasons[0].words).toContain('same parties');
    expect(same.reasons[0].words).toContain('same toll');
  });

  it.each([
    ['both sides speak of it', [saidBy(israel), saidBy(iran)], true],
    ['one side speaks of it', [saidBy(israel), saidBy(israel)], false],
    ['outlets speak of it', [[], []], false],
  ] as const)('bothAdmit: %s', (_, [first, second], expected) => {
    expect(join([told({ ...strike, attribution: first }), told({ ...strike, report: 'r2', attribution: second })])[0].bothAdmit).toBe(expected);
  });
});

describe('what people decide', () => {
  const [a, b, c] = [told(strike), told({ ...strike, report: 'r2' }), told({ ...strike, report: 'r3', place: homs, when: on('2025-05-01') })];
  const decide = (kind: JoinDecision['kind'], one: Told, other: Told, marks?: JoinDecision['marks']): JoinDecision => ({ kind, events: [one.event.id, other.event.id], ...(marks ? { marks } : {}) });
  const rows: ReadonlyArray<readonly [string, readonly JoinDecision[], readonly string[]]> = [
    ['nothing', [], ['r1-0 r2-0', 'r3-0']],
    ['a split', [decide('different', a, b)], ['r1-0', 'r2-0', 'r3-0']],
    ['a merge of what contradicts itself', [decide('same', a, c)], ['r1-0 r3-0', 'r2-0']],
    ['the later of two', [decide('same', a, c), decide('different', a, c)], ['r1-0 r2-0', 'r3-0']],
    ['a merge that an older split forbids', [decide('different', a, b), decide('same', a, c), decide('same', b, c)], ['r1-0 r2-0 r3-0']],
    ['an event of other reports', [decide('different', told({ report: 'x' }), b)], ['r1-0 r2-0', 'r3-0']],
  ];
  it.each(rows)('%s', (_, decisions, expected) => {
    expect(groups(join([a, b, c], decisions))).toEqual(expected);
  });

  it('holds after the report has been coded anew, by the words that carried the event', () => {
    const marks = [{ report: 'r1', start: 0, end: 9 }, { report: 'r2', start: 0, end: 9 }] as const;
    const again = { ...a, event: { ...a.event, id: 'coded-anew' } };
    expect(groups(join([again, b], [decide('different', a, b, marks)]))).toEqual(['coded-anew', 'r2-0']);
    expect(join([again, c], [decide('same', a, c, [marks[0], { report: 'r3', start: 0, end: 9 }])])[0].reasons[0].signs).toEqual(['by-hand']);
  });
});

describe('the order of arrival', () => {
  const places = [arak, khondab, homs, province, null];
  const tale = fc.record({ report: fc.integer({ min: 0, max: 9 }), at: fc.integer({ min: 0, max: 4 }), day: fc.integer({ min: 17, max: 20 }), place: fc.constantFrom(...places), actor: fc.constantFrom(israel, iran, isis), recipient: fc.constantFrom(israel, iran, syria) });
  const events = fc.uniqueArray(tale, { maxLength: 40, selector: ({ report, at }) => `${report}-${at}` }).map((tales) => tales.map(({ report, at, day, place, actor, recipient }) => told({ report: `r${report}`, at: at * 100, when: on(`2025-06-${day}`), place, actors: [actor], recipients: [recipient] })));

  it('makes no difference', () => {
    fc.assert(fc.property(events.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))), ([given, shuffled]) => {
      expect(join(shuffled)).toEqual(join(given));
    }), { numRuns: 60, seed: 7 });
  });
});
