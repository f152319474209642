import type { QuoteRules } from './quote-rules.ts';

/** Where somebody sees the fighting going. */
export type Outlook = 'easing' | 'worsening';

/** How many words may stand between a "not" and what it denies. */
const NEAR = 4;

/**
 * Whether words speak of less fighting to come or of more: the first word of a direction decides. Null where they name no fighting
 * ("prices will rise") or no direction.
 * @example outlookOf(rules, 'kita akan melihat penurunan eskalasi militer') // 'easing'
 * @example outlookOf(rules, 'the fighting will not end') // 'worsening'
 */
export function outlookOf({ words: roles }: QuoteRules, text: string): Outlook | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’]\p{L}+)*/gu) ?? [];
  const has = (role: string, word: string): boolean => roles.get(role)?.has(word) === true;
  if (!words.some((word) => has('fighting', word))) return null;
  for (const [i, word] of words.entries()) {
    const outlook = has('easing', word) ? 'easing' : has('worsening', word) ? 'worsening' : null;
    if (!outlook) continue;
    const denied = words.slice(Math.max(0, i - NEAR), i).some((before) => has('not', before) || before.endsWith("n't"));
    return denied ? (outlook === 'easing' ? 'worsening' : 'easing') : outlook;
  }
  return null;
}

/** Reads words in any of the languages: null where there is no pack for one. */
export function outlookTeller(languages: readonly { readonly code: string; readonly quotes: QuoteRules }[]): (lang: string, text: string) => Outlook | null {
  const rules = new Map(languages.map(({ code, quotes }) => [code, quotes]));
  return (lang, text) => {
    const found = rules.get(lang);
    return found ? outlookOf(found, text) : null;
  };
}
