import { fnv1a } from '../model/index.ts';

/** Words enter the models by this number only. */
export const hashText = (text: string): number => finish(fnv1a(text));

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Number of a feature: template `t` with one value. */
export function feature1(t: number, a: number): number {
  return finish(Math.imul(a ^ Math.imul(t, 0x3c6ef372), 0x9e3779b1));
}

/** Number of a feature: template `t` with two values. */
export function feature2(t: number, a: number, b: number): number {
  return finish(Math.imul(Math.imul(a ^ Math.imul(t, 0x3c6ef372), 0x9e3779b1) + b, 0x85ebca6b));
}

/** Number of a feature: template `t` with three values. */
export function feature3(t: number, a: number, b: number, c: number): number {
  return finish(Math.imul(Math.imul(Math.imul(a ^ Math.imul(t, 0x3c6ef372), 0x9e3779b1) + b, 0x85ebca6b) + c, 0xc2b2ae35));
}

/** Values of features that wait to be hashed: template `t`, and one to three values of each. */
export interface FeatureValues {
  readonly t: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly c: Int32Array;
}

/** More than any state has. */
const ROOM = 160;
export const values: FeatureValues = { t: new Int32Array(ROOM), a: new Int32Array(ROOM), b: new Int32Array(ROOM), c: new Int32Array(ROOM) };

/**
 * Numbers of the features in `values`, as `feature1` to `feature3` give them: one value each up to `ones`, two up to `twos`, three up to `all`. Gives their count.
 * In one go, because some two hundred of them are wanted for every word, and a call for each takes longer than its number.
 */
export function finishAll(ones: number, twos: number, all: number, out: Int32Array): number {
  const { t, a, b, c } = values;
  for (let k = 0; k < ones; k += 1) out[k] = feature1(t[k], a[k]);
  for (let k = ones; k < twos; k += 1) out[k] = feature2(t[k], a[k], b[k]);
  for (let k = twos; k < all; k += 1) out[k] = feature3(t[k], a[k], b[k], c[k]);
  return all;
}
