import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import { type Marked, spanOf, type TimeMention, type When } from '../model/index.ts';
import { handParsed } from './hand-parsed.ts';
import { viewsOf } from './view.ts';
import { lastDay, narrativeTime, whenOf } from './when.ts';

const language = allLanguages.find(({ code }) => code === 'id');
const when = (start: string, end = start): When => ({ start, end, text: start, said: true, span: null });

interface Timed { readonly word: string; readonly when: When | null; readonly type?: TimeMention['type']; readonly offset?: TimeMention['offset'] }

/** A hand-made sentence with its times laid on. */
function timed(lines: string, times: readonly Timed[]): Marked {
  const marked = handParsed(lines);
  const mentions = times.map(({ word, when: days, type = 'DATE', offset }): TimeMention => {
    const start = marked.text.indexOf(word);
    return { ...spanOf(marked.text, start, start + word.length), kind: 'time', type, value: days?.start ?? '', when: days, rule: 'hand', ...(offset ? { offset } : {}) };
  });
  return { ...marked, mentions: [...marked.mentions, ...mentions].sort((a, b) => a.start - b.start) };
}

function dayOf(lines: string, times: readonly Timed[], head: number, implied: When | null = null, last: When | null = null): string | null {
  if (!language) throw new Error('no Indonesian pack');
  return whenOf(viewsOf(timed(lines, times), language)[0], head, { implied, last })?.start ?? null;
}

const STRIKE = 'Jet NOUN 2 nsubj\nmenyerang VERB 0 root act\nkota NOUN 2 obj\nSelasa PROPN 2 obl';
const SAID = 'Menteri NOUN 2 nsubj\nmengatakan VERB 0 root act\nKamis PROPN 2 obl\nbahwa SCONJ 6 mark\njet NOUN 6 nsubj\nmenyerang VERB 2 ccomp act\nSelasa PROPN 6 obl';
const PLAIN = 'Jet NOUN 2 nsubj\nmenyerang VERB 0 root act\nkota NOUN 2 obj';

describe('the day of an act', () => {
  it.each<readonly [string, string, readonly Timed[], number, string | null, When | null]>([
    ['stands in its own clause', STRIKE, [{ word: 'Selasa', when: when('2020-06-02') }], 1, '2020-06-02', null],
    ['is not that of the saying', SAID, [{ word: 'Kamis', when: when('2020-06-04') }, { word: 'Selasa', when: when('2020-06-02') }], 5, '2020-06-02', null],
    ['is that of the saying for the saying', SAID, [{ word: 'Kamis', when: when('2020-06-04') }, { word: 'Selasa', when: when('2020-06-02') }], 1, '2020-06-04', null],
    ['comes from the clause above where its own has none', SAID.replace('\nSelasa PROPN 6 obl', ''), [{ word: 'Kamis', when: when('2020-06-04') }], 5, '2020-06-04', null],
    ['is no length of time', STRIKE, [{ word: 'Selasa', when: null, type: 'DURATION' }], 1, '2020-06-05', when('2020-06-05')],
    ['is unknown where its clause says something vague', STRIKE, [{ word: 'Selasa', when: null }], 1, null, when('2020-06-05')],
    ['is implied where the sentence names none', PLAIN, [], 1, '2020-06-05', when('2020-06-05')],
    ['stays unknown where nothing is implied either', PLAIN, [], 1, null, null],
  ])('%s', (_, lines, times, head, day, implied) => expect(dayOf(lines, times, head, implied)).toBe(day));

  it('is not that of the retelling, which only bounds it', () => {
    const lines = 'Jet NOUN 2 nsubj\nmenyerang VERB 0 root act\ndilansir VERB 2 advcl\ndari ADP 5 case\nANTARA PROPN 3 obl\nSelasa PROPN 3 obl';
    const times = [{ word: 'Selasa', when: when('2020-06-02') }];
    expect(dayOf(lines, times, 1, when('2020-06-01'))).toBe('2020-06-01');
    expect(dayOf(lines, times, 1, when('2020-06-05'))).toBe('2020-06-02');
    expect(dayOf(lines.replace('dilansir', 'didorong'), times, 1, when('2020-06-01'))).toBe('2020-06-02');
  });

  it('counts back from the day of the main clause: what came a day after', () => {
    const lines = 'Deklarasi NOUN 2 nsubj\ndatang VERB 0 root\nKamis PROPN 2 obl\nsehari NOUN 6 obl\nsetelah SCONJ 6 mark\nmerebut VERB 2 advcl act\nbandara NOUN 6 obj';
    const times = [{ word: 'Kamis', when: when('2020-06-04') }, { word: 'sehari setelah', when: null, offset: { n: 1, unit: 'day' as const } }];
    expect(dayOf(lines, times, 5)).toBe('2020-06-03');
  });
});

describe('the days that a report tells of', () => {
  const told = (times: readonly Timed[], published: string | null): string | null => narrativeTime({ ...timed(STRIKE, times), published })?.start ?? null;
  it.each<readonly [string, readonly Timed[], string | null, string | null]>([
    ['its first near date', [{ word: 'Selasa', when: when('2020-06-02') }], '2020-06-05', '2020-06-02'],
    ['the day it came out where a date is far', [{ word: 'Selasa', when: when('2019-06-02') }], '2020-06-05', '2020-06-05'],
    ['the day it came out where a date lies ahead', [{ word: 'Selasa', when: when('2020-06-09') }], '2020-06-05', '2020-06-05'],
    ['none without a day of publication', [{ word: 'Selasa', when: when('2020-06-02') }], null, null],
  ])('%s', (_, times, published, day) => expect(told(times, published)).toBe(day));

  it('the last day that a sentence names passes lengths by', () => {
    if (!language) throw new Error('no Indonesian pack');
    const [view] = viewsOf(timed(STRIKE, [{ word: 'Jet', when: when('2020-06-01') }, { word: 'Selasa', when: when('2020-06-02'), type: 'DURATION' }]), language);
    expect(lastDay(view)?.start).toBe('2020-06-01');
  });
});
