import type { GlueRules } from '../languages/parsing-rules.ts';
import type { Note } from '../model/index.ts';

/** A text with spaces put back, and what was put back where. */
export interface Mended {
  readonly text: string;
  readonly notes: readonly Note[];
}

const WRITTEN = /\p{L}{4,80}/uy;
const LETTER = /\p{L}/u;
/** A capital inside a word, or a capital followed by small letters enough to hide a glued word. */
const SUSPECT = /\p{Ll}\p{Lu}|^(?:\p{Lu}{2,}\p{Ll}{2}|\p{Lu}\p{Ll}{4})/u;
/** A sentence or clause that begins right after the stop or comma before it: `warga.Dalam`. */
const NO_SPACE = /(?<=\p{Ll}{3}[)"”]?[.,])(?=["“]?\p{Lu}\p{Ll})/uy;
/** `KapanLagi.com`. */
const ADDRESS = /^\.\p{Ll}{2,3}(?!\p{L})/u;
/** Shorter left parts are no proof: `YouTube`, `McCain`. */
const SHORTEST = 3;
/** Link words up to this long also end names (`Rusdi`, `Ramadan`): the rest of the word must stand alone in the same text. */
const WEAK = 3;
/** A right part longer than this is no second half of a brand: `PresidenVladimir`. */
const LONG = 4;
/** A verb glued to a name is told by its prefix and length. */
const VERB = /^(?:me|ber|di|ter)\p{Ll}{4,}/u;

/** Least letters of `WRITTEN`. */
const LEAST = 4;
const [SPACE, COMMA, STOP] = [32, 44, 46];

/** What is known of words: those of the language, and names that stand alone in this text; all in lower case. */
interface Evidence {
  readonly known: (lower: string) => boolean;
  readonly alone: (lower: string) => boolean;
}

const startsHigh = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Cuts at every small letter before a capital where that is certain. */
function cutAtCapitals(word: string, rules: GlueRules, evidence: Evidence): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of word.matchAll(/\p{Ll}(?=\p{Lu})/gu)) {
    const end = match.index + 1;
    const left = word.slice(from, end);
    const right = /^\p{Lu}+\p{Ll}*/u.exec(word.slice(end))?.[0] ?? '';
    if (!meet(left, right, rules, evidence)) continue;
    parts.push(left);
    from = end;
  }
  return [...parts, word.slice(from)];
}

/** True where two words meet: a word of the language before any capital; before two capitals, `PresidenAmerika` but not `KapanLagi`, both must tell. */
function meet(left: string, right: string, rules: GlueRules, evidence: Evidence): boolean {
  const isWord = (part: string): boolean => evidence.known(part.toLowerCase()) || evidence.alone(part.toLowerCase());
  const namesRight = right.length > 1 && (isWord(right) || tailAt(right, rules, evidence, true) > 0);
  if (rules.links.has(left.toLowerCase())) return true;
  if (!startsHigh(left)) return left.length >= SHORTEST && (isWord(left) || (left.length > SHORTEST && namesRight));
  if (!isWord(left)) return tailAt(left, rules, evidence, true) > 0;
  return left.length > SHORTEST && (right.length > LONG || namesRight);
}

/** Where the word that is glued to the end of a name begins: 6 of "Israelke"; -1 where none is certain. `glued` says that another word was cut off before it. */
function tailAt(part: string, { links }: GlueRules, { known, alone }: Evidence, glued: boolean): number {
  const acronym = /^(?:\p{Lu}{2,}|X)(?=\p{Ll})/u.exec(part)?.[0].length ?? 0;
  if (acronym > 0) return links.has(part.slice(acronym)) || (glued && VERB.test(part.slice(acronym))) ? acronym : -1;
  if (!startsHigh(part)) return -1;
  for (let at = SHORTEST; at < part.length - 1; at += 1) {
    const name = part.slice(0, at).toLowerCase();
    const tail = part.slice(at);
    const isTail = links.has(tail) || (known(tail) && tail.length > WEAK && (glued || VERB.test(tail)));
    if (isTail && (alone(name) || (known(name) && (glued || tail.length > WEAK)))) return at;
  }
  return -1;
}

