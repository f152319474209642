import { openObjects, ObjectFault, bucketOf } from '../cluster/object-shelf.ts';
import { codeShards, type ShardWork } from '../cluster/shards.ts';
import { openFolder, type Shelf } from '../cluster/shelf.ts';
import { reportRecord } from '../formats/record.ts';
import { readInput, refusalLine } from '../read/index.ts';
import { loadCoder } from '../resources.ts';
import { EXIT, misuse } from './exit.ts';

function openShelf(where: string): Promise<Shelf> | Shelf {
  if (!where.startsWith('s3:')) return openFolder(where);
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: region = 'us-east-1', AWS_ENDPOINT_URL: endpoint = `https://s3.${region}.amazonaws.com` } = process.env;
  if (!bucketOf(where)) misuse(`${where} was given; wanted s3://BUCKET/PREFIX`);
  if (!accessKeyId || !secretAccessKey) misuse(`${where} was given without keys; wanted AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment`);
  return openObjects(where, { endpoint, region, accessKeyId, secretAccessKey });
}

/** Codes every shard that is not done yet; gives the exit code: 1 where one failed. */
export async function runShards(from: string, to: string, { part }: Pick<ShardWork, 'part'>): Promise<number> {
  const code = await loadCoder();
  const work: ShardWork = {
    part,
    async *linesOf(name, bytes) {
      for await (const result of readInput({ file: name, size: 0, open: () => bytes }, {})) {
        if ('refusal' in result) {
          process.stderr.write(`warta: ${refusalLine(result.refusal)}\n`);
          yield { refusal: result.refusal.code };
        } else yield { line: JSON.stringify(reportRecord(code(result.report))) };
      }
    },
  };
  const tally = { done: 0, skipped: 0, failed: 0 };
  try {
    for await (const { shard, kind, records, refusals, reason } of codeShards(await openShelf(from), await openShelf(to), work)) {
      tally[kind] += 1;
      if (kind !== 'skipped') process.stderr.write(kind === 'failed' ? `warta: ${shard}: ${reason} [shard-failed]\n` : `${shard}: ${records} reports${refusals ? `, ${refusals} refused` : ''}\n`);
    }
  } catch (error) {
    if (error instanceof ObjectFault) misuse(error.message);
    throw error;
  }
  process.stdout.write(`${tally.done} shards coded, ${tally.skipped} were done, ${tally.failed} failed\n`);
  return tally.failed > 0 ? EXIT.failed : EXIT.done;
}
