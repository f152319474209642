import { allLanguages } from '../languages/all.generated.ts';
import type { Original, Report } from '../model/index.ts';
import { inputsOf, readReports, refusalLine } from '../read/index.ts';
import { EXIT, misuse } from './exit.ts';
import type { InputOptions } from './input-options.ts';
import { openProgress } from './progress.ts';

async function sizeOf(paths: readonly string[]): Promise<number> {
  let size = 0;
  for await (const input of inputsOf(paths)) size += 'open' in input ? input.size : 0;
  return size;
}

/** How the reading is shown and stopped. */
export interface Course {
  /** Reading ends before the next report once this is aborted. */
  readonly stop?: AbortSignal;
  /** Standard output has nothing but a last line, so that the bar may stand on the same terminal. */
  readonly quiet?: boolean;
  /** PDF and HTML are handed over as they came, too. */
  readonly originals?: boolean;
}

/**
 * Reads the inputs and hands each report to `take`, which says how many events it held. Refusals go to standard error, one line each.
 * Gives the exit code: 1 where nothing could be read, or with `strict` where anything was refused.
 */
export async function eachReport(paths: readonly string[], { published, lang, strict, allowPrivate, ocr }: InputOptions, take: (report: Report, original?: Original) => Promise<number>, { stop, quiet, originals }: Course = {}): Promise<number> {
  if (paths.length === 0) misuse('no input was given; wanted files, folders, or - for standard input');
  const codes = allLanguages.map(({ code }) => code);
  if (lang !== undefined && !codes.includes(lang)) misuse(`--lang was given as "${lang}"; wanted one of ${codes.join(', ')}`);
  const progress = await openProgress(process.stderr.isTTY ? await sizeOf(paths) : 0, quiet);
  let [reports, refusals] = [0, 0];
  for await (const result of readReports(paths, { published, lang, fetch: { allowPrivate }, ocr, originals, onBytes: progress.bytes })) {
    if (stop?.aborted) break;
    if ('refusal' in result) {
      refusals += 1;
      progress.refused();
      progress.say(`warta: ${refusalLine(result.refusal)}`);
    } else {
      reports += 1;
      progress.report(await take(result.report, result.original));
    }
  }
  progress.stop();
  return refusals > 0 && (strict || reports === 0) ? EXIT.failed : EXIT.done;
}
