import { fnv1a } from '../../model/index.ts';

/** Words enter the event model by this number only; `before` is that of a text which this one goes on. */
export const hashText = (text: string, before?: number): number => fnv1a(text, before);

/** Mixes a template's number and up to two hashes into one feature hash, a signed integer. */
export function mix(template: number, a: number, b = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(b + 0x27d4eb2f, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
  return hash ^ (hash >>> 16);
}

const BETWEEN = '|';

/** The feature of a template and what it is filled with: as `mix(template, hashText(parts.join('|')))`, without making the text. */
export function mixParts(template: number, parts: ReadonlyArray<string | number | boolean>): number {
  let hash = hashText('');
  for (let k = 0; k < parts.length; k += 1) {
    const part = parts[k];
    hash = fnv1a(typeof part === 'string' ? part : String(part), k > 0 ? fnv1a(BETWEEN, hash) : hash);
  }
  return mix(template, hash);
}
