/**
 * `tsx bench/cluster-memory.ts [REPORTS]`: many short reports are queued, then worked off: the memory of the publisher and of the worker after each tenth.
 * Needs `npm run build`, nats-server and PostgreSQL.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NAMES, openQueue } from '../src/cluster/queue.ts';
import { startNats } from '../test/services/nats.ts';
import { startPostgres } from '../test/services/postgres.ts';

const count = Number(process.argv[2] ?? 100_000);
const warta = new URL('../dist/warta.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'warta-memory-'));
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const [PLACES, ACTS] = [['Homs', 'Tripoli', 'Marawi', 'Gaza', 'Aleppo', 'Mosul', 'Donetsk'], ['menembaki', 'menguasai', 'meninggalkan', 'mengepung', 'membom']];

/** One sentence a report, every one another. */
async function writeInput(): Promise<string> {
  const path = join(folder, 'in.jsonl');
  const file = createWriteStream(path);
  for (let i = 0; i < count; i += 1) {
    const text = `Pasukan pemerintah ${ACTS[i % ACTS.length]} ${PLACES[i % PLACES.length]} pada hari ke-${i}, kata seorang juru bicara.`;
    if (!file.write(`${JSON.stringify({ id: `m${i}`, lang: 'id', published: '2020-06-05', text })}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  return path;
}

/** Megabytes that a process holds in memory; 0 where it has ended. */
function memoryOf(pid: number): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

const [nats, postgres] = [await startNats(), await startPostgres()];
const queue = await openQueue(nats.url);

/** Runs a command, and writes down its memory each time another tenth has passed. */
async function watch(name: string, args: readonly string[], passed: () => Promise<number>): Promise<void> {
  const child = spawn('node', [warta, ...args], { cwd: folder, stdio: 'ignore' });
  let [tenth, running] = [1, true];
  const ended = once(child, 'exit').then(([code]) => { running = false; return code; });
  while (running) {
    await pause(500);
    const now = await passed().catch(() => 0);
    const memory = memoryOf(child.pid ?? 0);
    if (memory === 0 || now < (tenth * count) / 10) continue;
    process.stdout.write(`${name} ${String(now).padStart(7)} reports ${String(memory).padStart(5)} MB\n`);
    tenth = Math.floor((now * 10) / count) + 1;
  }
  process.stdout.write(`${name} ended with ${await ended}\n`);
}

const messages = async (): Promise<number> => (await queue.manager.streams.info(NAMES.reports)).state.messages;
const input = await writeInput();
await watch('publisher', ['add', input, '--queue', nats.url], messages);
await watch('worker   ', ['work', '--queue', nats.url, '--store', postgres.database(), '--until-empty', '--no-join'], async () => count - await messages());
await queue.close();
await nats.stop();
postgres.stop();
