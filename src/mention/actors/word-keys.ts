const PLAIN = /^[A-Za-z0-9]+$/;

/** What a word is compared by: lower case, no diacritics, parted at hyphens, stops and apostrophes. @example wordKeys('al-Qaïda') // ['al', 'qaida'] */
export function wordKeys(text: string): readonly string[] {
  if (PLAIN.test(text)) return [text.toLowerCase()];
  const bare = text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
  return bare.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
}

/** Keys of one word; a plural made by doubling counts as its half. @example tokenKeys('pejabat-pejabat') // ['pejabat'] */
export function tokenKeys(text: string): readonly string[] {
  const keys = wordKeys(text);
  return keys.length === 2 && keys[0] === keys[1] ? keys.slice(1) : keys;
}
