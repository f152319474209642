import type { Language } from '../languages/language.ts';
import type { Block } from './page-text.ts';

/** What the packs' `page-boilerplate` lists say of a line. */
export interface Boilerplate {
  /** The line is not the story. */
  isLine(text: string): boolean;
  /** Nor is what follows it, towards the end of a page. */
  isCut(text: string): boolean;
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const anyOf = (phrases: readonly string[], before: string, after: string): RegExp => (phrases.length > 0 ? new RegExp(`${before}(?:${phrases.map(literally).join('|')})${after}`, 'iu') : /(?!)/);

const BEFORE = String.raw`^[\W_]*`;
const AFTER = String.raw`[\W_]*$`;
const WORD_END = String.raw`(?![\p{L}\p{N}])`;
/** The most words of a line that is taken for a pointer elsewhere by how it begins or ends. */
const FEW = 22;

/** Compiles the lists: the line `is` this; `begins` so; is a short `line` that begins so, `ends` so or `holds` this; or it is a `cut`. */
export function boilerplateOf(languages: readonly Language[]): Boilerplate {
  const rows = languages.flatMap(({ lexicon }) => lexicon['page-boilerplate'] ?? []);
  const of = (...at: readonly string[]): string[] => rows.filter((row) => at.includes(row.at)).map((row) => row.words);
  const always = [anyOf(of('is'), BEFORE, AFTER), anyOf(of('begins'), BEFORE, WORD_END)];
  const short = [anyOf(of('line', 'cut'), BEFORE, WORD_END), anyOf(of('ends'), String.raw`(?<![\p{L}\p{N}])`, String.raw`[)\]]?$`), anyOf(of('holds'), String.raw`(?<![\p{L}\p{N}])`, '')];
  const cut = anyOf(of('cut'), BEFORE, WORD_END);
  return {
    isLine: (text) => always.some((pattern) => pattern.test(text)) || (wordsIn(text) <= FEW && short.some((pattern) => pattern.test(text))),
    isCut: (text) => wordsIn(text) <= 8 && cut.test(text),
  };
}

const ENDED = /[.!?…]["'”’»)\]]*$/u;
const wordsIn = (text: string): number => text.split(' ').length;

/** A sentence of the story, or at least as long as one. */
const isProse = ({ text, linked, tag }: Block): boolean => (linked < 0.5 && ((ENDED.test(text) && wordsIn(text) >= 4) || wordsIn(text) >= 15)) || tag === 'blockquote' || (tag === 'li' && linked < 0.2);

/** A line that only leads elsewhere. */
const isLink = ({ text, linked }: Block): boolean => linked > 0.85 && !(ENDED.test(text) && wordsIn(text) >= 6);

/** A headline of another story: all capitals, and no sentence. */
const isShout = ({ text }: Block): boolean => wordsIn(text) >= 3 && !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text) && !ENDED.test(text);

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Everything before the first line, in the last fifth, after which only other stories follow. */
function upToCut(blocks: readonly Block[], { isCut }: Boilerplate): readonly Block[] {
  const all = lengthOf(blocks);
  const at = blocks.findIndex((block, i) => isCut(block.text) && lengthOf(blocks.slice(i)) < all / 5);
  return at < 0 ? blocks : blocks.slice(0, at);
}

/** The length of a paragraph that a list of headlines does not have. */
const PARAGRAPH = 100;

/** True for the lines of a page that only lists other pages: none is a paragraph, and there are many of them or many links around them. */
export const isIndex = (blocks: readonly Block[], links: number): boolean => (blocks.length > 5 || links > 20) && blocks.every(({ text }) => text.length < PARAGRAPH);

/** Keeps the blocks that are the story: boilerplate and bare links go, and what stands before the first and after the last sentence. */
export function storyOf(blocks: readonly Block[], boilerplate: Boilerplate): Block[] {
  const kept = upToCut(blocks, boilerplate).filter((block) => !boilerplate.isLine(block.text) && !isLink(block) && !isShout(block));
  const first = kept.findIndex(isProse);
  return first < 0 ? kept : kept.slice(first, kept.findLastIndex(isProse) + 1);
}
