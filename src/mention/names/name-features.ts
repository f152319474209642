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

export function hashesOf({ words, classes }: NameView): NameHashes {
  const lower = words.map((word) => word.toLowerCase());
  const of = (texts: readonly string[]) => Int32Array.from(texts, hashOf);
  return {
    word: of(lower),
    shape: of(words.map(shapeOf)),
    listed: of(classes),
    ends: [-2, -3, -4].map((n) => of(lower.map((word) => word.slice(n)))).concat([2, 3, 4].map((n) => of(lower.map((word) => word.slice(0, n))))),
  };
}

/** Calls back with the hash of every feature of the word at `i`. */
export function nameFeatures({ word, shape, listed, ends }: NameHashes, i: number, add: (feature: number) => void): void {
  let template = 1;
  const one = (a: number) => add(mix(template++, a, 0));
  const two = (a: number, b: number) => add(mix(template++, a, b));
  const at = (hashes: Int32Array, k: number) => (k < 0 ? 1 : k >= hashes.length ? 2 : hashes[k]);
  for (let k = -2; k <= 2; k++) one(at(word, i + k));
  for (let k = -2; k <= 2; k++) one(at(shape, i + k));
  for (let k = -2; k <= 2; k++) one(at(listed, i + k));
  two(word[i], shape[i]);
  two(at(word, i - 1), shape[i]);
  two(at(word, i + 1), shape[i]);
  two(at(word, i - 1), word[i]);
  two(word[i], at(word, i + 1));
  two(at(shape, i - 1), shape[i]);
  two(shape[i], at(shape, i + 1));
  two(mix(0, at(shape, i - 1), shape[i]), at(shape, i + 1));
  two(at(listed, i - 1), shape[i]);
  two(listed[i], shape[i]);
  two(at(listed, i + 1), shape[i]);
  two(at(listed, i - 1), listed[i]);
  two(mix(0, at(word, i - 2), at(word, i - 1)), shape[i]);
  for (const end of ends) two(end[i], shape[i]);
  two(i === 0 ? 1 : 0, shape[i]);
}

function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x3c6ef372), 0x9e3779b1);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}
