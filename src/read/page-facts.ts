import type { DateReader } from './dates-in-words.ts';
import { blocksOf } from './page-text.ts';
import type { Page } from './page.ts';
import { firstOf, type Linked, linkedData, metaOf, nameIn } from './page-data.ts';
import { parsePublished } from './published.ts';

/** A date that a page gives, and where it gives it. */
export interface PageDate {
  readonly published: string;
  readonly from: 'json-ld' | 'open-graph' | 'meta' | 'time' | 'url' | 'text';
}

/** What a page says of its article beside the text. */
export interface PageFacts {
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly date: PageDate | null;
  /** The article's text as JSON-LD has it, '' where it has none. */
  readonly body: string;
  /** How many pages the article is split over; 1 where it is whole. */
  readonly pages: number;
}

const META_DATES = ['pubdate', 'publishdate', 'publish-date', 'publish_date', 'dtk:publishdate', 'content_PublishedDate', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'dcterms.created', 'sailthru.date', 'parsely-pub-date', 'cXenseParse:recs:publishtime', 'article.published', 'originalpublicationdate', 'og:published_time'];

/** `…/2023/02/27/…`, `…/20230227…`, `…/2019-11-19/…` */
export function dateInUrl(url: string | null): string | null {
  const [, year, month, day] = /[/-]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=\D|\d{4,}|$)/.exec(url ?? '') ?? [];
  return year === undefined ? null : parsePublished(`${year}-${month}-${day}`);
}

/** How far below the headline a date is looked for, in lines. */
const NEAR = 15;

/** The first full date in a short line near the headline. */
function dateInText(page: Page, readDate: DateReader): string | null {
  // A page that breaks off in its first tag has no element at all, and asking for its body would throw.
  if (!page.documentElement || !page.body) return null;
  const blocks = blocksOf(page.body);
  const from = Math.max(0, blocks.findIndex(({ tag }) => tag === 'h1'));
  const lines = [...blocks.slice(from, from + NEAR), ...blocks.slice(Math.max(0, from - 5), from)];
  return firstOf(lines.filter(({ text }) => text.split(' ').length <= 16).map(({ text }) => () => readDate(text)));
}

/** The publication date, from the surest place that has one. */
function dateOf(page: Page, linked: readonly Linked[], url: string | null, readDate: DateReader): PageDate | null {
  const from = (place: PageDate['from'], text: string | null): PageDate | null => {
    const published = text === null ? null : parsePublished(text) ?? readDate(text);
    return published === null ? null : { published, from: place };
  };
  const times = [...page.querySelectorAll('time[datetime], [itemprop="datePublished"]')];
  return firstOf([
    ...linked.map((data) => () => from('json-ld', nameIn(data.datePublished))),
    () => from('open-graph', metaOf(page, ['article:published_time', 'og:article:published_time'])),
    ...META_DATES.map((name) => () => from('meta', metaOf(page, [name]))),
    ...times.map((time) => () => from('time', time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent)),
    () => from('url', dateInUrl(url)),
    () => from('text', dateInText(page, readDate)),
  ]);
}

/** Drops the outlet that sites put around a title: `… - Berita.com`, `… | Berita`, `Berita: …`. */
function titleOf(page: Page, linked: readonly Linked[], source: string | null): string | null {
  const title = firstOf([...linked.map((data) => () => nameIn(data.headline)), () => metaOf(page, ['og:title', 'twitter:title']), () => page.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() || null, () => page.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim() || null]);
  const head = title === null ? null : /^([^:|]{2,30})\s*[:|]\s+(.{12,})$/.exec(title);
  if (head && source?.toLowerCase() === head[1].toLowerCase()) return head[2];
  const tail = title === null ? null : /^(.{12,}?)\s+[|–—-]\s+([^|–—]{2,30})$/.exec(title);
  return tail && source && (tail[2].toLowerCase().includes(source.toLowerCase()) || source.toLowerCase().includes(tail[2].toLowerCase())) ? tail[1] : title;
}

/** The highest number among the links of a pager. */
function pagesOf(page: Page): number {
  let pages = page.querySelector('link[rel="next"]') ? 2 : 1;
  for (const link of page.querySelectorAll('[class*="paging"] a, [class*="pagination"] a, [class*="multipage"] a')) {
    const text = (link.textContent ?? '').trim();
    if (/^\d{1,2}$/.test(text)) pages = Math.max(pages, Number(text));
  }
  return pages;
}

const spaced = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The outlet that stands after the headline in the browser's title, where nothing else names it. @example '<title>Turki buka kontes - ANTARA News' */
function outletInTitle(page: Page): string | null {
  const [title, headline] = [spaced(page.querySelector('title')?.textContent), spaced(page.querySelector('h1')?.textContent) || (metaOf(page, ['og:title']) ?? '')];
  return headline !== '' && title.startsWith(headline) ? /^\s+[|–—-]\s+([^|–—]{2,30})$/.exec(title.slice(headline.length))?.[1] ?? null : null;
}

const hostOf = (url: string | null): string | null => /^https?:\/\/(?:www\.|m\.|amp\.)?([^/:?#]+)/i.exec(url ?? '')?.[1] ?? null;

/** Reads what a page says of its article: JSON-LD first, then OpenGraph, then older habits. */
export function factsOf(page: Page, readDate: DateReader, address: string | null = null): PageFacts {
  const linked = linkedData(page);
  const url = firstOf([() => address, () => page.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim() || null, () => metaOf(page, ['og:url'])]);
  const source = firstOf([() => metaOf(page, ['og:site_name']), ...linked.map((data) => () => nameIn(data.publisher)), () => metaOf(page, ['application-name']), () => hostOf(url), () => outletInTitle(page)]);
  const bodies = linked.map((data) => data.articleBody).filter((body) => typeof body === 'string');
  return {
    title: titleOf(page, linked, source), source, url: url !== null && /^https?:/i.test(url) ? url : null,
    lang: page.documentElement?.getAttribute('lang') ?? null, date: dateOf(page, linked, url, readDate), body: bodies.sort((a, b) => b.length - a.length)[0] ?? '', pages: pagesOf(page),
  };
}
