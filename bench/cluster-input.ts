import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherWords } from './variations.ts';

interface Given { readonly id: string; readonly text: string }

function given(files: readonly string[]): readonly Given[] {
  const examples = new URL('../examples/reports/', import.meta.url).pathname;
  const inputs = files.length > 0 ? files : readdirSync(examples).map((file) => join(examples, file));
  return inputs.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Given)); // the sets' own format
}

/** Writes as many reports as are asked for: the given ones, then again with other words, so that they are no near-copies. Gives the ids. */
export function writeReports(path: string, count: number, files: readonly string[] = []): readonly string[] {
  const lines = given(files).filter(({ text }) => text);
  const other = otherWords(lines.map(({ text }) => text));
  const reports = Array.from({ length: count }, (_, i) => {
    const line = lines[i % lines.length];
    return { ...line, id: `r${i}`, text: i < lines.length ? line.text : other(line.text, i) };
  });
  writeFileSync(path, reports.map((report) => `${JSON.stringify(report)}\n`).join(''));
  return reports.map(({ id }) => id);
}
