import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { createGzip } from 'node:zlib';
import type { Shelf } from './shelf.ts';

/** What became of one shard. */
export interface ShardOutcome {
  readonly shard: string;
  readonly kind: 'done' | 'skipped' | 'failed';
  readonly records: number;
  readonly refusals: number;
  readonly reason: string;
}

export interface ShardWork {
  /** Lines that a shard's reports come to, in order: a function of its bytes alone. */
  readonly linesOf: (name: string, bytes: AsyncIterable<Uint8Array>) => AsyncIterable<{ readonly line: string } | { readonly refusal: string }>;
  /** Takes part `index` (from 0) of `count` of the shards, so that several machines share them without talking. */
  readonly part?: { readonly index: number; readonly count: number };
}

const OUTPUT = '.jsonl.gz';
const SUM = '.sha256';

/** The line that marks a shard as done: the checksum of its output before compression, which every machine computes alike. */
const mark = (sum: string, records: number, refusals: number): string => `${sum}  ${records} records  ${refusals} refused\n`;

/** Writes one shard's lines into a local file; gives their checksum. */
async function write(path: string, name: string, bytes: AsyncIterable<Uint8Array>, { linesOf }: ShardWork): Promise<{ readonly sum: string; readonly records: number; readonly refusals: number }> {
  const [hash, gzip] = [createHash('sha256'), createGzip({ level: 6 })];
  const file = gzip.pipe(createWriteStream(path));
  let [records, refusals] = [0, 0];
  for await (const result of linesOf(name, bytes)) {
    if ('refusal' in result) {
      refusals += 1;
      continue;
    }
    records += 1;
    const line = `${result.line}\n`;
    hash.update(line);
    if (!gzip.write(line)) await once(gzip, 'drain');
  }
  gzip.end();
  await once(file, 'close');
  return { sum: hash.digest('hex'), records, refusals };
}

/**
 * Codes every shard of `from` into `to`: `NAME.jsonl.gz`, then `NAME.sha256`, which is written last and marks it done. What is marked is skipped,
 * so that a run that was cut off is started again as it was; a shard that fails leaves nothing behind and the others go on.
 */
export async function* codeShards(from: Shelf, to: Shelf, work: ShardWork): AsyncGenerator<ShardOutcome> {
  const { index, count } = work.part ?? { index: 0, count: 1 };
  const folder = await mkdtemp(join(tmpdir(), 'warta-shards-'));
  try {
    for (const [i, shard] of (await from.list()).entries()) {
      if (i % count !== index) continue;
      if ((await to.text(shard + SUM)) !== null) {
        yield { shard, kind: 'skipped', records: 0, refusals: 0, reason: '' };
        continue;
      }
      try {
        const { sum, records, refusals } = await write(join(folder, 'out'), shard, await from.open(shard), work);
        await to.put(shard + OUTPUT, join(folder, 'out'));
        await writeFile(join(folder, 'sum'), mark(sum, records, refusals));
        await to.put(shard + SUM, join(folder, 'sum'));
        yield { shard, kind: 'done', records, refusals, reason: '' };
      } catch (error) {
        yield { shard, kind: 'failed', records: 0, refusals: 0, reason: error instanceof Error ? error.message : String(error) };
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
