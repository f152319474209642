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
