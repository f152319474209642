/** A sentence as the name model sees it. */
export interface NameView {
  readonly words: readonly string[];
  /** What lists say of each word: kind of term and whether it begins it; '' nothing. */
  readonly classes: readonly string[];
}

/** A sentence's words with their hashes, and those of what lists say of each. */
export interface NameHashes {
  readonly words: readonly WordHashes[];
  readonly listed: Int32Array;
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
export interface WordHashes {
  /** It has a capital somewhere. */
  readonly capital: boolean;
  readonly word: number;
  readonly shape: number;
  readonly ends: readonly number[];
}

function wordHashes(word: string): WordHashes {
  const lower = word.toLowerCase();
  return { capital: lower !== word, word: hashOf(lower), shape: hashOf(shapeOf(word)), ends: [-2, -3, -4].map((n) => hashOf(lower.slice(n))).concat([2, 3, 4].map((n) => hashOf(lower.slice(0, n)))) };
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
  const listed = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) listed[i] = classes[i] === '' ? UNLISTED : hashOf(classes[i]);
  return { words: words.map(hashesOfWord), listed };
}

const UNLISTED = hashOf('');

/** What stands before the first word and after the last. */
const [BEFORE, AFTER]: readonly WordHashes[] = [1, 2].map((hash) => ({ capital: false, word: hash, shape: hash, ends: [] }));
const wordAt = (words: readonly WordHashes[], k: number): WordHashes => (k < 0 ? BEFORE : k >= words.length ? AFTER : words[k]);
const listedAt = (hashes: Int32Array, k: number): number => (k < 0 ? 1 : k >= hashes.length ? 2 : hashes[k]);

/** Writes the hash of every feature of the word at `i` to `out` and gives their count. A feature's place is its template. */
export function nameFeatures({ words, listed }: NameHashes, i: number, out: Int32Array): number {
  let n = 0;
  const { word, shape, ends } = words[i];
  const [second, left, right] = [wordAt(words, i - 2), wordAt(words, i - 1), wordAt(words, i + 1)];
  for (let k = -2; k <= 2; k++) out[n] = mix(++n, wordAt(words, i + k).word, 0);
  for (let k = -2; k <= 2; k++) out[n] = mix(++n, wordAt(words, i + k).shape, 0);
  for (let k = -2; k <= 2; k++) out[n] = mix(++n, listedAt(listed, i + k), 0);
  out[n] = mix(++n, word, shape);
  out[n] = mix(++n, left.word, shape);
  out[n] = mix(++n, right.word, shape);
  out[n] = mix(++n, left.word, word);
  out[n] = mix(++n, word, right.word);
  out[n] = mix(++n, left.shape, shape);
  out[n] = mix(++n, shape, right.shape);
  out[n] = mix(++n, mix(0, left.shape, shape), right.shape);
  out[n] = mix(++n, listedAt(listed, i - 1), shape);
  out[n] = mix(++n, listed[i], shape);
  out[n] = mix(++n, listedAt(listed, i + 1), shape);
  out[n] = mix(++n, listedAt(listed, i - 1), listed[i]);
  out[n] = mix(++n, mix(0, second.word, left.word), shape);
  for (let k = 0; k < ends.length; k++) out[n] = mix(++n, ends[k], shape);
  out[n] = mix(++n, i === 0 ? 1 : 0, shape);
  return n;
}

function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x3c6ef372), 0x9e3779b1);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}
