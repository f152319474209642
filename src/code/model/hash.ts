import { fnv1a, fnv1aUnit } from '../../model/index.ts';

/** Words enter the event model by this number only; `before` is that of a text which this one goes on. */
export const hashText = (text: string, before?: number): number => fnv1a(text, before);

/** Mixes a template's number and up to two hashes into one feature hash, a signed integer. */
export function mix(template: number, a: number, b = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(b + 0x27d4eb2f, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
  return hash ^ (hash >>> 16);
}

/** The hash of nothing. */
export const NOTHING = hashText('');

const BAR = '|'.charCodeAt(0);

/** The hash of a text with one more part behind a bar, without making the text. @example plus(hashText('obl '), 'oleh') === hashText('obl |oleh') */
export const plus = (before: number, part: string): number => fnv1a(part, fnv1aUnit(BAR, before));

/** Features of a choice: the first `count` of `hashes`. One list serves many choices, one after the other. */
export interface FeatureList {
  readonly hashes: Int32Array;
  count: number;
}

/** More than any choice has. */
const ROOM = 128;

/** An empty list. */
export const featureList = (): FeatureList => ({ hashes: new Int32Array(ROOM), count: 0 });

/** A list's features, to keep. */
export const kept = ({ hashes, count }: FeatureList): Uint32Array => Uint32Array.from(hashes.subarray(0, count));

/** Adds a feature that is filled with a text of one to four parts; the first comes as its hash, because most of them begin several features. */
export function emit(out: FeatureList, template: number, first: number, second?: string, third?: string, fourth?: string): void {
  let hash = first;
  if (second !== undefined) hash = plus(hash, second);
  if (third !== undefined) hash = plus(hash, third);
  if (fourth !== undefined) hash = plus(hash, fourth);
  out.hashes[out.count] = mix(template, hash);
  out.count += 1;
}
