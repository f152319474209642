import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';

/** One run of the built `warta code`: seconds on the clock, of processors, of its first thread (null where unknown), and a hash of what it printed. */
interface Run { readonly wall: number; readonly busy: number; readonly first: number | null; readonly hash: string }

/** Told at its end by the program itself: microseconds of all its threads, and hundredths of a second of its first one where the system tells. */
const AT_EXIT = `
import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  let first = '';
  try { const told = readFileSync('/proc/self/task/' + process.pid + '/stat', 'utf8').split(') ')[1].split(' '); first = Number(told[11]) + Number(told[12]); } catch {}
  process.stderr.write('busy ' + (user + system) + ' ' + first + '\\n');
});`;

/** Runs the built program over a file with so many workers. */
function runJobs(program: string, file: string, jobs: number, { oneCore = false }: { readonly oneCore?: boolean } = {}): Promise<Run> {
  const start = performance.now();
  const call = [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(AT_EXIT)}`, program, 'code', file, '--format', 'events', '--jobs', String(jobs)];
  const [command, ...args] = oneCore ? ['taskset', '-c', '0', ...call] : call;
  const child = spawn(command, args);
  const hash = createHash('sha256');
  let told = '';
  child.stdout.on('data', (bytes: Buffer) => hash.update(bytes));
  child.stderr.on('data', (bytes: Buffer) => { told += bytes.toString(); });
  return new Promise((resolve, reject) => child.on('close', (code) => {
    const busy = /^busy (\d+) (\d*)$/m.exec(told);
    if (code !== 0 || !busy) reject(new Error(`warta code --jobs ${jobs} ended with ${code}: ${told.slice(0, 400)}`));
    else resolve({ wall: (performance.now() - start) / 1000, busy: Number(busy[1]) / 1e6, first: busy[2] ? Number(busy[2]) / 100 : null, hash: hash.digest('hex') });
  }));
}

/** Prints how much sooner two workers are done than one, whether their bytes are the same, and what two processes side by side would give. */
export async function printJobs(program: string, file: string): Promise<void> {
  const show = (name: string, { wall, busy }: Run): void => console.log(`${name.padEnd(30)} ${wall.toFixed(1).padStart(7)} s on the clock ${busy.toFixed(1).padStart(7)} s of processors`);
  const one = await runJobs(program, file, 1);
  show('one worker', one);
  const two = await runJobs(program, file, 2);
  show('two workers', two);
  const narrow = await runJobs(program, file, 1, { oneCore: true });
  show('one worker held to one core', narrow);
  const start = performance.now();
  await Promise.all([runJobs(program, file, 1), runJobs(program, file, 1)]);
  const both = (performance.now() - start) / 1000;
  console.log(`two cores ${(narrow.wall / two.wall).toFixed(2)} x one core (all that a worker does held to it), two workers ${(one.wall / two.wall).toFixed(2)} x one worker on the same two cores, ${one.hash === two.hash ? 'the same bytes' : 'OTHER BYTES'}; two processes side by side ${((2 * one.wall) / both).toFixed(2)} x one`);
  if (one.first !== null) console.log(`by processor time: ${((2 * one.first) / two.busy).toFixed(2)} x, if nothing else ran on two cores (first thread of one worker against half of all that two use)`);
}
