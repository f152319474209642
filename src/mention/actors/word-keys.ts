const PLAIN = /^[A-Za-z0-9]+$/;

/** What a word is compared by: lower case, no diacritics, parted at hyphens, stops and apostrophes. @example wordKeys('al-Qaïda') // ['al', 'qaida'] */
export function wordKeys(text: string): readonly string[] {
  if (PLAIN.test(text)) return [text.toLowerCase()];
  const bare = text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
  return bare.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
}

/** Words remembered: bounds memory on endless text. */
const MOST_KEPT = 30_000;
const kept = new Map<string, readonly string[]>();

/** Keys of one word; a plural made by doubling counts as its half. @example tokenKeys('pejabat-pejabat') // ['pejabat'] */
export function tokenKeys(text: string): readonly string[] {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const all = wordKeys(text);
  const keys = all.length === 2 && all[0] === all[1] ? all.slice(1) : all;
  kept.set(text, keys);
  return keys;
}
