import { createHash } from 'node:crypto';
import { allLanguages } from '../languages/all.generated.ts';
import type { Note, Report } from '../model/index.ts';
import { outletIn } from './header.ts';
import { readDate } from './known-dates.ts';
import { languageTeller } from './language.ts';
import { mend } from './mend.ts';
import { parsePublished } from './published.ts';
import type { ReadResult, Refusal } from './refusal.ts';
import { normaliseText } from './text.ts';
import type { FetchLimits } from './url.ts';

/** What the caller says of inputs that do not say it themselves. */
export interface ReadOptions {
  readonly published?: string | null;
  readonly lang?: string | null;
  /** The address that an input was fetched from. */
  readonly url?: string | null;
  readonly fetch?: FetchLimits;
  /** Scanned pages are read by an installed text recogniser. */
  readonly ocr?: boolean;
  /** Give PDF and HTML as they came, too. */
  readonly originals?: boolean;
  /** Told how many bytes were read, as they are. */
  readonly onBytes?: (bytes: number) => void;
}

/** A report as it lies in its file, before its text is normalised. Anything that is not a string counts as not given. */
export interface RawReport {
  readonly file: string;
  readonly line: number | null;
  readonly text: string;
  readonly id?: unknown;
  readonly lang?: unknown;
  /** What the surroundings claim of the language; believed where the text does not tell. */
  readonly langHint?: string | null;
  readonly title?: unknown;
  readonly source?: unknown;
  readonly url?: unknown;
  readonly published?: unknown;
  /** Notes on the reading: code and message. */
  readonly notes?: ReadonlyArray<readonly [code: string, message: string]>;
}

const KNOWN: ReadonlyMap<string, string> = new Map(allLanguages.map(({ code, name }) => [code, name]));
/** First parts of words that keep their hyphen, of all packs. */
export const KEEPS_HYPHEN: ReadonlySet<string> = new Set(allLanguages.flatMap(({ lexicon }) => (lexicon['hyphen-words'] ?? []).map((row) => row.first)));
const tell = languageTeller(allLanguages);
/** A text shorter than this may not tell its language. */
const SHORT = 300;

const given = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : null);

/** A title or name on one line. */
function cleanLine(value: unknown): string | null {
  const text = given(value);
  return text === null ? null : normaliseText(mend(text).text).replaceAll('\n', ' ') || null;
}

function languageOf(text: string, raw: RawReport, options: ReadOptions): { readonly lang: string; readonly doubt: string | null } {
  const said = given(raw.lang)?.toLowerCase().split(/[-_]/)[0] ?? options.lang ?? null;
  const names = [...KNOWN].map(([code, name]) => `${name} (${code})`).join(', ');
  if (said === null) {
    const hint = raw.langHint?.toLowerCase().split(/[-_]/)[0] ?? '';
    const lang = tell(text) || (text.length < SHORT && KNOWN.has(hint) ? hint : '');
    return { lang, doubt: lang ? null : `the text is in none of the languages that can be coded (${names}), or too short to tell; give --lang where it is` };
  }
  return KNOWN.has(said) ? { lang: said, doubt: null } : { lang: '', doubt: `the language is given as "${said}"; those that can be coded are ${names}` };
}

function publishedOf(raw: RawReport, options: ReadOptions): { readonly published: string | null; readonly doubt: string | null } {
  const said = given(raw.published);
  if (said === null) return { published: options.published ?? null, doubt: null };
  const published = parsePublished(said) ?? readDate(said);
  return { published: published ?? options.published ?? null, doubt: published ? null : `the publication date "${said}" was not understood; wanted YYYY-MM-DD, with an optional time and offset` };
}

/** The report of what was read, or the refusal of what holds no words. */
export function toReport(raw: RawReport, options: ReadOptions): ReadResult {
  const mended = mend(raw.text);
  const text = normaliseText(mended.text, KEEPS_HYPHEN);
  if (!/\p{L}/u.test(text)) return { refusal: emptyRefusal(raw, text) };
  const { lang, doubt: language } = languageOf(text, raw, options);
  const { published, doubt: date } = publishedOf(raw, options);
  const note = (code: string, message: string, end = 0): Note => ({ start: 0, end, code, message });
  const notes = [...(raw.notes ?? []), ...mended.notes].map(([code, message]) => note(code, message));
  if (raw.text.includes('\0')) notes.push(note('nul-bytes', 'the text held NUL characters; they were taken out'));
  if (language !== null) notes.push(note('language-unknown', language, text.length));
  if (date !== null) notes.push(note('published-unknown', date));
  const report: Report = {
    id: given(raw.id) ?? createHash('sha256').update(text).digest('hex').slice(0, 16),
    lang, title: cleanLine(raw.title), source: cleanLine(raw.source) ?? outletIn(text), url: given(raw.url) ?? options.url ?? null, file: raw.file, published, text, notes,
  };
  return { report };
}

function emptyRefusal({ file, line }: RawReport, text: string): Refusal {
  return { file, line, code: 'empty', given: text === '' ? 'there is no text' : 'there are no words in the text', wanted: 'a report with at least one word', todo: 'leave it out, or give its text' };
}
