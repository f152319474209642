import type { Language } from '../../languages/language.ts';
import type { Parsed } from '../../model/index.ts';
import type { World } from '../../world/world.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import { gatherUse, type NameUse } from './features.ts';
import { placeScore } from './judge.ts';
import { readingsOf, type Reading } from './reading.ts';
import type { NameGroup } from './resolve.ts';
import { wordsOf, type Word } from './words.ts';

/** A name that is judged to be a place's. */
export interface Found {
  readonly candidate: Candidate;
  readonly words: readonly Word[];
  readonly score: number;
  /** Groups readings: the name, and the kind of place where a word says it. */
  readonly key: string;
  readonly readings: readonly Reading[];
}

/** A name that no list knows has to look more like a place than others. */
const SURE = 0.7;

/** Every name of a place in a report, in text order. */
export function findNames(parsed: Parsed, language: Language, world: World): Found[] {
  const rules = language.places;
  const sentences = parsed.sentences.filter((sentence) => sentence.kind !== 'boilerplate').map((sentence) => {
    const words = wordsOf(parsed.text, sentence.start, sentence.end);
    return { words, candidates: candidatesOf(parsed.text, words, rules, world.gazetteer) };
  });
  const uses = new Map<string, NameUse>();
  for (const { words, candidates } of sentences) gatherUse(candidates, words, rules, uses);
  return sentences.flatMap(({ words, candidates }) => candidates.flatMap((candidate, i) => {
    const score = placeScore(candidate, candidates[i - 1] ?? null, candidates[i + 1] ?? null, words, rules, world.gazetteer, uses);
    // A country's name is always told: where the words speak against the ground, it stands for its people or government.
    if (score <= (candidate.found === 'unknown' ? SURE : 0) && candidate.found !== 'country') return [];
    return [{ candidate, words, score, key: `${candidate.key}|${candidate.type?.kinds[0] ?? ''}`, readings: readingsOf(candidate, world) }];
  }));
}

/** Gathers the mentions of each name, and what is said to hold it: "Azor, Israel", "Idlib, Provinsi Idlib". */
export function groupsOf(found: readonly Found[]): NameGroup[] {
  const groups = new Map<string, { key: string; readings: readonly Reading[]; within: string[]; mentions: number; first: number }>();
  found.forEach((one, i) => {
    const group = groups.get(one.key) ?? { key: one.key, readings: one.readings, within: [], mentions: 0, first: one.candidate.start };
    groups.set(one.key, group);
    group.mentions++;
    for (let k = i; k + 1 < found.length && found[k + 1].words === one.words && follows(found[k], found[k + 1]); k++) group.within.push(found[k + 1].key);
  });
  return [...groups.values()];
}

/** True where only a comma, a bracket or a type word stands between two names. */
function follows(a: Found, b: Found): boolean {
  const gap = b.candidate.from - a.candidate.to;
  const mark = a.words[a.candidate.to]?.before;
  return gap >= 0 && gap <= 2 && (mark === ',' || mark === '(') && (gap === 0 || b.candidate.type?.side === 'before');
}
