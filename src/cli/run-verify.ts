import { type Fault, faultsOf } from '../formats/faults.ts';
import { fileRefusal, refusalLine } from '../read/index.ts';
import { openCodebook } from '../world/codebook.ts';
import { EXIT } from './exit.ts';
import { jsonLines } from './json-lines.ts';

interface Count {
  readonly reports: number;
  readonly faults: number;
}

/** Checks one file, showing at most `room` faults. */
async function verifyFile(file: string, room: number, seen: Set<string>): Promise<Count> {
  const codebook = openCodebook();
  let [reports, faults] = [0, 0];
  const fault = (line: number, { path, message }: Fault): void => {
    faults += 1;
    if (faults <= room) process.stdout.write(`${file}:${line}: ${path} ${message}\n`);
  };
  for await (const read of jsonLines(file)) {
    reports += 1;
    if ('error' in read) fault(read.line, { path: '$', message: read.error });
    else for (const found of faultsOf(read.value, codebook, seen)) fault(read.line, found);
  }
  return { reports, faults };
}

/** Verifies coded files and sums up; gives the exit code. */
export async function runVerify(files: readonly string[], first: number): Promise<number> {
  const seen = new Set<string>();
  let [reports, faults] = [0, 0];
  for (const file of files) {
    try {
      const count = await verifyFile(file, Math.max(0, first - faults), seen);
      reports += count.reports;
      faults += count.faults;
    } catch (error) {
      process.stderr.write(`warta: ${refusalLine(fileRefusal(file, error))}\n`);
      return EXIT.failed;
    }
  }
  process.stdout.write(`${reports} reports, ${faults} faults${faults > first ? ` (the first ${first} are shown)` : ''}\n`);
  return faults > 0 ? EXIT.failed : EXIT.done;
}
