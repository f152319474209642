/** First parts that keep their hyphen wherever a line ends: `cease-` + `fire`, `bolak-` + `balik`. */
export type HyphenWords = ReadonlySet<string>;

const LAST_WORD = /([\p{L}\p{N}]+)(\u00ad|\u2010|-)$/u;
const FIRST_WORD = /^[\p{L}\p{N}]+/u;

/** Length of the longest run of letters that both words hold. */
function sharedRun(a: string, b: string): number {
  let best = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      let n = 0;
      while (i + n < a.length && a[i + n] === b[j + n]) n += 1;
      if (n > best) best = n;
    }
  }
  return best;
}

/** True where the second word repeats the first's root. @example isReduplication('tembak', 'menembak') // true; isReduplication('meng', 'ambil') // false */
export function isReduplication(first: string, second: string): boolean {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  return sharedRun(a, b) >= Math.max(3, Math.ceil(Math.min(a.length, b.length) * 0.6));
}

/** True where `word` stands in the text as one word, whatever its case. */
function stands(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
    if (!/[\p{L}\p{N}-]/u.test(around)) return true;
  }
  return false;
}

/**
 * Joins two lines of one paragraph. A hyphen that the line break made goes; one that belongs to the word stays:
 * reduplication, capitals and digits, words that the same text writes with a hyphen.
 * `lower` is the whole text in lower case.
 * @example joinLines('pihak-', 'pihak itu', '', new Set()) // 'pihak-pihak itu'
 * @example joinLines('mem-', 'perketat', '', new Set()) // 'memperketat'
 */
export function joinLines(line: string, next: string, lower: string, keeps: HyphenWords): string {
  const [whole, first, mark] = LAST_WORD.exec(line) ?? ['', '', ''];
  const second = FIRST_WORD.exec(next)?.[0] ?? '';
  if (!whole) return /[\p{L}\p{N}][–—/]$/u.test(line) && /^[\p{L}\p{N}]/u.test(next) ? line + next : `${line} ${next}`;
  if (!second) return `${line} ${next}`;
  const stem = line.slice(0, -1);
  if (isReduplication(first, second)) return `${stem}-${next}`;
  if (mark !== '-') return stem + next;
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  if (stands(lower, a + b)) return stem + next;
  const belongs = !/^\p{Ll}/u.test(second) || /\p{N}$/u.test(first) || keeps.has(a) || stands(lower, `${a}-${b}`) || stem.endsWith(`-${first}`);
  return belongs ? line + next : stem + next;
}
