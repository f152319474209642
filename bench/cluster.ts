/**
 * `tsx bench/cluster.ts [REPORTS] [FEW] [INPUT.jsonl...]`: the same reports coded by `warta code`, by one worker and by two over NATS and PostgreSQL, whose
 * sorted records must be the same bytes. Each is timed for all reports and for few (200): what the two differ by is the work itself, without starting and
 * ending. Processor time is told for workers, PostgreSQL and NATS, which share the machine. Needs `npm run build`, nats-server and PostgreSQL.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NAMES, openQueue } from '../src/cluster/queue.ts';
import { startNats } from '../test/services/nats.ts';
import { startPostgres } from '../test/services/postgres.ts';
import { writeReports } from './cluster-input.ts';
import { spent } from './spent.ts';

const [count = 2000, few = 200] = process.argv.slice(2, 4).map(Number);
const warta = new URL('../dist/warta.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'warta-cluster-'));
const [nats, postgres] = [await startNats(), await startPostgres()];
const run = (...args: readonly string[]): string => execFileSync('node', [warta, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 31 - 1, stdio: ['ignore', 'pipe', 'ignore'] });
const sumOf = (lines: string): string => createHash('sha256').update(lines.split('\n').filter(Boolean).sort().join('\n')).digest('hex').slice(0, 16);
const said = (text: string): void => { process.stdout.write(`${text}\n`); };

/** Seconds by the clock, and of the processor for what was run, PostgreSQL and NATS. */
type Cost = Readonly<Record<'clock' | 'own' | 'postgres' | 'nats', number>>;
const minus = (a: Cost, b: Cost): Cost => ({ clock: a.clock - b.clock, own: a.own - b.own, postgres: a.postgres - b.postgres, nats: a.nats - b.nats });

function now(): Cost {
  const { user, system } = process.cpuUsage();
  const [all, database, queue] = [process.pid, postgres.pid, nats.pid].map((pid) => spent(pid) / 1000);
  return { clock: performance.now() / 1000, own: all - database - queue - (user + system) / 1e6, postgres: database, nats: queue };
}

function costOf(work: () => unknown): Cost {
  const before = now();
  work();
  return minus(now(), before);
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
  let sum = '';
  const cost = costOf(() => { sum = sumOf(run('code', inputOf(many), '--format', 'reports')); });
  return { cost, sum };
}

/** Empties the queue and its memory of ids. */
async function forget(): Promise<void> {
  const queue = await openQueue(nats.url);
  for (const name of [NAMES.reports, NAMES.dead]) await queue.manager.streams.delete(name);
  await queue.close();
}

async function queued(many: number, jobs: number): Promise<Round> {
  await forget();
  const store = postgres.database();
  run('add', inputOf(many), '--queue', nats.url);
  const cost = costOf(() => run('work', '--queue', nats.url, '--store', store, '--until-empty', '--no-join', '--jobs', String(jobs)));
  return { cost, sum: sumOf(run('reports', '--all', '--format', 'reports', '--store', store)) };
}

/** Runs few, then all; tells of both. Gives the cost of what lies between. */
async function round(name: string, work: (many: number) => Round | Promise<Round>, expected?: string): Promise<{ readonly steady: Cost; readonly all: Cost; readonly sum: string }> {
  const [small, large] = [await work(few), await work(count)];
  const steady = minus(large.cost, small.cost);
  const ms = (seconds: number): string => ((seconds * 1000) / (count - few)).toFixed(1);
  const verdict = expected === undefined ? '' : expected === large.sum ? 'the same bytes' : 'OTHER BYTES';
  said(`${name.padEnd(12)} ${large.cost.clock.toFixed(1)} s in all, start and end ${(small.cost.clock - (steady.clock * few) / (count - few)).toFixed(1)} s; a report ${ms(steady.clock)} ms by the clock, processor: own ${ms(steady.own)}, PostgreSQL ${ms(steady.postgres)}, NATS ${ms(steady.nats)}  ${large.sum} ${verdict}`);
  if (verdict === 'OTHER BYTES') process.exitCode = 1;
  return { steady, all: large.cost, sum: large.sum };
}

const processor = ({ own, postgres: database, nats: queue }: Cost): number => own + database + queue;
const plain = await round('warta code', alone);
const one = await round('one worker', (many) => queued(many, 1), plain.sum);
const two = await round('two workers', (many) => queued(many, 2), plain.sum);
const more = (a: number, b: number): string => `${((a / b - 1) * 100).toFixed(0)} %`;
said(`queue and store against coding alone: ${more(one.steady.clock, plain.steady.clock)} more by the clock (${more(one.all.clock, plain.all.clock)} with start and end), ${more(processor(one.steady), processor(plain.steady))} more processor time`);
said(`two workers against one: ${(one.steady.clock / two.steady.clock).toFixed(2)} x (${(one.all.clock / two.all.clock).toFixed(2)} x with start and end); two cores allow ${((2 * one.steady.clock) / processor(two.steady)).toFixed(2)} x at most`);
await nats.stop();
postgres.stop();
rmSync(folder, { recursive: true });
