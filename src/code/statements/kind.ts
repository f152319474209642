import type { QuoteRules } from '../../languages/quote-rules.ts';
import type { QuoteMention, StatementKind } from '../../model/index.ts';

const NONE: ReadonlySet<string> = new Set();
const KIND_NOUNS: readonly StatementKind[] = ['demand', 'denial', 'accusation', 'promise', 'prediction'];

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];

/** What the word of saying tells by itself: `membantah` denial, `kata` assertion. */
function kindOfCue(rules: QuoteRules, cue: string): StatementKind {
  const words = cue.toLowerCase().split(/\s+/);
  return rules.cues.get(words[0])?.find((known) => known.words.length === words.length)?.kind ?? 'assertion';
}

/** A noun between cue and content says what is uttered: `menyampaikan keinginan untuk "…"` is a demand. */
function kindOfNoun(rules: QuoteRules, between: readonly string[]): StatementKind | null {
  return KIND_NOUNS.find((kind) => between.some((word) => rules.words.get(kind)?.has(word))) ?? null;
}

/** What the content says of what is to come: what others must do, what the speaker's side will do, what will happen. */
function kindOfContent(rules: QuoteRules, words: readonly string[]): StatementKind | null {
  const has = (role: string, word: string | undefined): boolean => word !== undefined && (rules.words.get(role) ?? NONE).has(word);
  for (let i = 0; i < words.length; i += 1) {
    const own = [words[i - 1], words[i - 2]].some((word) => has('own', word));
    if (has('must', words[i]) && !has('not', words[i - 1])) return own ? null : 'demand';
    if (has('future', words[i])) return own && !words.slice(i + 1, i + 3).some((word) => has('undergo', word)) ? 'promise' : 'prediction';
  }
  return null;
}

/** Which kind of statement a quote is. @example kindOf(rules, quote, text) // 'prediction' */
export function kindOf(rules: QuoteRules, quote: QuoteMention, text: string): StatementKind {
  const byCue = kindOfCue(rules, quote.cue);
  if (byCue !== 'assertion') return byCue;
  const after = quote.cueSpan && quote.cueSpan.end < quote.start ? wordsIn(text.slice(quote.cueSpan.end, quote.start)) : [];
  return kindOfNoun(rules, after) ?? kindOfContent(rules, wordsIn(quote.text)) ?? 'assertion';
}
