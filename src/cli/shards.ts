import { Command, InvalidArgumentError } from 'commander';

/** Reads `2/8`: the second of eight parts. */
function part(value: string): { readonly index: number; readonly count: number } {
  const [, index, count] = (/^(\d+)\/(\d+)$/.exec(value) ?? []).map(Number);
  if (!count || index < 1 || index > count) throw new InvalidArgumentError('wanted PART/PARTS, such as 2/8.');
  return { index: index - 1, count };
}

const HELP = `
A shard is any input of warta code: a WARC or JSON Lines file, gzipped or not, in a folder or at s3://BUCKET/PREFIX. For each NAME the output gets
NAME.jsonl.gz and, last, NAME.sha256, which marks it done: started again, done shards are skipped. The output depends on the shard's bytes alone.
An object store is reached through AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and, where it is not Amazon's, AWS_ENDPOINT_URL.

Examples:
  $ warta shards crawl/ coded/                                   every shard of a folder
  $ seq 8 | xargs -P 8 -I{} warta shards crawl/ coded/ --part {}/8   eight processes, no shard twice
  $ warta shards s3://crawl/2020 s3://coded/2020 --part $SLURM_ARRAY_TASK_ID/64`;

/** `warta shards`: an archive in parts → coded parts. */
export function shardsCommand(): Command {
  return new Command('shards')
    .description('code the shards of an archive, each into a checksummed output of its own')
    .argument('<from>', 'a folder, a file, or s3://BUCKET/PREFIX')
    .argument('<to>', 'a folder or s3://BUCKET/PREFIX')
    .option('--part <part/parts>', 'do only this part of the shards', part)
    .addHelpText('after', HELP)
    .action(async (from: string, to: string, options: { readonly part?: { readonly index: number; readonly count: number } }) => {
      const { runShards } = await import('./run-shards.ts');
      process.exitCode = await runShards(from, to, options);
    });
}
