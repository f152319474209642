import { provisoIn } from '../../languages/proviso.ts';
import type { QuoteRules } from '../../languages/quote-rules.ts';
import type { QuoteMention, Span, StatementKind } from '../../model/index.ts';

/** Kinds of which one asks later what came of them. */
const AHEAD: ReadonlySet<StatementKind> = new Set(['promise', 'prediction', 'demand']);

/** The words that a promise, prediction or demand hangs on; null where there are none. @example 'jika Haftar mundur' */
export function conditionOf(rules: QuoteRules, { start, text }: QuoteMention, kind: StatementKind): Span | null {
  const found = AHEAD.has(kind) ? provisoIn(rules, text) : null;
  return found && { start: start + found.start, end: start + found.end, text: text.slice(found.start, found.end) };
}
