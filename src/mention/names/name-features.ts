/** A sentence as the name model sees it. */
export interface NameView {
  readonly words: readonly string[];
  /** What lists say of each word: kind of term and whether it begins it; '' nothing. */
  readonly classes: readonly string[];
}

/** Hashes of a sentence's words, their ends and shapes, worked out once. */
export interface NameHashes {
  readonly word: Int32Array;
  readonly shape: Int32Array;
  readonly listed: Int32Array;
  readonly ends: readonly Int32Array[];
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) | 0;
}

/** @example shapeOf('Al-Watiya') // 'Xx-Xx' */
export function shapeOf(word: string): string {
  let shape = '';
  for (const sign of word) {
    const kind = /\p{Lu}/u.test(sign) ? 'X' : /\p{Ll}/u.test(sign) ? 'x' : /\d/.test(sign) ? '0' : sign;
    const end = shape.slice(-1);
    if (end !== kind || (kind === 'X' && shape.length < 2)) shape += kind;
  }
  return shape.length === 2 && word.length > 2 && shape === 'XX' ? 'XXX' : shape;
}

/** Hashes of one word: itself in small letters, its shape, its last and first letters. */
interface WordHashes {
  readonly word: number;
  readonly shape: number;
  readonly ends: readonly number[];
}

function wordHashes(word: string): WordHashes {
  const lower = word.toLowerCase();
  return { word: hashOf(lower), shape: hashOf(shapeOf(word)), ends: [-2, -3, -4].map((n) => hashOf(lower.slice(n))).concat([2, 3, 4].map((n) => hashOf(lower.slice(0, n)))) };
}

/** Words remembered: bounds memory on endless text. */
const MOST_KEPT = 30_000;
const kept = new Map<string, WordHashes>();

function hashesOfWord(word: string): WordHashes {
  const known = kept.get(word);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const hashes = wordHashes(word);
  kept.set(word, hashes);
  return hashes;
}

export function hashesOf({ words, classes }: NameView): NameHashes {
  const [word, shape, listed] = [new Int32Array(words.length), new Int32Array(words.length), new Int32Array(words.length)];
  const ends = Array.from({ length: 6 }, () => new Int32Array(words.length));
  for (let i = 0; i < words.length; i++) {
    const own = hashesOfWord(words[i]);
    word[i] = own.word;
    shape[i] = own.shape;
    listed[i] = hashOf(classes[i]);
    for (let k = 0; k < ends.length; k++) ends[k][i] = own.ends[k];
  }
  return { word, shape, listed, ends };
}

const at = (hashes: Int32Array, k: number): number => (k < 0 ? 1 : k >= hashes.length ? 2 : hashes[k]);

/** Writes the hash of every feature of the word at `i` to `out` and gives their count. A feature's place is its template. */
export function nameFeatures({ word, shape, listed, ends }: NameHashes, i: number, out: Int32Array): number {
  let n = 0;
  for (let k = -2; k <= 2; k++) out[n] = mix(++n, at(word, i + k), 0);
  for (let k = -2; k <= 2; k++) out[n] = mix(++n, at(shape, i + k), 0);
  for (let k = -2; k <= 2; k++) out[n] = mix(++n, at(listed, i + k), 0);
  out[n] = mix(++n, word[i], shape[i]);
  out[n] = mix(++n, at(word, i - 1), shape[i]);
  out[n] = mix(++n, at(word, i + 1), shape[i]);
  out[n] = mix(++n, at(word, i - 1), word[i]);
  out[n] = mix(++n, word[i], at(word, i + 1));
  out[n] = mix(++n, at(shape, i - 1), shape[i]);
  out[n] = mix(++n, shape[i], at(shape, i + 1));
  out[n] = mix(++n, mix(0, at(shape, i - 1), shape[i]), at(shape, i + 1));
  out[n] = mix(++n, at(listed, i - 1), shape[i]);
  out[n] = mix(++n, listed[i], shape[i]);
  out[n] = mix(++n, at(listed, i + 1), shape[i]);
  out[n] = mix(++n, at(listed, i - 1), listed[i]);
  out[n] = mix(++n, mix(0, at(word, i - 2), at(word, i - 1)), shape[i]);
  for (const end of ends) out[n] = mix(++n, end[i], shape[i]);
  out[n] = mix(++n, i === 0 ? 1 : 0, shape[i]);
  return n;
}

function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x3c6ef372), 0x9e3779b1);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}
