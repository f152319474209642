import { fnv1a } from '../model/index.ts';

/** A stable 64-bit name for a string, as 16 hex digits: two FNV-1a runs from different seeds. @example identityOf('a').length // 16 */
export function identityOf(text: string): string {
  return hex(fnv(text, 0x811c9dc5)) + hex(fnv(text, 0x01000193 ^ 0x5bd1e995));
}

function fnv(text: string, seed: number): number {
  const hash = fnv1a(text, seed);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');
