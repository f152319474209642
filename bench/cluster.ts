/**
 * `tsx bench/cluster.ts [REPORTS] [FEW] [INPUT.jsonl...]`: the same reports coded by `warta code`, by one worker and by two over NATS and PostgreSQL, and by
 * one worker where it, PostgreSQL and NATS are all held to one core; the sorted records must be the same bytes. A queue's clock runs from the first report
 * that is handed out to the last that is acknowledged, by the queue server's own marks, so that starting programs does not count; the engine's warming up
 * does. Each is run for all reports (5,000) and for few (1,000) too: what the two differ by is the work once workers are warm, which takes some 400 reports each. Processor time is told for workers,
 * PostgreSQL and NATS, which share the machine. Needs `npm run build`, nats-server, PostgreSQL and taskset.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NAMES, openQueue, type Queue } from '../src/cluster/queue.ts';
import { startNats } from '../test/services/nats.ts';
import { startPostgres } from '../test/services/postgres.ts';
import { writeReports } from './cluster-input.ts';
import { familyOf, spent } from './spent.ts';

const [count = 5000, few = 1000] = process.argv.slice(2, 4).map(Number);
const warta = new URL('../dist/warta.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'warta-cluster-'));
const [nats, postgres] = [await startNats(), await startPostgres()];
const run = (...args: readonly string[]): string => execFileSync('node', [warta, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 31 - 1, stdio: ['ignore', 'pipe', 'ignore'] });
const sumOf = (lines: string): string => createHash('sha256').update(lines.split('\n').filter(Boolean).sort().join('\n')).digest('hex').slice(0, 16);
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const said = (text: string): void => { process.stdout.write(`${text}\n`); };

/** Seconds by the clock, and of processors for what was run (starting and ending too), PostgreSQL and NATS. */
type Cost = Readonly<Record<'clock' | 'own' | 'postgres' | 'nats', number>>;
const minus = (a: Cost, b: Cost): Cost => ({ clock: a.clock - b.clock, own: a.own - b.own, postgres: a.postgres - b.postgres, nats: a.nats - b.nats });

function now(): Cost {
  const { user, system } = process.cpuUsage();
  const [all, database, queue] = [process.pid, postgres.pid, nats.pid].map((pid) => spent(pid) / 1000);
  return { clock: performance.now() / 1000, own: all - database - queue - (user + system) / 1e6, postgres: database, nats: queue };
}

interface Round {
  readonly cost: Cost;
  readonly sum: string;
}

const inputs = new Map([few, count].map((many) => {
  const path = join(folder, `in-${many}.jsonl`);
  writeReports(path, many, process.argv.slice(4));
  return [many, path];
}));
const inputOf = (many: number): string => inputs.get(many) ?? '';

function alone(many: number): Round {
  const before = now();
  const sum = sumOf(run('code', inputOf(many), '--format', 'reports'));
  return { cost: minus(now(), before), sum };
}

/** Empties the queue and its memory of ids. */
async function forget(): Promise<void> {
  const queue = await openQueue(nats.url);
  for (const name of [NAMES.reports, NAMES.dead]) await queue.manager.streams.delete(name);
  await queue.close();
}

/** Lets processes, with all that they have started, use these cores only. */
function hold(cores: string, pids: readonly number[]): void {
  for (const pid of pids.flatMap(familyOf)) spawnSync('taskset', ['-a', '-p', '-c', cores, String(pid)]); // one may have ended meanwhile
}

/** Seconds from the first report that is handed out to the last that is acknowledged. */
async function timed(queue: Queue, workers: ChildProcess): Promise<number> {
  const info = () => {
    if (workers.exitCode !== null && workers.exitCode !== 0) throw new Error(`warta work ended with ${workers.exitCode}`);
    return queue.manager.consumers.info(NAMES.reports, NAMES.coders);
  };
  let state = await info();
  for (; state.delivered.consumer_seq === 0; state = await info()) await pause(10);
  const start = performance.now();
  for (; state.num_pending + state.num_ack_pending > 0; state = await info()) await pause(50);
  return (performance.now() - start) / 1000;
}

