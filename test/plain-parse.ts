import type { Parsed, Sentence, Token } from '../src/model/index.ts';

const WORD = /\p{L}[\p{L}\p{N}]*(?:[-/'’.]\p{L}+)*\.?(?<=\b\p{Lu}\.|[\p{L}\p{N}])|\d[\d.,/:]*\d|\d|[^\s\p{L}\p{N}]/gu;
const PRONOUNS = new Set('ia dia beliau mereka dirinya pihaknya kami kita saya nya he she they them him her his its their we us himself itself'.split(' '));

function tagOf(text: string): string {
  if (/^\d/.test(text)) return 'NUM';
  if (PRONOUNS.has(text.toLowerCase())) return 'PRON';
  if (!/\p{L}/u.test(text)) return 'PUNCT';
  return text[0] === text[0].toLowerCase() ? 'X' : 'PROPN';
}

/** Sentences and words of a text for tests that need no tree: capitalised words are proper nouns, all else is `X`. */
export function plainParse(text: string, lang: string, published: string | null = null): Parsed {
  const sentences: Sentence[] = [...text.matchAll(/[^.!?]+(?:\.(?=\S)[^.!?]*|\b(?:Mr|Gen|Lt|Jend|Dr)\.[^.!?]*)*[.!?]*["”]?/gu)].map((part) => {
    const from = part.index + (part[0].length - part[0].trimStart().length);
    const words = text.slice(from, part.index + part[0].length);
    const tokens: Token[] = [...words.matchAll(WORD)].map((word) => ({
      start: from + word.index, end: from + word.index + word[0].length, text: word[0], lemma: word[0].toLowerCase(), upos: tagOf(word[0]), voice: '', head: -1, deprel: 'dep',
    }));
    return { start: from, end: from + words.length, kind: 'sentence', tokens };
  });
  return { id: 't', lang, title: null, source: null, url: null, file: null, published, text, notes: [], sentences: sentences.filter((sentence) => sentence.tokens.length > 0) };
}
