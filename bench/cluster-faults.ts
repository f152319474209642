/**
 * `tsx bench/cluster-faults.ts [RUNS] [REPORTS] [KIND]`, as root: runs of two workers over a queue, each with one fault at a random moment: a worker killed, the
 * queue killed and started again, PostgreSQL crashed, the network to the queue cut for 20 s, the disk under the store full. After each every report must be
 * there once and be the bytes that `warta code` prints, and nobody has helped. Needs `npm run build`, nats-server, PostgreSQL, iproute2 and mounts.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NAMES, openQueue } from '../src/cluster/queue.ts';
import { type NatsServer, startNats } from '../test/services/nats.ts';
import { startPostgres } from '../test/services/postgres.ts';
import { writeReports } from './cluster-input.ts';

const [runs = 50, count = 100] = process.argv.slice(2, 4).map(Number);
const only = process.argv[4] ?? '';
const CUT = 20_000;
const warta = new URL('../dist/warta.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'warta-faults-'));
const system = (command: string, ...args: readonly string[]): string => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const run = (...args: readonly string[]): string => execFileSync('node', [warta, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] });
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const sumOf = (lines: readonly string[]): string => createHash('sha256').update([...lines].sort().join('\n')).digest('hex');
const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean);

const input = join(folder, 'in.jsonl');
const ids = writeReports(input, count);
const expected = sumOf(linesOf(run('code', input, '--format', 'reports')));
const postgres = await startPostgres();

/** A queue and a store, and workers on them. */
interface Scene {
  readonly queue: string;
  readonly store: string;
  start(): ChildProcess;
  /** Waits of the workers for a store, as they told of them. */
  waits(): number;
}

