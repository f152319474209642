const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** 32-bit FNV-1a over UTF-16 units, as a signed integer; the same on every machine. @example fnv1a('') // -2128831035 */
export function fnv1a(text: string, seed = START): number {
  let hash = seed | 0;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

/** The same of one unit more. @example fnv1aUnit(98, fnv1a('a')) === fnv1a('ab') */
export const fnv1aUnit = (unit: number, before: number): number => Math.imul(before ^ unit, PRIME);
