/**
 * `tsx bench/cluster.ts [REPORTS] [FAULTS] [INPUT.jsonl...]`: the same reports coded by `warta code`, by one worker and by two over NATS and PostgreSQL,
 * whose records must be the same bytes; then a run with faults at random moments (workers killed, the queue killed and started again, PostgreSQL
 * crashed), after which every report must be there once. Needs `npm run build`, nats-server and PostgreSQL.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '../test/services/nats.ts';
import { startPostgres } from '../test/services/postgres.ts';

const [count = 300, faults = 10] = process.argv.slice(2, 4).map(Number);
const root = new URL('../', import.meta.url).pathname;
const warta = join(root, 'dist/warta.js');
const folder = mkdtempSync(join(tmpdir(), 'warta-cluster-'));

/** As many reports as were asked for: the given ones over and over, each time under another id and with another last sentence. */
function makeInput(): string {
  const inputs = process.argv.slice(4).length > 0 ? process.argv.slice(4) : readdirSync(join(root, 'examples/reports')).map((file) => join(root, 'examples/reports', file));
  const lines = inputs.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)));
  const reports = Array.from({ length: count }, (_, i) => ({ ...lines[i % lines.length], id: `r${i}`, text: `${lines[i % lines.length].text}\n(${i})` }));
  const path = join(folder, 'in.jsonl');
  writeFileSync(path, reports.map((report) => `${JSON.stringify(report)}\n`).join(''));
  return path;
}

const run = (...args: readonly string[]): string => execFileSync('node', [warta, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 31, stdio: ['ignore', 'pipe', 'ignore'] });
const sumOf = (lines: string): string => createHash('sha256').update(lines.split('\n').filter(Boolean).sort().join('\n')).digest('hex').slice(0, 16);
const timed = <T>(work: () => T): readonly [T, number] => { const start = performance.now(); const value = work(); return [value, (performance.now() - start) / 1000]; };
const said = (text: string): void => { process.stdout.write(`${text}\n`); };
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const input = makeInput();
const [nats, postgres] = [await startNats(), await startPostgres()];
const recordsOf = (store: string): string => sumOf(run('reports', '--all', '--format', 'reports', '--store', store));

const [alone, secondsAlone] = timed(() => run('code', input, '--format', 'reports'));
said(`warta code               ${secondsAlone.toFixed(1)} s  ${sumOf(alone)}`);
const seconds: number[] = [];
for (const jobs of [1, 2]) {
  const store = postgres.database();
  run('add', input, '--queue', nats.url);
  const [, time] = timed(() => run('work', '--queue', nats.url, '--store', store, '--until-empty', '--no-join', '--jobs', String(jobs)));
  seconds.push(time);
  const sum = recordsOf(store);
  said(`${jobs} worker${jobs > 1 ? 's' : ' '} over the queue  ${time.toFixed(1)} s  ${sum}  ${sum === sumOf(alone) ? 'the same bytes' : 'OTHER BYTES'}`);
  // The queue remembers ids for a day; the next round needs a queue of its own.
  if (jobs === 1) await forget();
}
said(`queue and store against coding alone: ${((seconds[0] / secondsAlone - 1) * 100).toFixed(0)} % more; two workers against one: ${(seconds[0] / seconds[1]).toFixed(2)} x`);

/** Empties the queue and its memory of ids. */
async function forget(): Promise<void> {
  const { openQueue, NAMES } = await import('../src/cluster/queue.ts');
  const queue = await openQueue(nats.url);
  for (const name of [NAMES.reports, NAMES.dead]) await queue.manager.streams.delete(name);
  await queue.close();
}

/** Runs workers under faults; gives what was lost and what was kept twice. */
async function withFaults(): Promise<void> {
  await forget();
  const store = postgres.database();
  const start = (): ChildProcess => spawn('node', [warta, 'work', '--queue', nats.url, '--store', store, '--lease', '3', '--no-join'], { cwd: folder, stdio: 'ignore' });
  run('add', input, '--queue', nats.url);
  const workers = [start(), start()];
  const kinds = { worker: 0, queue: 0, postgres: 0 };
  for (let i = 0; i < faults; i += 1) {
    await pause(500 + Math.random() * 2500);
    const kind = (['worker', 'queue', 'postgres', 'worker'] as const)[i % 4];
    kinds[kind] += 1;
    if (kind === 'queue') await nats.restart();
    else if (kind === 'postgres') await postgres.crash();
    else {
      const at = Math.floor(Math.random() * workers.length);
      workers[at].kill('SIGKILL');
      workers[at] = start();
    }
  }
  for (const worker of workers) worker.kill('SIGTERM');
  run('work', '--queue', nats.url, '--store', store, '--lease', '3', '--until-empty', '--no-join');
  const sum = recordsOf(store);
  const ids = run('reports', '--all', '--format', 'reports', '--store', store).split('\n').filter(Boolean).map((line) => JSON.parse(line).id);
  const found = new Set(ids);
  const lost = Array.from({ length: count }, (_, i) => `r${i}`).filter((id) => !found.has(id));
  said(`faults: ${Object.entries(kinds).map(([kind, times]) => `${kind} ${times}`).join(', ')}; lost ${lost.length}, twice ${ids.length - found.size}, ${sum === sumOf(alone) ? 'the same bytes' : 'OTHER BYTES'}; put aside ${run('queue', 'dead', '--queue', nats.url).split('\n').filter(Boolean).length}`);
  process.exitCode = lost.length + ids.length - found.size > 0 ? 1 : 0;
}
if (faults > 0) await withFaults();
await nats.stop();
postgres.stop();
