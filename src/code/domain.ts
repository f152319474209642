import type { Grammar } from './filler.ts';
import type { View } from './view.ts';
import { isKind } from './words.ts';

const PER_HUNDRED = 2;

/** True for reports of sport, markets, shows and goods, told by the density of their words against those of conflict and diplomacy. */
export function isOffDomain(views: readonly View[], grammar: Grammar): boolean {
  let tokens = 0;
  let off = 0;
  let on = 0;
  for (const { forms, lemmas } of views) {
    tokens += forms.length;
    forms.forEach((form, i) => {
      if (isKind(grammar.words, form, 'off-domain') || isKind(grammar.words, lemmas[i], 'off-domain')) off += 1;
      else if (isKind(grammar.words, form, 'on-domain') || isKind(grammar.words, lemmas[i], 'on-domain')) on += 1;
    });
  }
  return off >= 3 && off > on * 2 && (off * 100) / tokens >= PER_HUNDRED;
}
