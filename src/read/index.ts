import type { Original } from '../model/index.ts';
import { type Bytes, collect, gunzip, peek, TooLong } from './bytes.ts';
import { fromUtf16, utf16Of } from './decode.ts';
import { type Format, formatOf } from './format.ts';
import { fileRefusal, type Input, inputsOf, isAddress } from './input.ts';
import { isJsonDocument, readJsonDocument, readJsonLines } from './json.ts';
import { LONGEST_REPORT, readPlain } from './plain.ts';
import { type ReadResult, type Refusal, Refused } from './refusal.ts';
import type { ReadOptions } from './report.ts';

export { fileRefusal, inputsOf } from './input.ts';
export { type ReadResult, type Refusal, refusalLine } from './refusal.ts';
export type { ReadOptions } from './report.ts';

/** How many bytes tell a format. */
const HEAD = 4096;
/** The longest page, in bytes. */
const LONGEST_PAGE = 16_000_000;
const LONGEST_FILE = 64_000_000;

type Reader = (file: string, bytes: Bytes, options: ReadOptions, head: Uint8Array) => AsyncIterable<ReadResult>;

async function* refuse(file: string, code: string, given: string, todo: string): AsyncGenerator<ReadResult> {
  yield { refusal: { file, line: null, code, given, wanted: 'plain text, JSON Lines, HTML, PDF, RSS or Atom, WARC, CSV, mail or .docx, gzipped or not', todo } };
}

const withOriginal = (result: ReadResult, original: Original, { originals = false }: ReadOptions): ReadResult => ('report' in result && originals ? { ...result, original } : result);

const readers: Readonly<Record<Format, Reader>> = {
  empty: (file) => refuse(file, 'empty', 'the file is empty', 'leave it out'),
  binary: (file) => refuse(file, 'binary', 'the file is not text', 'turn it into text first, or leave it out'),
  gzip: (file, bytes, options) => readBytes(file, gunzip(bytes), options),
  'utf-16': (file, bytes, options, head) => readBytes(file, fromUtf16(bytes, utf16Of(head) ?? 'utf-16le'), options),
  json: (file, bytes, options, head) => (isJsonDocument(head) ? readJsonDocument : readJsonLines)(file, bytes, options),
  // These need large libraries, which plain text and JSON must not wait for.
  async *html(file, bytes, options) {
    const { readPage } = await import('./html.ts');
    const page = await collect(bytes, LONGEST_PAGE);
    yield withOriginal(readPage(file, page, options, { url: options.url }), { kind: 'html', bytes: page }, options);
  },
  async *feed(file, bytes, options) {
    const { readFeed } = await import('./feed.ts');
    yield* readFeed(file, await collect(bytes, LONGEST_FILE), options);
  },
  async *warc(file, bytes, options) {
    const { readWarc } = await import('./warc.ts');
    yield* readWarc(file, bytes, options);
  },
  async *pdf(file, bytes, options) {
    const { readPdf } = await import('./pdf.ts');
    const pages = await collect(bytes, LONGEST_FILE);
    yield withOriginal(await readPdf(file, pages, options), { kind: 'pdf', bytes: pages }, options);
  },
  async *zip(file, bytes, options) {
    const { readDocx } = await import('./docx.ts');
    yield await readDocx(file, await collect(bytes, LONGEST_FILE), options);
  },
  async *mail(file, bytes, options) {
    const { readMail } = await import('./mail.ts');
    yield await readMail(file, await collect(bytes, LONGEST_FILE), options);
  },
  async *csv(file, bytes, options) {
    const { readCsv } = await import('./csv.ts');
    yield* readCsv(file, bytes, options);
  },
  text: readPlain,
};

async function* readBytes(file: string, bytes: Bytes, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { head, all } = await peek(bytes, HEAD);
  yield* readers[formatOf(head)](file, all, options, head);
}

function failure(file: string, error: unknown): Refusal {
  if (error instanceof Refused) return { file, line: null, code: error.code, given: error.message, wanted: error.wanted, todo: error.todo };
  if (error instanceof TooLong) return { file, line: null, code: 'too-long', given: `the text has ${error.message}`, wanted: `at most ${LONGEST_REPORT} bytes a report`, todo: 'split it into its reports' };
  const cause = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (cause.startsWith('Z_')) return { file, line: null, code: 'bad-gzip', given: cause === 'Z_BUF_ERROR' ? 'the gzipped data breaks off' : 'the gzipped data is damaged', wanted: 'whole gzipped data', todo: 'fetch or pack it again; what came before the damage was read' };
  return isAddress(file) ? addressRefusal(file, cause) : fileRefusal(file, error);
}

function addressRefusal(file: string, cause: string): Refusal {
  const late = cause === 'ABORT_ERR';
  return { file, line: null, code: late ? 'timeout' : 'unreachable', given: late ? 'the server did not answer in time' : `the server could not be reached (${cause || 'the connection broke'})`, wanted: 'an address that answers', todo: 'check it, or try again later' };
}

async function* counted(bytes: Bytes, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count(chunk.length);
    yield chunk;
  }
}

/** The network is only loaded for addresses. */
async function fetched(address: string, options: ReadOptions): Promise<{ readonly url: string; readonly bytes: Bytes }> {
  const { fetchUrl } = await import('./url.ts');
  return fetchUrl(address, options.fetch);
}

/** Reads one input; whatever goes wrong with it is a refusal, never an exception. */
export async function* readInput(input: Input, options: ReadOptions): AsyncGenerator<ReadResult> {
  try {
    const { url, bytes } = isAddress(input.file) ? await fetched(input.file, options) : { url: null, bytes: input.open() };
    yield* readBytes(input.file, options.onBytes ? counted(bytes, options.onBytes) : bytes, { ...options, url });
  } catch (error) {
    yield { refusal: failure(input.file, error) };
  }
}

/**
 * Reads files, folders, addresses and standard input (`-`) into reports, one at a time and in order. An id that came before is refused.
 * @example for await (const result of readReports(['news.jsonl'])) if ('report' in result) console.log(result.report.id);
 */
export async function* readReports(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  const seen = new Set<string>();
  for await (const input of inputsOf(paths)) {
    if (!('open' in input)) {
      yield { refusal: input };
      continue;
    }
    for await (const result of readInput(input, options)) {
      if ('report' in result && seen.has(result.report.id)) {
        yield { refusal: { file: input.file, line: null, code: 'same-id', given: `a second report with the id "${result.report.id}"`, wanted: 'one report an id', todo: 'remove one of the two, or give it an id of its own' } };
        continue;
      }
      if ('report' in result) seen.add(result.report.id);
      yield result;
    }
  }
}
