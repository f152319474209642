import { collect } from './bytes.ts';
import { readFeed } from './feed.ts';
import { readInput } from './index.ts';
import { type ReadResult, Refused } from './refusal.ts';
import type { ReadOptions } from './report.ts';
import { fetchUrl, type Validators } from './url.ts';

/** What is remembered of a feed between two looks. */
export interface FeedState extends Validators {
  /** Addresses of entries that were read, the newest last. */
  readonly seen: readonly string[];
}

/** Entries remembered a feed; more than any feed lists at once. */
const REMEMBERED = 1000;
const LONGEST_FEED = 16_000_000;
/** An entry shorter than this, in characters, is only a summary of its page. */
const WHOLE = 800;
/** Between two pages of one site, in milliseconds. */
const MANNERS = 1_000;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The page of an entry, where the entry does not hold the whole text; what cannot be had is left as the feed gives it. */
async function wholeOf(entry: ReadResult, options: ReadOptions): Promise<ReadResult> {
  if ('refusal' in entry || entry.report.url === null || entry.report.text.length >= WHOLE) return entry;
  await pause(MANNERS);
  for await (const page of readInput({ file: entry.report.url, size: 0, open: () => { throw new Error('an address is fetched'); } }, options)) {
    if ('refusal' in page) return entry;
    const { report } = entry;
    return { report: { ...page.report, published: page.report.published ?? report.published, source: page.report.source ?? report.source, title: page.report.title ?? report.title } };
  }
  return entry;
}

const refusalOf = (file: string, error: unknown): ReadResult => {
  const [code, given, wanted, todo] = error instanceof Refused ? [error.code, error.message, error.wanted, error.todo] : ['unreachable', `the feed could not be fetched (${error instanceof Error ? error.message : String(error)})`, 'a feed that answers', 'it is tried again at the next look'];
  return { refusal: { file, line: null, code, given, wanted, todo } };
};

/**
 * Looks into a feed once: yields the reports that are new since the last look, with the text of their pages, and returns what to remember. A feed that has
 * not changed costs one request and yields nothing.
 */
export async function* pollFeed(address: string, state: FeedState, options: ReadOptions): AsyncGenerator<ReadResult, FeedState> {
  let bytes: Uint8Array;
  let validators: Validators;
  try {
    const fetched = await fetchUrl(address, { ...options.fetch, since: state });
    validators = fetched.validators;
    bytes = await collect(fetched.bytes, LONGEST_FEED);
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'not-modified')) yield refusalOf(address, error);
    return state;
  }
  const seen = new Set(state.seen);
  for (const entry of readFeed(address, bytes, options)) {
    const key = 'report' in entry ? (entry.report.url ?? entry.report.id) : null;
    if (key !== null && seen.has(key)) continue;
    yield await wholeOf(entry, options);
    if (key !== null) seen.add(key);
  }
  return { ...validators, seen: [...seen].slice(-REMEMBERED) };
}
