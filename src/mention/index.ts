import type { Marked, Parsed } from '../model/index.ts';
import type { Language } from '../languages/language.ts';
import type { World } from '../world/world.ts';
import { findActors } from './actors/index.ts';
import { resolveSpeakers } from './coreference/speakers.ts';
import type { NameModel } from './names/name-model.ts';
import { inTextOrder } from './in-text-order.ts';
import { findPlaces } from './places/index.ts';
import { findQuotes } from './quotes/index.ts';
import { findTimes } from './times/index.ts';

export { type NameModel, openNameModel } from './names/name-model.ts';

/** Marks who, where, when and who says it, and which mentions are one and the same. */
export function mention(parsed: Parsed, language: Language, world: World, names: NameModel | null = null): Marked {
  const times = findTimes(parsed, language);
  const places = findPlaces(parsed, language, world);
  const actors = findActors(parsed, language, world, { places: places.mentions, times: times.mentions, names });
  const quotes = findQuotes(parsed, language, actors.mentions);
  return { ...parsed, mentions: resolveSpeakers(inTextOrder([...actors.mentions, ...places.mentions, ...times.mentions], quotes.mentions)), relations: actors.relations, notes: [...parsed.notes, ...places.notes, ...times.notes, ...actors.notes, ...quotes.notes] };
}
