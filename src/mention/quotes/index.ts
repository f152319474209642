import type { ActorMention, Note, Parsed, QuoteMention } from '../../model/index.ts';
import type { Language } from '../../languages/language.ts';
import { directSayings } from './direct.ts';
import { indirectSayings } from './indirect.ts';
import { readingOf } from './reading.ts';
import { voiced, type Voiced } from './voice.ts';

/** A quote whose speaker and medium are still the mentions themselves. */
export type FoundQuote = Omit<QuoteMention, 'speaker' | 'medium'> & { readonly speaker: ActorMention | null; readonly medium: ActorMention | null };

function foundQuote(text: string, { saying, speaker, medium, rule }: Voiced): FoundQuote {
  const { start, end, direct, cue } = saying;
  const cueSpan = cue && { start: cue.start, end: cue.end };
  return { kind: 'quote', start, end, text: text.slice(start, end), direct, cue: cue ? text.slice(cue.start, cue.end) : '', cueSpan, speaker, medium, rule };
}

/** Finds who says what: quotations and reported clauses, each with the words that report it, its speaker and the medium it came through. */
export function findQuotes(parsed: Parsed, language: Language, actors: readonly ActorMention[]): { mentions: readonly FoundQuote[]; notes: readonly Note[] } {
  const reading = readingOf(parsed, language.quotes);
  const direct = directSayings(reading);
  const sayings = [...direct, ...indirectSayings(reading, direct)].sort((a, b) => a.start - b.start || b.end - a.end);
  const found = voiced(reading, actors, sayings);
  return { mentions: found.map((one) => foundQuote(parsed.text, one)), notes: [] };
}
