import { existsSync } from 'node:fs';
import type { Report } from '../model/index.ts';
import { eachReport } from './each-report.ts';
import { misuse } from './exit.ts';
import type { CodeOptions } from './input-options.ts';
import { openOutput } from './output.ts';
import { coloursAllowed } from './paint.ts';
import type { Printed } from './printer.ts';
import type { Plan } from './render.ts';
import { openWorkers } from './workers.ts';
import { uiOf } from './words.ts';

/** Reports that may be under way at once, for each worker. */
const AHEAD = 8;

function planOf({ format, ui, actors, verbs }: CodeOptions): Plan {
  const { stdout, env } = process;
  return { format: format ?? (stdout.isTTY ? 'table' : 'events'), ui: ui ?? uiOf(env), width: stdout.columns || 100, colours: coloursAllowed(stdout, env), actors, verbs };
}

/** Codes every report of the inputs and prints it, in input order however many workers there are; gives the exit code. */
export async function runCode(paths: readonly string[], options: CodeOptions): Promise<number> {
  for (const option of ['actors', 'verbs'] as const) { // the two options that name dictionaries
    for (const file of options[option]) if (!existsSync(file)) misuse(`--${option} was given ${file}, which is not there; wanted a dictionary in the format of PETRARCH.`);
  }
  const [workers, output] = [await openWorkers(options.jobs, planOf(options)), openOutput()];
  const underWay: Array<{ readonly report: Report; readonly printed: Promise<Printed> }> = [];
  const finishOne = async (): Promise<number> => {
    const [{ report, printed }] = underWay.splice(0, 1);
    const { lines, events, failure } = await printed;
    if (failure !== null) process.stderr.write(`warta: ${report.file}: report ${report.id} could not be coded (${failure}); please report it with the text [coding-failed]\n`);
    for (const line of lines) await output.line(line);
    return events;
  };
  const room = options.jobs === 1 ? 1 : options.jobs * AHEAD;
  const exit = await eachReport(paths, options, async (report) => {
    underWay.push({ report, printed: workers.print(report) });
    return underWay.length >= room ? finishOne() : 0;
  });
  while (underWay.length > 0) await finishOne();
  await output.flush();
  await workers.close();
  return exit;
}
