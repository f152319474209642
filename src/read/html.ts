import { articleText } from './article.ts';
import { readDate } from './known-dates.ts';
import { decodeDeclared } from './decode.ts';
import { parsePage } from './page.ts';
import { factsOf, type PageDate } from './page-facts.ts';
import type { ReadResult } from './refusal.ts';
import { type ReadOptions, toReport } from './report.ts';

const PLACES: Readonly<Record<PageDate['from'], string>> = { 'json-ld': 'JSON-LD', 'open-graph': 'OpenGraph', meta: 'a meta element', time: 'a time element', url: 'the address', text: 'the text' };

/** The encoding that a page declares in its first bytes. */
function declaredIn(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1] ?? /^<\?xml[^>]+encoding=["']([\w:.-]+)/i.exec(start)?.[1] ?? null;
}

/** A saved page as text, by the encoding that it is in. */
export const htmlOf = (bytes: Uint8Array): string => decodeDeclared(bytes, declaredIn(bytes)).text;

/** True for a site's own front page, which lists reports: an address without a path, and no day of publication. */
const isFront = (url: string | null, date: PageDate | null): boolean => date === null && url !== null && /^https?:\/\/[^/?#]+\/?$/.test(url);

/** What is known of a page from outside it: from the archive or server that it came from. */
export interface PageContext {
  readonly url?: string | null;
  readonly charset?: string | null;
  /** Where several pages come out of one file: the line or number of this one. */
  readonly line?: number | null;
}

/** One saved page → report: the article's text without what surrounds it, title, outlet, address and date. */
export function readPage(file: string, bytes: Uint8Array, options: ReadOptions, { url = null, charset = null, line = null }: PageContext = {}): ReadResult {
  const { text: html, encoding, sure } = decodeDeclared(bytes, charset ?? declaredIn(bytes));
  const page = parsePage(html);
  const facts = factsOf(page, readDate, url);
  const text = articleText(page, facts.body);
  if (text === '' || isFront(url ?? facts.url, facts.date)) return { refusal: { file, line, code: 'no-article', given: 'a page without an article that could be told from what surrounds it', wanted: 'the page of one news report', todo: 'save the page of the report itself, or give its text' } };
  const notes: Array<readonly [string, string]> = [];
  if (!sure) notes.push(['encoding-guessed', `the page was read as ${encoding}`]);
  if (facts.date) notes.push(['published-from', `the publication date is from ${PLACES[facts.date.from]}`]);
  if (facts.pages > 1) notes.push(['paged', `the article goes on over ${facts.pages} pages; this is one of them`]);
  return toReport({ file, line, text, title: facts.title, source: facts.source, url: url ?? facts.url, published: facts.date?.published, notes, langHint: facts.lang }, options);
}
