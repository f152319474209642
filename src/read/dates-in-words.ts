import type { Language } from '../languages/language.ts';
import { parsePublished } from './published.ts';

/** Reads the first full date with its year in a line: `Kamis, 19 Juni 2025 | 14:30 WIB`, `Tue, 12 Mar 2024 10:00:00 +0700`. */
export type DateReader = (text: string) => string | null;

const two = (value: string | number): string => String(value).padStart(2, '0');

/** The clock time that follows a date within a few characters, as `T14:30+07:00`; '' where none does. */
function timeAfter(rest: string, zones: ReadonlyMap<string, string>): string {
  const [, hours, minutes, seconds, half = '', zone = ''] = /^[\s,|·•–—-]*(?:at|pukul|jam|pkl)?\.?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([ap]\.?m\.?)?\s*([+-]\d{2}:?\d{2}|[A-Z]{1,4}\b)?/i.exec(rest) ?? [];
  if (hours === undefined) return '';
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  const offset = /^[+-]/.test(zone) ? zone : zones.get(zone.toUpperCase()) ?? '';
  return `T${two(hour)}:${minutes}${seconds ? `:${seconds}` : ''}${offset}`;
}

interface Found {
  readonly day: string;
  readonly end: number;
}

/** Makes a reader from the packs' names of months and time zones. */
export function dateReader(languages: readonly Language[]): DateReader {
  const rows = languages.flatMap(({ lexicon }) => lexicon.times ?? []);
  const months = new Map(rows.filter((row) => row.kind.startsWith('month')).map((row) => [row.text.toLowerCase(), Number(row.value)]));
  const zones = new Map(rows.filter((row) => row.kind === 'zone' && row.value !== 'local').map((row) => [row.text.toUpperCase(), row.value]));
  const month = String.raw`(${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})\.?`;
  const dayFirst = new RegExp(String.raw`(?<!\d)(\d{1,2})[\s.-]+${month}[\s,.-]+((?:19|20)\d\d)(?!\d)`, 'iu');
  const monthFirst = new RegExp(String.raw`(?<!\p{L})${month}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)`, 'iu');
  const digits = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?!\d)/;
  const named = (year: string, name: string, day: string): string => `${year}-${two(months.get(name.toLowerCase()) ?? 0)}-${two(day)}`;

  /** Shapes in order; of a date all in digits the day must be told by its size or by an Indonesian time zone after it. */
  const shapes: ReadonlyArray<(text: string) => Found | null> = [
    (text) => { const m = /(?<!\d)((?:19|20)\d\d-\d\d-\d\d)(?!\d)/.exec(text); return m && { day: m[1], end: m.index + m[0].length }; },
    (text) => { const m = dayFirst.exec(text); return m && { day: named(m[3], m[2], m[1]), end: m.index + m[0].length }; },
    (text) => { const m = monthFirst.exec(text); return m && { day: named(m[3], m[1], m[2]), end: m.index + m[0].length }; },
    (text) => {
      const m = digits.exec(text);
      const sure = m !== null && (Number(m[1]) > 12 || /\bWI(?:B|TA|T)\b/.test(text));
      return sure ? { day: `${m[3]}-${two(m[2])}-${two(m[1])}`, end: m.index + m[0].length } : null;
    },
  ];
  return (text) => {
    for (const shape of shapes) {
      const found = shape(text);
      if (!found) continue;
      return parsePublished(found.day + timeAfter(text.slice(found.end), zones)) ?? parsePublished(found.day);
    }
    return null;
  };
}