function sceneOf(queue: string, store: string): Scene {
  let waits = 0;
  return {
    queue, store,
    start: () => {
      const child = spawn('node', [warta, 'work', '--queue', queue, '--store', store, '--lease', '4', '--no-join'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
      child.stderr?.on('data', (text) => { waits += String(text).split('"waiting"').length - 1; });
      return child;
    },
    waits: () => waits,
  };
}

/** Reports that are neither kept nor put aside. */
async function left(address: string): Promise<number> {
  const queue = await openQueue(address);
  try {
    return (await queue.manager.streams.info(NAMES.reports)).state.messages;
  } finally {
    await queue.close();
  }
}

/** Lets two workers at the reports, does harm after a while, and waits until nothing is left; gives what is wrong. */
async function play(scene: Scene, harm: (workers: ChildProcess[]) => Promise<string>): Promise<readonly [string, readonly string[]]> {
  run('add', input, '--queue', scene.queue);
  const workers = [scene.start(), scene.start()];
  const told = await harm(workers);
  const end = Date.now() + 240_000;
  while (await left(scene.queue).catch(() => count) > 0 && Date.now() < end) await pause(1000);
  const ended = workers.map((worker) => new Promise((done) => (worker.exitCode === null && worker.signalCode === null ? worker.once('exit', done) : done(null))));
  for (const worker of workers) worker.kill('SIGTERM');
  await Promise.all(ended);
  const lines = linesOf(run('reports', '--all', '--format', 'reports', '--store', scene.store));
  const found = lines.map((line) => (JSON.parse(line) as { readonly id: string }).id);
  const [lost, twice, aside] = [ids.filter((id) => !found.includes(id)).length, found.length - new Set(found).size, linesOf(run('queue', 'dead', '--queue', scene.queue)).length];
  const faults = [lost && `${lost} lost`, twice && `${twice} twice`, aside && `${aside} put aside`, sumOf(lines) !== expected && 'other bytes', run('store', 'check', '--store', scene.store).includes('wrong') && 'the store is damaged'];
  return [told, faults.filter((fault) => typeof fault === 'string')];
}

/** A random moment while the workers start or work. */
const moment = (): Promise<void> => pause(1000 + Math.random() * 8000);

async function withServer(play: (server: NatsServer) => Promise<readonly [string, readonly string[]]>): Promise<readonly [string, readonly string[]]> {
  const server = await startNats();
  try {
    return await play(server);
  } finally {
    await server.stop();
  }
}

const KINDS = {
  worker: () => withServer((server) => {
    const scene = sceneOf(server.url, postgres.database());
    return play(scene, async (workers) => {
      await moment();
      const at = Math.floor(Math.random() * 2);
      workers[at].kill('SIGKILL');
      // Whoever looks after workers starts another; the one that is left would do.
      if (Math.random() < 0.5) workers[at] = scene.start();
      return 'one of two workers killed';
    });
  }),
  queue: () => withServer((server) => play(sceneOf(server.url, postgres.database()), async () => {
    await moment();
    await server.restart();
    return 'NATS killed and started again';
  })),
  postgres: () => withServer((server) => play(sceneOf(server.url, postgres.database()), async () => {
    await moment();
    await postgres.crash();
    return 'PostgreSQL crashed and started again';
  })),
  network: cutNetwork,
  disk: fillDisk,
} as const;

/** The queue stands in a network namespace of its own; its cable is pulled and put back. */
async function cutNetwork(): Promise<readonly [string, readonly string[]]> {
  const [space, here, there] = ['warta-queue', 'warta-v0', 'warta-v1'];
  system('ip', 'netns', 'add', space);
  try {
    system('ip', 'link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', space);
    for (const [device, address, within] of [[here, '10.231.7.1/24', []], [there, '10.231.7.2/24', ['netns', 'exec', space, 'ip']]] as const) {
      system('ip', ...within, 'addr', 'add', address, 'dev', device);
      system('ip', ...within, 'link', 'set', device, 'up');
    }
    const server = spawn('ip', ['netns', 'exec', space, 'nats-server', '-js', '-sd', mkdtempSync(join(folder, 'js-')), '-a', '10.231.7.2', '-p', '4222'], { stdio: 'ignore' });
    try {
      await pause(2000);
      return await play(sceneOf('nats://10.231.7.2:4222', postgres.database()), async () => {
        await moment();
        system('ip', 'link', 'set', here, 'down');
        await pause(CUT);
        system('ip', 'link', 'set', here, 'up');
        return `network cut for ${CUT / 1000} s`;
      });
    } finally {
      server.kill('SIGKILL');
    }
  } finally {
    system('ip', 'netns', 'del', space);
  }
}

/** The store, SQLite here, stands on a small mount that runs full, and is enlarged once workers have waited for it. */
async function fillDisk(): Promise<readonly [string, readonly string[]]> {
  const disk = mkdtempSync(join(folder, 'disk-'));
  try {
    system('mount', '-t', 'tmpfs', '-o', `size=${260 + Math.floor(Math.random() * 200)}k`, 'tmpfs', disk);
  } catch {
    return ['disk full: not tried, mounts are refused here', []];
  }
  try {
    return await withServer((server) => {
      const scene = sceneOf(server.url, join(disk, 'warta.db'));
      return play(scene, async () => {
        for (let i = 0; i < 120 && scene.waits() < 3; i += 1) await pause(500);
        system('mount', '-o', 'remount,size=200m', disk);
        return `disk full, waited ${scene.waits()} times, then enlarged`;
      });
    });
  } finally {
    system('umount', disk);
  }
}

/** In 50 runs: 15 times a worker, 15 the queue, 10 PostgreSQL, 5 the network, 5 the disk. */
const ORDER = Array.from({ length: 50 }, (_, i): keyof typeof KINDS => (i % 10 === 9 ? (i % 20 === 9 ? 'network' : 'disk') : i % 10 === 4 ? (i % 20 === 4 ? 'disk' : 'network') : (['worker', 'queue', 'postgres', 'worker', 'queue', 'postgres', 'worker', 'queue'] as const)[(i - Math.floor(i / 5)) % 8]));
const tally = new Map<string, number>();
let bad = 0;
for (let i = 0; i < runs; i += 1) {
  const kind = ORDER.filter((one) => only === '' || one === only)[i % ORDER.filter((one) => only === '' || one === only).length];
  const began = performance.now();
  const [told, faults] = await KINDS[kind]().catch((error: unknown) => ['', [`the run failed: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`]] as const);
  tally.set(kind, (tally.get(kind) ?? 0) + 1);
  if (faults.length > 0) bad += 1;
  process.stdout.write(`${String(i + 1).padStart(2)} ${kind.padEnd(8)} ${((performance.now() - began) / 1000).toFixed(0).padStart(3)} s  ${told}: ${faults.length > 0 ? faults.join(', ') : `${count} of ${count} kept once, the same bytes`}\n`);
}
process.stdout.write(`${runs} runs (${[...tally].map(([kind, times]) => `${kind} ${times}`).join(', ')}), ${bad} with a fault\n`);
postgres.stop();
process.exitCode = bad > 0 ? 1 : 0;
