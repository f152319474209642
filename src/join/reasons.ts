import type { Reason, Told } from '../model/index.ts';
import { compare, signsOf } from './compare.ts';
import { kilometres } from './distance.ts';
import { type Telling, tellingOf } from './telling.ts';
import type { Sign } from './weights.ts';

/** What speaks for one happening, in words. Signs that are not here go without saying, or speak against it. */
const WORDS: Readonly<Partial<Record<Sign, string>>> = {
  copy: 'one is a copy of the other', 'same-report': 'told twice in one report',
  'day-same': 'same day', 'days-overlap': 'days overlap', 'day-implied': 'about the same day', 'days-near': 'within a day or two', 'months-same': 'same month', 'day-in-month': 'a day within the month', 'years-same': 'same year',
  'place-same': 'same place', 'place-near': 'nearby', 'place-within': 'one place within the other', 'place-country': 'same country',
  'actors-named': 'same doer by name', 'actors-coded': 'same kind of doer', 'actors-country': "same doer's country",
  'recipients-named': 'same target by name', 'recipients-coded': 'same kind of target', 'recipients-country': "same target's country",
  'dead-same': 'same toll', 'dead-close': 'tolls close', 'hurt-same': 'same number of injured',
  'words-many': 'same words', 'words-some': 'some words shared', 'cue-same': 'same verb', 'same-mode': 'same kind of act',
  'actors-differ': 'but the doer differs', 'recipients-differ': 'but the target differs', 'dead-differ': 'but the tolls differ',
};

const BOTH: ReadonlySet<Sign> = new Set(['actors-named', 'actors-coded', 'actors-country', 'recipients-named', 'recipients-coded', 'recipients-country']);

function wordsOf(signs: readonly Sign[], km: number | null): string {
  const parties = signs.filter((sign) => BOTH.has(sign));
  const words = signs.flatMap((sign) => {
    if (BOTH.has(sign) && parties.length === 2) return sign === parties[0] ? 'same parties' : [];
    if ((sign === 'place-near' || sign === 'place-within') && km !== null && km > 0) return sign === 'place-near' ? `${km} km apart` : `${km} km apart, one place within the other`;
    return WORDS[sign] ?? [];
  });
  return words.join(', ');
}

/** Pairs of event ids that a person has called one. */
export type ByHand = ReadonlyArray<readonly [string, string]>;

function reasonOf(a: Telling, b: Telling, byHand: boolean): Reason {
  const km = a.place?.point && b.place?.point ? kilometres(a.place.point, b.place.point) : null;
  const events = [a.id, b.id] as const;
  if (byHand) return { events, words: 'a person says so', signs: ['by-hand'], km };
  const signs = signsOf(a, b);
  return { events, words: wordsOf(signs, km), signs: signs.filter((sign) => WORDS[sign] !== undefined), km };
}

/** For each event but the first, the one before it in the tree of best pairs that it is most like, and why. A person's word is the best reason. */
export function reasonsOf(group: readonly Told[], byHand: ByHand): Reason[] {
  const said = new Set(byHand.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const score = (a: Telling, b: Telling): number => (said.has(`${a.id} ${b.id}`) ? Number.POSITIVE_INFINITY : compare(a, b));
  const rest = group.map(tellingOf).map((telling) => ({ telling, from: telling, best: Number.NaN }));
  const reasons: Reason[] = [];
  let [next] = rest.splice(0, 1);
  while (rest.length > 0) {
    for (const one of rest) {
      const now = score(next.telling, one.telling);
      if (Number.isNaN(one.best) || now > one.best) [one.from, one.best] = [next.telling, now];
    }
    const top = rest.reduce((best, one) => (one.best > best.best ? one : best));
    rest.splice(rest.indexOf(top), 1);
    reasons.push(reasonOf(top.from, top.telling, top.best === Number.POSITIVE_INFINITY));
    next = top;
  }
  return reasons;
}
