import type { CodingRules } from '../coding-rules.ts';
import { frames, lexicon } from './data.generated.ts';
import { verb } from './parsing-morphology.ts';

const UNITS: Readonly<Record<string, readonly [number, number]>> = {
  zero: [0, 0], one: [1, 1], two: [2, 2], three: [3, 3], four: [4, 4], five: [5, 5], six: [6, 6], seven: [7, 7], eight: [8, 8], nine: [9, 9], ten: [10, 10],
  eleven: [11, 11], twelve: [12, 12], thirteen: [13, 13], fourteen: [14, 14], fifteen: [15, 15], sixteen: [16, 16], seventeen: [17, 17], eighteen: [18, 18], nineteen: [19, 19],
  twenty: [20, 20], thirty: [30, 30], forty: [40, 40], fifty: [50, 50], sixty: [60, 60], seventy: [70, 70], eighty: [80, 80], ninety: [90, 90],
  dozen: [12, 12], dozens: [24, 99], scores: [40, 99], hundred: [100, 100], hundreds: [100, 999], thousand: [1000, 1000], thousands: [1000, 9999], million: [1_000_000, 1_000_000],
};

const PLURALS: ReadonlyArray<readonly [RegExp, string]> = [[/(ch|sh|ss|x)es$/, '$1'], [/ies$/, 'y'], [/([^s])s$/, '$1']];

/** English writes 1,500 for fifteen hundred. */
function quantity(form: string): readonly [number, number] | null {
  const word = Object.hasOwn(UNITS, form) ? UNITS[form] : null;
  if (word) return word;
  if (!/^\d{1,3}(?:,\d{3})+$|^\d+$/.test(form)) return null;
  const value = Number(form.replaceAll(',', ''));
  return [value, value];
}

function nounKey(form: string): string {
  const rule = form.length > 3 ? PLURALS.find(([ending]) => ending.test(form)) : undefined;
  return rule ? form.replace(rule[0], rule[1]) : form;
}

let base: ReadonlyMap<string, string> | null = null;
function irregular(): ReadonlyMap<string, string> {
  base ??= new Map(lexicon['parsing-irregular'].flatMap(({ verb: word, forms }) => forms.split(' ').map((form): [string, string] => [form, word])));
  return base;
}

/** First words of all verbs of frames, gathered when they are first asked for. */
let told: ReadonlySet<string> | null = null;
function toldVerbs(): ReadonlySet<string> {
  told ??= new Set(frames().flatMap((frame) => frame.verb ?? []).map((text) => text.split(' ')[0]));
  return told;
}

/** The dictionary form; of several that the ending allows the one that frames know. @example verbKey('strafed', 'straf') // 'strafe' */
function verbKey(form: string, lemma: string): string {
  const known = toldVerbs();
  return known.has(lemma) ? lemma : [irregular().get(form) ?? '', ...verb(form)].find((candidate) => known.has(candidate)) ?? lemma;
}

/** How English tells acts. */
export const coding: CodingRules = {
  get frames() { return frames(); },
  possessor: () => 'subj',
  verbKey,
  nounsAreTagged: true,
  nounKey,
  quantity,
  bareAgent: false,
  moodsAndKinds: false,
  domain: { unlikely: 0.3, despiteWords: 0.5, despiteParties: 0.5 },
};