/** The words that a suspect word is made of; one where nothing is certain. */
function wordsOf(word: string, rules: GlueRules, evidence: Evidence): readonly string[] {
  const lower = word.toLowerCase();
  if (rules.names.has(lower) || evidence.known(lower)) return [word];
  return cutAtCapitals(word, rules, evidence).flatMap((part, i) => {
    const at = evidence.known(part.toLowerCase()) ? -1 : tailAt(part, rules, evidence, i > 0);
    return at < 0 ? [part] : [part.slice(0, at), part.slice(at)];
  });
}

/** Tells names that stand alone somewhere in the text, in lower case; it is read the first time that it is asked. */
function standsAlone(text: string): (lower: string) => boolean {
  let names: ReadonlySet<string> | null = null;
  return (lower) => {
    if (!names) names = new Set(Array.from(text.matchAll(/(?<!\p{L})\p{Lu}\p{L}+(?!\p{L})/gu), ([name]) => name.toLowerCase()));
    return names.has(lower);
  };
}

/** Offsets at which a space is missing, in order. */
function gaps(text: string, rules: GlueRules, known: (lower: string) => boolean): readonly number[] {
  const evidence: Evidence = { known, alone: standsAlone(text) };
  const found: number[] = [];
  eachSuspect(text, (start, written) => {
    let at = start;
    if (!SUSPECT.test(written) || ADDRESS.test(text.slice(at + written.length, at + written.length + 5))) return;
    for (const word of wordsOf(written, rules, evidence).slice(0, -1)) {
      at += word.length;
      found.push(at);
    }
  }, (at) => found.push(at));
  return found.sort((a, b) => a - b);
}

/**
 * Calls back for the runs of letters that begin with a capital or hold one, and for every place right after a stop or comma where a space is missing.
 * Letters are looked at one by one: most words are of small letters only, and patterns take many times longer to pass them over.
 */
function eachSuspect(text: string, suspect: (start: number, written: string) => void, unspaced: (at: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const start = at;
    let high = false;
    for (let code = text.charCodeAt(at); isLetter(text, at, code); code = text.charCodeAt(at)) {
      high ||= code < 97 || code > 122;
      at += 1;
    }
    if (high && at - start >= LEAST) eachWritten(text, start, at, suspect);
    const code = text.charCodeAt(at);
    at += 1;
    NO_SPACE.lastIndex = at;
    if ((code === STOP || code === COMMA) && text.charCodeAt(at) !== SPACE && NO_SPACE.test(text)) unspaced(at);
  }
}

/** A letter, or half of one that lies beyond the first plane: the pattern then tells. */
function isLetter(text: string, at: number, code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xd800 && code <= 0xdfff ? true : at < text.length && LETTER.test(text[at]);
}

/** The written words within a run of letters. */
function eachWritten(text: string, from: number, to: number, suspect: (start: number, written: string) => void): void {
  for (let at = from; at < to; ) {
    WRITTEN.lastIndex = at;
    const written = WRITTEN.exec(text)?.[0];
    if (written) suspect(at, written);
    at += written?.length ?? 1;
  }
}

function noteAt(text: string, start: number, end: number): Note {
  const read = text.slice(start, end);
  return { start, end, code: 'glued-words', message: `"${read.replaceAll(' ', '')}" stands without a space and is read as "${read}".` };
}

/**
 * Puts back the spaces that a scraped page lost around its links. Offsets of everything found later point into the mended text.
 * @example mendGlued('SeranganIsraelke Gaza', rules, known).text // 'Serangan Israel ke Gaza'
 */
export function mendGlued(text: string, rules: GlueRules, known: (lower: string) => boolean): Mended {
  if (rules.links.size === 0) return { text, notes: [] };
  const cuts = gaps(text, rules, known);
  if (cuts.length === 0) return { text, notes: [] };
  const mended = [0, ...cuts].map((cut, i) => text.slice(cut, cuts[i] ?? text.length)).join(' ');
  const notes: Note[] = [];
  cuts.forEach((cut, i) => {
    const at = cut + i;
    const start = Math.max(mended.lastIndexOf(' ', at - 1), mended.lastIndexOf('\n', at - 1)) + 1;
    const after = /[\s]|$/.exec(mended.slice(at + 1));
    const end = at + 1 + (after?.index ?? 0);
    notes.push(noteAt(mended, start, end));
  });
  return { text: mended, notes };
}
