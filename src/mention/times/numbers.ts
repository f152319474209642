/** One word of a spoken number as `times.tsv` writes it: `+7`, `*100`, or `&10` for "belas" (ten more than the digit before it). */
export type NumberWord = string;

/**
 * The number that a run of number words says; null where they make none.
 * @example sayNumber(['+2', '*10', '+5'], false) // 25: dua puluh lima
 * @example sayNumber(['+19', '+90', '+6'], true) // 1996: nineteen ninety-six
 */
export function sayNumber(words: readonly NumberWord[], pairedYears: boolean): number | null {
  let total = 0;
  let current = 0;
  let added = 0;
  for (const word of words) {
    const value = Number(word.slice(1));
    if (word[0] === '&') current += value;
    else if (word[0] === '*' && value >= 1000) {
      total += Math.max(current, 1) * value;
      current = 0;
      added = 0;
    } else if (word[0] === '*') {
      current += Math.max(added, 1) * value - added;
      added = 0;
    } else if (current === 0 || current % 100 === 0 || (value < 10 && current % 10 === 0)) {
      current += value;
      added = value;
    } else if (pairedYears && total === 0 && current >= 10 && current <= 20 && value >= 10) {
      current = current * 100 + value;
    } else return null;
  }
  return total + current;
}
