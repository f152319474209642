import { fnv1a } from '../../model/index.ts';

/** Words enter the event model by this number only. */
export const hashText = (text: string): number => fnv1a(text) >>> 0;

/** Mixes a template's number and up to two hashes into one feature hash. */
export function mix(template: number, a: number, b = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(b + 0x27d4eb2f, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
