/** A stable 64-bit name for a string, as 16 hex digits: two FNV-1a runs from different seeds. @example identityOf('a').length // 16 */
export function identityOf(text: string): string {
  return hex(fnv(text, 0x811c9dc5)) + hex(fnv(text, 0x01000193 ^ 0x5bd1e995));
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');