interface Workers {
  readonly jobs: number;
  /** Hold them, PostgreSQL and NATS to one core. */
  readonly narrow?: boolean;
}

async function queued(many: number, { jobs, narrow = false }: Workers): Promise<Round> {
  await forget();
  const store = postgres.database();
  run('add', inputOf(many), '--queue', nats.url);
  if (narrow) hold('0', [postgres.pid, nats.pid]);
  const queue = await openQueue(nats.url);
  const before = now();
  const workers = spawn(narrow ? 'taskset' : 'node', [...(narrow ? ['-c', '0', 'node'] : []), warta, 'work', '--queue', nats.url, '--store', store, '--until-empty', '--no-join', '--jobs', String(jobs)], { cwd: folder, stdio: 'ignore' });
  const ended = once(workers, 'exit');
  const clock = await timed(queue, workers);
  await ended;
  const cost = { ...minus(now(), before), clock };
  await queue.close();
  if (narrow) hold('0-1023', [postgres.pid, nats.pid]);
  return { cost, sum: sumOf(run('reports', '--all', '--format', 'reports', '--store', store)) };
}

interface Told {
  /** What lies between few and all. */
  readonly warm: Cost;
  readonly all: Cost;
  readonly sum: string;
}

/** Runs few, then all; tells of both. */
async function round(name: string, work: (many: number) => Round | Promise<Round>, expected?: string): Promise<Told> {
  const [small, large] = [await work(few), await work(count)];
  const warm = minus(large.cost, small.cost);
  const ms = (seconds: number, reports = count - few): string => ((seconds * 1000) / reports).toFixed(1);
  const verdict = expected === undefined ? '' : expected === large.sum ? 'the same bytes' : 'OTHER BYTES';
  said(`${name.padEnd(24)} ${large.cost.clock.toFixed(1)} s for ${count} reports (${ms(large.cost.clock, count)} ms each), ${small.cost.clock.toFixed(1)} s for ${few}; a report between: ${ms(warm.clock)} ms by the clock, processor: own ${ms(warm.own)}, PostgreSQL ${ms(warm.postgres)}, NATS ${ms(warm.nats)}  ${large.sum} ${verdict}`);
  if (verdict === 'OTHER BYTES') process.exitCode = 1;
  return { warm, all: large.cost, sum: large.sum };
}

const processor = ({ own, postgres: database, nats: queue }: Cost): number => own + database + queue;
const plain = await round('warta code', alone);
const one = await round('one worker', (many) => queued(many, { jobs: 1 }), plain.sum);
const two = await round('two workers', (many) => queued(many, { jobs: 2 }), plain.sum);
const narrow = await round('all held to one core', (many) => queued(many, { jobs: 1, narrow: true }), plain.sum);
const more = (a: number, b: number): string => `${((a / b - 1) * 100).toFixed(0)} %`;
const times = (a: number, b: number): string => `${(a / b).toFixed(2)} x`;
said(`queue and store against coding alone, warm: ${more(one.warm.clock, plain.warm.clock)} more by the clock, ${more(processor(one.warm), processor(plain.warm))} more processor time`);
said(`two workers against one, both with two cores (one leaves its compiling, PostgreSQL and NATS the second core): ${times(one.all.clock, two.all.clock)} for all ${count}, ${times(one.warm.clock, two.warm.clock)} warm; processor time allows ${times(2 * one.warm.clock, processor(two.warm))} at most`);
said(`two workers with two cores against one worker with one, PostgreSQL and NATS on the same cores: ${times(narrow.all.clock, two.all.clock)} for all ${count}, ${times(narrow.warm.clock, two.warm.clock)} warm`);
await nats.stop();
postgres.stop();
rmSync(folder, { recursive: true });
