import type { HyphenWords } from './hyphens.ts';
import { paragraphsOf } from './layout.ts';

const NONE: HyphenWords = new Set();

/** What becomes of characters that carry no meaning of their own, in this order. */
const CHARACTERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\r\n?|[\u0085\u2028]/g, '\n'],
  [/[\f\v\u2029]/g, '\n\n'],
  [/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g, ''],
  [/\u00ad(?!\n)/g, ''],
  [/\u2011|\u2010(?! *\n *\p{Ll})/gu, '-'],
  [/\p{Surrogate}/gu, '\ufffd'],
];

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** A break hyphen whose word does not go on. */
const LEFT_HYPHEN = /\u00ad+$/u;

function cleanCharacters(text: string): string {
  let clean = text;
  for (const [from, to] of CHARACTERS) clean = clean.replace(from, to);
  return clean.replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature]).normalize('NFC');
}

/**
 * The text that every offset points into: one paragraph a line, single spaces, composed characters, no control characters.
 * Line breaks that a page made are taken out, hyphens told apart from reduplication, quotation marks kept as they are.
 * Doing it again changes nothing.
 * @example normaliseText('Moskow  \u2013  pihak-\npihak  itu\n') // 'Moskow – pihak-pihak itu'
 */
export function normaliseText(raw: string, keepsHyphen: HyphenWords = NONE): string {
  let text = cleanCharacters(raw);
  for (;;) {
    const next = cleanCharacters(paragraphsOf(text, keepsHyphen).map((line) => line.replace(LEFT_HYPHEN, '')).join('\n'));
    if (next === text) return text;
    text = next;
  }
}
