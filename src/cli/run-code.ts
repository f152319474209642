import { eventRecords, reportRecord } from '../formats/record.ts';
import type { Coded } from '../model/index.ts';
import { loadCoder } from './coder.ts';
import { eachReport } from './each-report.ts';
import type { CodeOptions } from './input-options.ts';
import { openOutput } from './output.ts';
import { coloursAllowed, painter } from './paint.ts';
import { uiOf, words } from './words.ts';

type Render = (coded: Coded) => readonly string[];

/** How a coded report is printed: its lines. */
async function rendererOf({ format = process.stdout.isTTY ? 'table' : 'events', ui = uiOf(process.env) }: CodeOptions): Promise<Render> {
  if (format === 'reports') return (coded) => [JSON.stringify(reportRecord(coded))];
  if (format === 'events') return (coded) => eventRecords(coded).map((event) => JSON.stringify(event));
  const { renderReport } = await import('./table.ts');
  const setting = { width: process.stdout.columns || 100, words: words[ui], paint: painter(coloursAllowed(process.stdout, process.env)) };
  return (coded) => [renderReport(coded, setting), ''];
}

/** Codes every report of the inputs and prints it; gives the exit code. */
export async function runCode(paths: readonly string[], options: CodeOptions): Promise<number> {
  const [coder, render, output] = [await loadCoder(), await rendererOf(options), openOutput()];
  const exit = await eachReport(paths, options, async (report) => {
    const coded = coder(report);
    for (const line of render(coded)) await output.line(line);
    return coded.events.length;
  });
  await output.flush();
  return exit;
}
