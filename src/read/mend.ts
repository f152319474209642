import { decodeHTML } from 'entities';
import iconv from 'iconv-lite';

/** A text with what was done to it: code and message of each mending. */
export interface Mended {
  readonly text: string;
  readonly notes: ReadonlyArray<readonly [code: string, message: string]>;
}

const ENTITY = /&(?:amp;)*(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** Character references, written out; those that were escaped twice too. @example mendEntities('&amp;ldquo;ya&amp;rdquo;') // '“ya”' */
function mendEntities(text: string): string {
  return text.replace(ENTITY, (reference) => decodeHTML(reference.replace(/^&(?:amp;)+/i, '&')));
}

/** UTF-8 that was read as Windows-1252: a lead byte and what follows it. */
const MISREAD = /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3}/g;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** @example mendMisread('â€œyaâ€\u009d') // '“ya”' */
function mendMisread(text: string): string {
  return text.replace(MISREAD, (found) => {
    // Windows-1252 leaves five bytes without a character; they come through as control characters.
    const bytes = Buffer.concat([...found].map((character) => (character < '\u00a0' ? Buffer.from([character.charCodeAt(0)]) : iconv.encode(character, 'windows-1252'))));
    try {
      return UTF8.decode(bytes);
    } catch {
      return found;
    }
  });
}

/** A list of strings as Python prints it. @example mendList("['Satu.', 'Dua.']") // 'Satu.\nDua.' */
function mendList(text: string): string {
  const inner = /^\s*\[\s*(['"])([\s\S]*)\1\s*\]\s*$/.exec(text)?.[2];
  if (inner === undefined) return text;
  return inner.split(/(?<!\\)['"],\s*['"]/).join('\n').replace(/\\(n|r|t|['"\\])/g, (_, escaped: string) => ({ n: '\n', r: '\n', t: ' ' })[escaped] ?? escaped).replace(/\\x([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What is mended, in this order. */
const MENDINGS: ReadonlyArray<readonly [mend: (text: string) => string, code: string, message: string]> = [
  [mendList, 'list-opened', 'the text was a printed list of strings; they became its paragraphs'],
  [mendEntities, 'entities-decoded', 'character references in the text were written out'],
  [mendMisread, 'encoding-mended', 'the text was UTF-8 that had been read as Windows-1252'],
];

/** Undoes what crawlers and exports do to texts, and says so. */
export function mend(raw: string): Mended {
  let text = raw;
  const notes: Array<readonly [string, string]> = [];
  for (const [change, code, message] of MENDINGS) {
    const changed = change(text);
    if (changed !== text) notes.push([code, message]);
    text = changed;
  }
  const lost = text.split('\ufffd').length - 1;
  if (lost > 0) notes.push(['characters-lost', `${lost} characters were lost before the text came here`]);
  return { text, notes };
}
