/**
 * `tsx bench/cluster-cuts.ts [REPORTS] [SECONDS]`, as root: the network between workers and queue is cut for some seconds, and the disk under a worker's store
 * runs full and is enlarged. Every report must be kept once, and work must go on by itself. Needs `npm run build`, nats-server, iproute2 and mounts.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '../test/services/nats.ts';

const [count = 100, seconds = 20] = process.argv.slice(2, 4).map(Number);
const root = new URL('../', import.meta.url).pathname;
const warta = join(root, 'dist/warta.js');
const folder = mkdtempSync(join(tmpdir(), 'warta-cuts-'));
const system = (command: string, ...args: readonly string[]): string => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const run = (...args: readonly string[]): string => execFileSync('node', [warta, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'inherit'] });
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const ended = (child: ChildProcess): Promise<void> => new Promise((done) => (child.exitCode === null && child.signalCode === null ? child.once('exit', () => done()) : done()));

function makeInput(): string {
  const examples = join(root, 'examples/reports');
  const lines = readdirSync(examples).flatMap((file) => readFileSync(join(examples, file), 'utf8').split('\n').filter(Boolean)).map((line) => JSON.parse(line));
  const path = join(folder, 'in.jsonl');
  writeFileSync(path, Array.from({ length: count }, (_, i) => `${JSON.stringify({ ...lines[i % lines.length], id: `r${i}`, text: `${lines[i % lines.length].text}\n(${i})` })}\n`).join(''));
  return path;
}

/** What became of the reports in a store: how many are lost, how many there twice. */
function judged(store: string): string {
  const ids = run('reports', '--all', '--format', 'reports', '--store', store).split('\n').filter(Boolean).map((line) => JSON.parse(line).id);
  process.exitCode ||= ids.length === count && new Set(ids).size === count ? 0 : 1;
  return `lost ${count - new Set(ids).size}, twice ${ids.length - new Set(ids).size}`;
}

const input = makeInput();

/** The queue stands in a network namespace of its own; its cable is pulled and put back. */
async function cutNetwork(): Promise<void> {
  const [space, here, there] = ['warta-queue', 'warta-v0', 'warta-v1'];
  system('ip', 'netns', 'add', space);
  try {
    system('ip', 'link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', space);
    for (const [device, address, inside] of [[here, '10.231.7.1/24', false], [there, '10.231.7.2/24', true]] as const) {
      const within = inside ? ['netns', 'exec', space, 'ip'] : [];
      system('ip', ...within, 'addr', 'add', address, 'dev', device);
      system('ip', ...within, 'link', 'set', device, 'up');
    }
    const server = spawn('ip', ['netns', 'exec', space, 'nats-server', '-js', '-sd', join(folder, 'js'), '-a', '10.231.7.2', '-p', '4222'], { stdio: 'ignore' });
    await pause(1500);
    const [queue, store] = ['nats://10.231.7.2:4222', join(folder, 'network.db')];
    run('add', input, '--queue', queue);
    const workers = [1, 2].map(() => spawn('node', [warta, 'work', '--queue', queue, '--store', store, '--lease', '5', '--until-empty', '--no-join'], { cwd: folder, stdio: 'ignore' }));
    await pause(3000);
    system('ip', 'link', 'set', here, 'down');
    await pause(seconds * 1000);
    system('ip', 'link', 'set', here, 'up');
    await Promise.all(workers.map(ended));
    process.stdout.write(`network cut for ${seconds} s: ${judged(store)}\n`);
    server.kill('SIGKILL');
  } finally {
    system('ip', 'netns', 'del', space);
  }
}

/** The store stands on a small mount that runs full and is then enlarged. */
async function fillDisk(): Promise<void> {
  const disk = mkdtempSync(join(folder, 'disk-'));
  try {
    system('mount', '-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', disk);
  } catch (error) {
    process.stdout.write(`disk full: not tried, mounts are refused here (${error instanceof Error ? error.message.split('\n')[0] : String(error)})\n`);
    return;
  }
  const nats = await startNats();
  try {
    const store = join(disk, 'warta.db');
    run('add', input, '--queue', nats.url);
    const worker = spawn('node', [warta, 'work', '--queue', nats.url, '--store', store, '--lease', '5', '--until-empty', '--no-join'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let waits = 0;
    worker.stderr?.on('data', (text) => { waits += String(text).includes('"waiting"') ? 1 : 0; });
    for (let i = 0; i < 60 && waits < 3; i += 1) await pause(1000);
    system('mount', '-o', 'remount,size=200m', disk);
    await ended(worker);
    process.stdout.write(`disk full, then enlarged: waited ${waits} times, ${judged(store)}\n`);
  } finally {
    await nats.stop();
    system('umount', disk);
  }
}

await cutNetwork();
await fillDisk();
