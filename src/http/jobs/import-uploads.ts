import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type ReadResult, readInput, refusalLine } from '../../read/index.ts';
import type { Original, Report } from '../../model/index.ts';
import { rejoin } from '../../store/rejoin.ts';
import type { Kept, Outcome, Store } from '../../store/store.ts';
import type { Job, Upload } from './job.ts';

/** What the inputs do not say themselves. */
export interface ImportOptions {
  readonly published?: string;
  readonly lang?: string;
}

type Counts = Pick<Job, 'reports' | 'events' | 'added' | 'known' | 'recoded' | 'refused' | 'refusals'>;

/** Reports that are kept in one transaction. */
const BATCH = 20;
/** What may be held of originals before a batch is closed, in bytes. */
const HELD = 32 << 20;
/** Refusals that are told in words. */
const TOLD = 50;

async function* resultsOf(uploads: readonly Upload[], options: ImportOptions): AsyncGenerator<ReadResult> {
  for (const { name, path } of uploads) {
    const input = path === null
      ? { file: name, size: 0, async *open() {} }
      : { file: name, size: (await stat(path)).size, open: () => createReadStream(path) };
    yield* readInput(input, { ...options, originals: true, fetch: { allowPrivate: false } });
  }
}

const sizeOf = (originals: ReadonlyMap<string, Original>): number => [...originals.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Reads, codes and keeps what was uploaded; tells how far it has come. Stops between batches where `stopped` says so. */
export const importUploads = (store: Store, code: (report: Report) => Promise<Kept>, uploads: readonly Upload[], options: ImportOptions, told: (counts: Counts) => void, stopped: () => boolean): Promise<void> =>
  importResults(store, code, resultsOf(uploads, options), told, stopped);

/** The same for what has been read. */
export async function importResults(store: Store, code: (report: Report) => Promise<Kept>, results: AsyncIterable<ReadResult>, told: (counts: Counts) => void, stopped: () => boolean): Promise<void> {
  let counts: Counts = { reports: 0, events: 0, added: 0, known: 0, recoded: 0, refused: 0, refusals: [] };
  let batch: Report[] = [];
  let originals = new Map<string, Original>();
  const flush = async (): Promise<void> => {
    const [read, own] = [batch, originals];
    [batch, originals] = [[], new Map()];
    const known = await store.known(read);
    const coded = await codedOf(read.filter(({ id }) => !known.has(id)));
    const outcomes = await store.add(coded.map(({ kept }) => kept), { inputs: coded.map(({ report }) => report) });
    await store.keepOriginals(own);
    await rejoin(store);
    const how = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
    const events = coded.reduce((sum, { kept }) => sum + kept.events.length, 0);
    counts = { ...counts, reports: counts.reports + read.length, events: counts.events + events, added: counts.added + how('added'), known: counts.known + known.size + how('known'), recoded: counts.recoded + how('recoded') };
    told(counts);
  };
  const codedOf = async (reports: readonly Report[]): Promise<ReadonlyArray<{ readonly report: Report; readonly kept: Kept }>> => {
    const coded: Array<{ readonly report: Report; readonly kept: Kept }> = [];
    for (const report of reports) {
      try {
        coded.push({ report, kept: await code(report) });
      } catch {
        refuse(`${report.file}: report ${report.id} could not be coded [coding-failed]`);
      }
    }
    return coded;
  };
  const refuse = (line: string): void => {
    counts = { ...counts, refused: counts.refused + 1, refusals: counts.refusals.length < TOLD ? [...counts.refusals, line] : counts.refusals };
  };
  for await (const result of results) {
    if (stopped()) break;
    if ('refusal' in result) refuse(refusalLine(result.refusal));
    else {
      batch.push(result.report);
      if (result.original) originals.set(result.report.id, result.original);
    }
    if (batch.length >= BATCH || sizeOf(originals) > HELD) await flush();
  }
  if (batch.length > 0 && !stopped()) await flush();
  told(counts);
}
