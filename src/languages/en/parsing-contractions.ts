const APOSTROPHE = /['’`]/;
const KEPT_PREFIX = /^(?:e|x|re|co|un|pre|pro|non|anti|ex|de|semi|multi|mini|post|sub|ultra|cross|pan|vice|al|inter|intra|counter|quasi|pseudo|bi|tri)-/;
const ENDING = /(?:n['’`]t|['’`](?:s|re|ve|ll|d|m))$/i;

/** Lengths of the words in a written one. @example split("don't", () => false) // [2, 3] */
export function split(form: string, known: (lower: string) => boolean): readonly number[] | null {
  const lower = form.toLowerCase();
  if (lower === 'cannot') return [3, 3];
  const ending = APOSTROPHE.test(form) ? ENDING.exec(form) : null;
  if (ending && ending.index > 0) return [...(splitHyphens(form.slice(0, ending.index), known) ?? [ending.index]), form.length - ending.index];
  return splitHyphens(form, known);
}

/** Parts of a compound and its hyphens; what begins with a prefix that cannot stand alone is one word. */
function splitHyphens(form: string, known: (lower: string) => boolean): number[] | null {
  if (!form.includes('-')) return null;
  const lower = form.toLowerCase();
  if (known(lower) || KEPT_PREFIX.test(lower) || /^[\d-]+$/.test(form)) return null;
  const lengths: number[] = [];
  form.split('-').forEach((part, i) => {
    if (i > 0) lengths.push(1);
    lengths.push(part.length);
  });
  return lengths;
}
