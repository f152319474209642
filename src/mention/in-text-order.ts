import type { Mention } from '../model/index.ts';
import type { FoundQuote } from './quotes/index.ts';

/** Puts mentions in text order, the longer first where two begin together, and turns the speakers and media of quotes into indices into that order. */
export function inTextOrder(others: readonly Mention[], quotes: readonly FoundQuote[]): readonly Mention[] {
  const ordered = [...others, ...quotes].sort((a, b) => a.start - b.start || b.end - a.end);
  const places = new Map<unknown, number>(ordered.map((mention, i) => [mention, i]));
  const indexOf = (mention: Mention | null): number => (mention === null ? -1 : (places.get(mention) ?? -1));
  return ordered.map((mention): Mention =>
    mention.kind === 'quote' && typeof mention.speaker !== 'number' && typeof mention.medium !== 'number'
      ? { ...mention, speaker: indexOf(mention.speaker), medium: indexOf(mention.medium) }
      : (mention as Mention)); // only quotes come in with speakers that are not yet indices
}
