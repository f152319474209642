import type { ActorMention, Marked, Parsed } from '../model/index.ts';
import type { Language } from '../languages/language.ts';
import type { World } from '../world/world.ts';
import { inTextOrder } from './in-text-order.ts';
import { findQuotes } from './quotes/index.ts';
import { findTimes } from './times/index.ts';

/** Marks who, where, when and who says it, and which mentions are one and the same. */
export function mention(parsed: Parsed, language: Language, _world: World): Marked {
  const actors: readonly ActorMention[] = [];
  const times = findTimes(parsed, language);
  const quotes = findQuotes(parsed, language, actors);
  return { ...parsed, mentions: inTextOrder([...actors, ...times.mentions], quotes.mentions), relations: [], notes: [...parsed.notes, ...times.notes, ...quotes.notes] };
}
