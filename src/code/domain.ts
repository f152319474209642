import type { EventType, Marked } from '../model/index.ts';
import type { Found } from './assemble.ts';
import type { Grammar } from './filler.ts';
import { type ChoiceModel, choose } from './model/choice-model.ts';
import { domainFeatures, type DomainSigns } from './model/domain-features.ts';
import type { View } from './view.ts';
import type { WordKeys } from './word-keys.ts';
import { hasKind, type WordKind } from './words.ts';

/** Shorter texts say too little of what they are about: single sentences are always coded. */
const SHORTEST = 45;
const ARMED = new Set(['MIL', 'REB', 'UAF', 'SPY']);
const STATE = new Set(['', 'GOV', 'MIL', 'REB']);
const BODIES = new Set(['', 'IGO', 'NGO', 'NSA']);
const OF_CONFLICT = new Set<EventType>(['ASSAULT', 'PROTEST', 'MOBILIZE', 'RETREAT', 'THREATEN']);

/** A report and what was found in it. */
export interface Reported {
  readonly marked: Marked;
  readonly views: readonly View[];
  readonly grammar: Grammar;
  readonly found: readonly Found[];
}

/** What a report is about. */
export interface Domain {
  /** Neither conflict nor diplomacy: sport, markets, shows, courts and ceremonies at home, whatever verbs they use. */
  readonly off: boolean;
  /** How likely it tells of conflict or diplomacy; without a model 0 or 1, as the rule says. */
  readonly likely: number;
}

/** Tells what a report is about. Without a model the rule alone decides; short texts are always coded. */
export function domainOf(reported: Reported, model: ChoiceModel | null): Domain {
  const signs = signsOf(reported);
  const byWords = signs.words >= SHORTEST && isOffByWords(signs);
  const byRule = byWords || (signs.words >= SHORTEST && isOffByParties(signs, reported.found));
  const likely = model ? choose(model, domainFeatures(signs, reported.found))[1] : Number(!byRule);
  if (!model || signs.words < SHORTEST) return { off: byRule, likely };
  const { unlikely, despiteWords, despiteParties } = reported.grammar.language.coding.domain;
  return { off: likely < unlikely || (byRule && likely < (byWords ? despiteWords : despiteParties)), likely };
}

/** Many words of other matters. */
const isOffByWords = ({ off, on }: DomainSigns): boolean => off >= 2 && off > on * 2;

/**
 * Hardly any armed body or force is named, at most two states (two only where the words of conflict and diplomacy are rare too),
 * and fewer than three acts of conflict are found: measured on reports of both kinds.
 */
function isOffByParties({ on, forces, police, states }: DomainSigns, found: readonly Found[]): boolean {
  const acts = found.filter(({ event }) => OF_CONFLICT.has(event.type)).length;
  return forces + police < 1 && acts < 3 && (states <= 1 || (states === 2 && on < 2.5));
}

function countWords(views: readonly View[], counts: (word: WordKeys) => boolean): number {
  let n = 0;
  for (const { keys } of views) for (let i = 0; i < keys.length; i += 1) if (counts(keys[i])) n += 1;
  return n;
}

/** What a report is judged by. */
export function signsOf({ marked, views }: Pick<Reported, 'marked' | 'views'>): DomainSigns {
  const words = countWords(views, ({ written }) => written);
  const share = (count: number): number => (words > 0 ? (count * 100) / words : 0);
  const wordsOf = (kind: WordKind): number => countWords(views, ({ kinds }) => hasKind(kinds, kind));
  const parties = marked.mentions.flatMap((mention) => (mention.kind === 'actor' ? [{ ...mention.entity, implied: mention.rule.endsWith('+story') }] : []));
  const of = (sectors: ReadonlySet<string>): number => share(parties.filter(({ sector }) => sectors.has(sector)).length);
  const said = parties.filter(({ country, sector, implied }) => !implied && !BODIES.has(country) && STATE.has(sector));
  return {
    words, off: share(wordsOf('off-domain')), on: share(wordsOf('on-domain')),
    forces: of(ARMED), police: of(new Set(['COP'])), governments: of(new Set(['GOV'])), civilians: of(new Set(['CVL'])),
    states: new Set(said.map(({ country }) => country)).size,
    sectors: new Set(parties.map(({ sector }) => sector)),
    implied: new Set(parties.filter(({ implied }) => implied).map(({ start }) => start)),
  };
}
