/**
 * `npm run train -- annotations [TEXTS.jsonl...] [--out FILE] [--write]`: the marks that the event models are trained on, without the news they stand on.
 * Prints which of the annotated texts are among those given (JSON Lines with `text`, matched by SHA-256) and which are lacking, with their addresses;
 * `--out` writes the reports that are there, marks put back, as the other trainers read them. `--write` takes the marks off the annotated reports anew; `--own FILE` those off reports that we read ourselves, annotated in the same form.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { sharedFile } from '../test/shared.ts';
import { OWN_READING, readStandOff } from './annotations/reports.ts';
import { type AnnotatedReport, onText, sha256, type StandOff, standOff } from './annotations/stand-off.ts';

const MARKS = new URL('annotations/marks.jsonl.gz', import.meta.url);
const lines = (text: string): readonly string[] => text.split('\n').filter(Boolean);

/** The marks that come with the code. */
export function readMarks(): readonly StandOff[] {
  return [MARKS, OWN_READING].flatMap(readStandOff);
}

function write(): void {
  const path = sharedFile('gold/idnews/train.jsonl');
  if (path) keep(path, MARKS);
}

/** Takes the marks off annotated reports. */
function keep(path: string, file: URL): void {
  const marks = lines(readFileSync(path, 'utf8')).map((line): AnnotatedReport => JSON.parse(line)).map(standOff);
  const bytes = gzipSync(marks.map((mark) => `${JSON.stringify(mark)}\n`).join(''), { level: 9 });
  writeFileSync(file, bytes);
  console.log(`${marks.length} reports, ${marks.reduce((sum, { events }) => sum + events.length, 0)} marks → ${bytes.length} bytes`);
}

export function run(args: readonly string[]): void {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { out: { type: 'string' }, own: { type: 'string' }, write: { type: 'boolean' } } });
  if (values.own) keep(values.own, OWN_READING);
  else if (values.write) write();
  else compare(positionals, values.out);
}

/** Which of the annotated texts are in the files; those that are go to `out` with their marks. */
function compare(files: readonly string[], out: string | undefined): void {
  const texts = new Map(files.flatMap((file) => lines(readFileSync(file, 'utf8')).map((line): [string, string] => {
    const { text }: { text: string } = JSON.parse(line);
    return [sha256(text), text];
  })));
  const marks = readMarks();
  const lacking = marks.filter((mark) => !texts.has(mark.sha256));
  for (const { id, outlet, published, url, length } of lacking) console.log(['lacks', id, outlet, published ?? '', `${length} characters`, url ?? 'no address kept'].join('\t'));
  console.log(`${marks.length - lacking.length} of ${marks.length} texts are there, ${lacking.length} are lacking`);
  if (!out) return;
  const there = marks.flatMap((mark) => { const text = texts.get(mark.sha256); return text === undefined ? [] : [onText(mark, text)]; });
  writeFileSync(out, there.map((report) => `${JSON.stringify(report)}\n`).join(''));
}
