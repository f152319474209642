import { type ByteLine, type Bytes, byteLines, collect } from './bytes.ts';
import { decode } from './decode.ts';
import { LONGEST_REPORT } from './plain.ts';
import type { ReadResult, Refusal } from './refusal.ts';
import { type ReadOptions, toReport } from './report.ts';

const WANTED = 'one JSON object a line with at least "text"';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const excerpt = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** One record → report. */
function fromRecord(record: unknown, file: string, line: number | null, options: ReadOptions, notes: ReadonlyArray<readonly [string, string]>): ReadResult {
  const refuse = (given: string): ReadResult => ({ refusal: { file, line, code: 'no-report', given, wanted: WANTED, todo: 'mend or remove it' } });
  if (!isObject(record)) return refuse('JSON, but not an object');
  if (typeof record.text !== 'string') return refuse(record.text === undefined ? `an object without "text" (it has ${Object.keys(record).slice(0, 6).join(', ') || 'nothing'})` : '"text" is not a string');
  const { id, lang, title, url, published, text } = record;
  return toReport({ file, line, id, lang, title, url, published, text, source: record.source ?? record.outlet, notes }, options);
}

/** Says where JSON breaks off, without Node's own wording, which differs by version. */
function jsonRefusal(file: string, line: number, text: string, error: unknown): Refusal {
  const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const column = at === undefined ? text.length + 1 : Number(at) + 1;
  const given = column > text.length ? `a line that is not JSON: it breaks off at column ${column}, after ${excerpt(text.slice(-20))}` : `a line that is not JSON from column ${column} on: ${excerpt(text.slice(Math.max(0, column - 6), column + 20))}`;
  return { file, line, code: 'bad-json', given, wanted: WANTED, todo: 'mend or remove the line' };
}

function fromLine({ line, length, bytes }: ByteLine, file: string, options: ReadOptions): ReadResult | null {
  if (!bytes) return { refusal: { file, line, code: 'too-long', given: `a line of ${length} bytes`, wanted: `at most ${LONGEST_REPORT} bytes a report`, todo: 'split the report, or leave it out' } };
  const { text, encoding, sure } = decode(bytes);
  if (text.trim() === '') return null;
  try {
    return fromRecord(JSON.parse(text), file, line, options, sure ? [] : [['encoding-guessed', `the line is not UTF-8; it was read as ${encoding}`]]);
  } catch (error) {
    return { refusal: jsonRefusal(file, line, text, error) };
  }
}

/** JSON Lines: one report a line. */
export async function* readJsonLines(file: string, bytes: Bytes, options: ReadOptions): AsyncGenerator<ReadResult> {
  for await (const line of byteLines(bytes, LONGEST_REPORT)) {
    const result = fromLine(line, file, options);
    if (result) yield result;
  }
}

/** A JSON array of reports, or one object set over several lines. */
export async function* readJsonDocument(file: string, bytes: Bytes, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { text } = decode(await collect(bytes, 16 * LONGEST_REPORT));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? text.length);
    const before = text.slice(0, at).split('\n');
    yield { refusal: jsonRefusal(file, before.length, `${before.at(-1)}${text.slice(at).split('\n')[0]}`, new SyntaxError(`position ${before.at(-1)?.length ?? 0}`)) };
    return;
  }
  for (const record of Array.isArray(value) ? value : [value]) yield fromRecord(record, file, null, options, []);
}

/** True where the JSON is one document rather than one object a line. */
export function isJsonDocument(head: Uint8Array): boolean {
  const [first] = Buffer.from(head).toString('utf8').replace(/^\ufeff/, '').trimStart().split('\n');
  if (first.startsWith('[')) return true;
  return /^\{\s*(?:"(?:[^"\\]|\\.)*"\s*:\s*(?:\[|\{|"(?:[^"\\]|\\.)*",?|[\w.+-]+,?))?\s*$/.test(first.trimEnd());
}
