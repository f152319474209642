import type { EventType, Marked } from '../model/index.ts';
import type { Found } from './assemble.ts';
import type { Grammar } from './filler.ts';
import type { View } from './view.ts';
import { isKind, type WordKind } from './words.ts';

/** Shorter texts say too little of what they are about: single sentences are always coded. */
const SHORTEST = 45;
const FORCE = new Set(['MIL', 'REB', 'UAF', 'SPY', 'COP']);
const STATE = new Set(['', 'GOV', 'MIL', 'REB']);
const BODIES = new Set(['', 'IGO', 'NGO', 'NSA']);
const OF_CONFLICT = new Set<EventType>(['ASSAULT', 'PROTEST', 'MOBILIZE', 'RETREAT', 'THREATEN']);

/**
 * True for a report that is neither of conflict nor of diplomacy: sport, markets, shows, courts and ceremonies at home, whatever verbs they use.
 * Measured on reports of both kinds: hardly any armed body or force is named, at most two states (two only where the words of conflict
 * and diplomacy are rare too), and fewer than three acts of conflict are found.
 */
export function isOffDomain({ mentions }: Marked, views: readonly View[], grammar: Grammar, found: readonly Found[]): boolean {
  const tokens = views.reduce((sum, { forms }) => sum + forms.filter((form) => /[\p{L}\d]/u.test(form)).length, 0);
  if (tokens < SHORTEST) return false;
  const share = (kind: WordKind): number => (count(views, grammar, kind) * 100) / tokens;
  const off = share('off-domain');
  const on = share('on-domain');
  if (off >= 2 && off > on * 2) return true;
  const entities = mentions.flatMap((mention) => (mention.kind === 'actor' ? [mention.entity] : []));
  const forces = (entities.filter(({ sector }) => FORCE.has(sector)).length * 100) / tokens;
  const states = new Set(entities.filter(({ country, sector }) => !BODIES.has(country) && STATE.has(sector)).map(({ country }) => country)).size;
  const acts = found.filter(({ event }) => OF_CONFLICT.has(event.type)).length;
  return forces < 1 && acts < 3 && (states <= 1 || (states === 2 && on < 2.5));
}

function count(views: readonly View[], grammar: Grammar, kind: WordKind): number {
  return views.reduce((sum, { forms, lemmas }) => sum + forms.filter((form, i) => isKind(grammar.words, form, kind) || isKind(grammar.words, lemmas[i], kind)).length, 0);
}
