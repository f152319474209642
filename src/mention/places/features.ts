import type { PlaceRules } from '../../languages/place-rules.ts';
import type { GazetteerEntry } from '../../world/gazetteer.ts';
import type { Candidate } from './candidates.ts';
import type { Word } from './words.ts';

/** What the whole report says about a name, gathered before any candidate is judged. */
export interface NameUse {
  /** It ends a longer name that begins with a given name or an unknown word: "John Jackson". */
  surname: number;
  /** A word of place stands right before it somewhere: "in Jackson". */
  placed: number;
  /** A word of type stands beside it somewhere, or a place and a comma: "Jackson, Mississippi". */
  typed: number;
  times: number;
}

/** Receives one feature of a candidate. */
export type Feature = (template: string, value: string) => void;

const EDGE = '^';

/** Gathers how each name is used over a report's candidates. */
export function gatherUse(candidates: readonly Candidate[], words: readonly Word[], rules: PlaceRules, uses: Map<string, NameUse>): void {
  candidates.forEach((candidate, i) => {
    const previous = words[candidate.from - 1];
    const use = useOf(uses, candidate.key);
    use.times++;
    if (previous && joined(words[candidate.from]) && rules.prepositions.has(previous.lower)) use.placed++;
    if (candidate.type) use.typed++;
    const next = candidates[i + 1];
    if (next && next.from === candidate.to && words[next.from].before === ',' && next.found !== 'unknown' && candidate.found !== 'unknown') use.typed++;
    if (candidate.runTo - candidate.runFrom > 1 && candidate.to === candidate.runTo && candidate.from > candidate.runFrom) {
      const first = words[candidate.runFrom];
      if (rules.givenNames.has(first.lower)) useOf(uses, words[candidate.to - 1].lower).surname += 2;
    }
    if (candidate.found === 'unknown' && candidate.to - candidate.from > 1) useOf(uses, words[candidate.to - 1].lower).surname++;
  });
}

function useOf(uses: Map<string, NameUse>, key: string): NameUse {
  const known = uses.get(key);
  if (known) return known;
  const use = { surname: 0, placed: 0, typed: 0, times: 0 };
  uses.set(key, use);
  return use;
}

const joined = (word: Word): boolean => word.before === '' || word.before === '-';

const sizeOf = (population: number): string => (population >= 1e6 ? 'huge' : population >= 1e5 ? 'large' : population >= 2e4 ? 'mid' : population >= 3000 ? 'small' : 'tiny');

const lowerAt = (words: readonly Word[], i: number): string => (i < 0 || i >= words.length ? EDGE : words[i].lower);

const shapeAt = (words: readonly Word[], i: number): string => {
  const word = words[i];
  return !word ? EDGE : word.upper ? 'A' : word.capital ? 'Aa' : word.text.length === 1 ? 'a' : word.text[0] >= '0' && word.text[0] <= '9' ? '0' : 'aa';
};

const few = (n: number): string => (n > 2 ? '3' : String(n));

/** Tells every feature of one candidate. The same words speak in training and in use. */
export function tellFeatures(candidate: Candidate, previous: Candidate | null, next: Candidate | null, words: readonly Word[], rules: PlaceRules, entries: readonly GazetteerEntry[], uses: ReadonlyMap<string, NameUse>, tell: Feature): void {
  const { from, to, runFrom, runTo, found } = candidate;
  const p1 = lowerAt(words, from - 1);
  const n1 = lowerAt(words, to);
  const open = words[from].before;
  const close = to < words.length ? words[to].before || (words[to - 1].owner ? "'s" : '') : EDGE;
  const inRun = `${from > runFrom ? 'x' : ''}_${to < runTo ? 'x' : ''}`;
  const largest = entries[0];
  const kind = found === 'gazetteer' ? `gazetteer ${sizeOf(largest?.population ?? 0)} ${largest?.precision ?? ''}` : found;
  tell('bias', '');
  tell('found', found);
  tell('kind', kind);
  tell('kind run', `${kind} ${inRun}`);
  tell('name', candidate.key);
  tell('words', `${to - from} ${found}`);
  tell('p1', `${open}${p1}`);
  tell('p1 found', `${open}${p1} ${found}`);
  tell('p2', `${lowerAt(words, from - 2)} ${open}${p1}`);
  tell('n1', `${close}${n1}`);
  tell('n1 found', `${close}${n1} ${found}`);
  tell('n2', `${close}${n1} ${lowerAt(words, to + 1)}`);
  tell('shape', `${open}${shapeAt(words, from - 1)} ${shapeAt(words, from)} ${close}${shapeAt(words, to)} ${found}`);
  tell('around', `${open}${p1}_${close}${n1}`);
  tell('run', `${inRun} ${found}`);
  if (from > runFrom) {
    tell('run first', words[runFrom].lower);
    if (rules.givenNames.has(words[from - 1].lower)) tell('given', `before ${found}`);
    if (rules.givenNames.has(words[runFrom].lower)) tell('given', `first ${found}`);
  }
  if (rules.givenNames.has(words[from].lower)) tell('given', `itself ${to - from} ${inRun}`);
  if (to < runTo) tell('run last', words[runTo - 1].lower);
  if (to - from > 1) {
    tell('first', words[from].lower);
    tell('last', words[to - 1].lower);
  }
  if (to - from === 1 && rules.common.has(words[from].lower)) tell('common', `${rules.prepositions.has(p1) ? 'placed' : ''} ${found}`);
  if (candidate.type) tell('type', `${candidate.type.side} ${found}`);
  const tail = words[to - 1].lower;
  tell('ending', `${tail.slice(-3)} ${found}`);
  const use = uses.get(candidate.key);
  const named = uses.get(tail);
  if (use) tell('placed', `${few(use.placed)} ${few(use.times)} ${found}`);
  if (use) tell('typed', `${few(use.typed)} ${found}`);
  tell('surname', `${few(named?.surname ?? 0)} ${to - from > 1 ? 'long' : 'one'} ${found}`);
  tell('surname placed', `${few(named?.surname ?? 0)} ${few(use?.placed ?? 0)} ${few(use?.typed ?? 0)}`);
  if (next && next.from === to && close === ',') tell('then', `${next.found} ${found}`);
  if (previous && previous.to === from && open === ',') tell('since', `${previous.found} ${found}`);
  if (from === 0) tell('begins', found);
}
