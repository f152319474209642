import { parseFeed } from 'feedsmith';
import { decodeDeclared } from './decode.ts';
import { textOfHtml } from './page-text.ts';
import type { ReadResult } from './refusal.ts';
import { type ReadOptions, toReport } from './report.ts';

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first text under one of these paths: `content.encoded`, `links.0.href`. */
function textAt(value: unknown, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const found = path.split('.').reduce<unknown>((at, key) => (Array.isArray(at) ? at[Number(key)] : isBag(at) ? at[key] : null), value);
    if (typeof found === 'string' && found.trim() !== '') return found.trim();
  }
  return null;
}

const isSummary = (text: string): boolean => /(?:\.\.\.|…|\[…\]|\[\.\.\.\])$/.test(text);

/** One entry of a feed → report. */
function fromEntry(entry: unknown, file: string, number: number, feed: Bag, options: ReadOptions): ReadResult {
  const text = textOfHtml(textAt(entry, 'content.encoded', 'content', 'content.value', 'content_html', 'content_text', 'description', 'summary', 'summary.value') ?? '');
  const title = textAt(entry, 'title', 'title.value');
  const dated = textAt(entry, 'pubDate', 'published', 'dc.date', 'dc.dates.0', 'date_published', 'updated');
    const notes: Array<readonly [string, string]> = dated === null ? [] : [['published-from', 'the publication date is from the feed']];
  if (isSummary(text)) notes.push(['summary', 'the feed gives only the beginning of this report']);
  const source = textAt(entry, 'source.title', 'dc.publisher') ?? textAt(feed, 'title', 'title.value');
  return toReport({ file, line: number, text: text || (title ?? ''), title, source, url: textAt(entry, 'link', 'links.0.href', 'url'), published: dated, notes, langHint: textAt(feed, 'language', 'lang', 'dc.language') }, options);
}

/** An RSS, Atom or RDF feed: one report an entry. An entry's number stands for its line. */
export function* readFeed(file: string, bytes: Uint8Array, options: ReadOptions): Generator<ReadResult> {
  const declared = /^<\?xml[^>]+encoding=["']([\w:.-]+)/i.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart())?.[1] ?? null;
  const { text } = decodeDeclared(bytes, declared);
  let feed: unknown;
  try {
    feed = parseFeed(text.trimStart()).feed;
  } catch (error) {
    yield { refusal: { file, line: null, code: 'bad-feed', given: `a feed that could not be read (${error instanceof Error ? error.message : String(error)})`, wanted: 'RSS or Atom', todo: 'fetch it again' } };
    return;
  }
  const entries = isBag(feed) ? feed.items ?? feed.entries : null;
  if (!isBag(feed) || !Array.isArray(entries) || entries.length === 0) {
    yield { refusal: { file, line: null, code: 'empty', given: 'a feed without entries', wanted: 'at least one entry', todo: 'leave it out' } };
    return;
  }
  for (const [i, entry] of entries.entries()) yield fromEntry(entry, file, i + 1, feed, options);
}
