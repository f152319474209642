/** Columns that a text takes on a terminal: wide East Asian characters take two, combining marks none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += /\p{M}|\u200d/u.test(character) ? 0 : isWide(character) ? 2 : 1;
  return columns;
}

const isWide = (character: string): boolean => /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(character);

/** Cuts a text to so many columns, with an ellipsis where something is left out. @example shorten('perang saudara', 8) // 'perang…' */
export function shorten(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let taken = '';
  let used = 0;
  for (const character of text) {
    const width = columnsOf(character);
    if (used + width > columns - 1) break;
    taken += character;
    used += width;
  }
  return `${taken.trimEnd()}…`;
}

/** Breaks a word that is longer than a line. */
function pieces(word: string, columns: number): string[] {
  const cut: string[] = [''];
  for (const character of word) {
    if (columnsOf(cut[cut.length - 1] + character) > columns) cut.push('');
    cut[cut.length - 1] += character;
  }
  return cut;
}

/** Breaks a text into lines of at most so many columns, between words where it can. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ').flatMap((one) => (columnsOf(one) > columns ? pieces(one, columns) : [one]))) {
    const joined = lines[lines.length - 1] === '' ? word : `${lines[lines.length - 1]} ${word}`;
    if (columnsOf(joined) <= columns) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
