/**
 * `npm run build && npx tsx bench/load-api.ts [EVENTS] [SECONDS] [CONNECTIONS]`: the built server in a process of its own over a store of 100,000 events, mixed reads at 50 connections from this one.
 * Prints how long a first and a later start take to the first count, filter answers of which nothing was kept, then of the load: errors, p50, p95 and p99 of all and of each route, what each process took of the processor,
 * and the server's memory six times. The store is made in the system's folder for temporary files where it is not there (some minutes).
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { dice } from '../test/http/fuzz.ts';
import { deskStore } from './desk-store.ts';

const [events, seconds, connections] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 60), Number(process.argv[4] ?? 50)];
const roll = dice(5);
const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)];
const COUNTRIES = ['LBY', 'UKR', 'SDN', 'IDN', 'SYR', 'PSE', 'YEM', 'MMR', 'COD'];
const filter = (): string => pick([
  () => `country=${pick(COUNTRIES)}`, () => `party=${pick(['RUS', 'UKR', 'ISR', 'EGY', 'TUR'])}`, () => `type=${pick(['ASSAULT', 'CONSULT', 'AID,AGREE', 'COERCE'])}`, () => `from=202${pick([0, 1, 2])}-0${1 + Math.floor(roll() * 9)}-01`, () => `outlet=Outlet%20${1 + Math.floor(roll() * 25)}`,
  () => `confidence=0.${5 + Math.floor(roll() * 5)}`, () => `country=${pick(COUNTRIES)}&type=ASSAULT&from=2021-01-01&to=2021-12-31`,
])();
const MIX = [
  () => `events?limit=50&${filter()}`, () => `events?limit=50&${filter()}`, () => `incidents?limit=50&${filter()}`, () => `reports?limit=50`, () => `reports/r${Math.floor((roll() * events) / 7)}`, () => `search?limit=20&q=${pick(['Tripoli', 'Sirte', 'ceasefire', 'gencatan senjata'])}`,
  () => `timeline?step=month&${filter()}`, () => `map?of=incidents&${filter()}`, () => `facets?${filter()}`, () => `index?by=country&key=${pick(COUNTRIES)}`, () => `places?limit=50&${filter()}`,
];

const agent = new Agent({ keepAlive: true, maxSockets: connections });
interface Timed { readonly status: number; readonly ms: number; readonly bytes: number }
function get(address: string, path: string): Promise<Timed> {
  const start = performance.now();
  return new Promise((resolve) => {
    const call = request(`${address}/api/v1/${path}`, { agent }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => { bytes += chunk.length; });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - start, bytes }));
    });
    call.on('error', () => resolve({ status: 0, ms: performance.now() - start, bytes: 0 }));
    call.end();
  });
}

const percent = (values: readonly number[], share: number): string => `${Math.round([...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0)} ms`;
const memory = (pid: number): string => `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)} MB`;

/** Processor time of a process since it began, in milliseconds; Linux counts it in hundredths of a second. */
function spent(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

interface Running {
  readonly pid: number;
  readonly address: string;
  stop(): Promise<unknown>;
}

async function start(store: string): Promise<Running> {
  const server = spawn(process.execPath, [new URL('../dist/warta.js', import.meta.url).pathname, 'serve', '--store', store, '--port', '0', '--rate', '10000000', '--log', 'error'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve) => { server.stdout.on('data', (chunk) => { const found = /at (http:\S+)/.exec(String(chunk)); if (found) resolve(found[1]); }); });
  return { pid: server.pid ?? 0, address, stop: () => new Promise((resolve) => { server.on('exit', resolve); server.kill('SIGTERM'); }) };
}

/** How long from the start of listening to the first list and the first count. */
async function firstAnswers({ pid, address }: Running, name: string): Promise<void> {
  const [began, busy] = [performance.now(), spent(pid)];
  await get(address, 'events?limit=50');
  const list = performance.now() - began;
  await get(address, 'timeline?step=month');
  process.stdout.write(`${name}: first list after ${Math.round(list)} ms, first count after ${Math.round(performance.now() - began)} ms (processor ${spent(pid) - busy} ms), ${memory(pid)}\n`);
}

const store = await deskStore(events);
rmSync(`${store}.tallies`, { force: true });
const first = await start(store);
await firstAnswers(first, 'first start, the whole record is read');
await first.stop();
const server = await start(store);
await firstAnswers(server, 'later start');
const { pid, address } = server;
// The first measure waits until all that measures need has been read.
await get(address, 'control');
process.stdout.write(`all read: ${memory(pid)}\n`);

const alone: number[] = [];
for (let i = 0; i < 200; i += 1) alone.push((await get(address, pick([(): string => `timeline?step=week&${filter()}&confidence=0.${50 + (i % 49)}`, () => `facets?${filter()}&confidence=0.${50 + (i % 49)}`, () => `map?${filter()}&confidence=0.${50 + (i % 49)}`, () => `events?limit=50&${filter()}`, () => `incidents?limit=50&${filter()}`])().replace(/(confidence=[^&]*)&confidence=[^&]*/, '$1'))).ms);
process.stdout.write(`filter answers, one after another: p50 ${percent(alone, 0.5)}, p95 ${percent(alone, 0.95)}, most ${percent(alone, 1)}\n`);

const timed: Array<Timed & { readonly route: string }> = [];
const [begin, before] = [performance.now(), { server: spent(pid), own: process.cpuUsage() }];
const marks = [memory(pid)];
const marking = setInterval(() => marks.push(memory(pid)), (seconds * 1000) / 5);
await Promise.all(Array.from({ length: connections }, async () => {
  while (performance.now() < begin + seconds * 1000) {
    const path = pick(MIX)();
    timed.push({ ...await get(address, path), route: path.replace(/[/?].*/, (rest) => (rest.startsWith('/') ? '/{id}' : '')) });
  }
}));
clearInterval(marking);
const [took, own] = [performance.now() - begin, process.cpuUsage(before.own)];
const errors = timed.filter(({ status }) => status !== 200).length;
const row = (name: string, of: readonly Timed[]): string => `${name.padEnd(14)} ${String(of.length).padStart(7)} answers  p50 ${percent(of.map(({ ms }) => ms), 0.5).padStart(8)}  p95 ${percent(of.map(({ ms }) => ms), 0.95).padStart(8)}  p99 ${percent(of.map(({ ms }) => ms), 0.99).padStart(8)}  most ${percent(of.map(({ ms }) => ms), 1).padStart(8)}\n`;
process.stdout.write(`${connections} connections, ${seconds} s, ${events} events: ${Math.round(timed.length / (took / 1000))} answers a second, ${errors} errors\n${row('all', timed)}`);
for (const route of [...new Set(timed.map((one) => one.route))].sort()) process.stdout.write(row(route, timed.filter((one) => one.route === route)));
process.stdout.write(row('after 5 s', timed.slice(timed.length - Math.round((timed.length * (seconds - 5)) / seconds))));
process.stdout.write(`of one processor: server ${Math.round((100 * (spent(pid) - before.server)) / took)} %, this program ${Math.round((100 * (own.user + own.system)) / 1000 / took)} %; memory ${marks.join(', ')}\n`);
process.stdout.write(`stopped with ${await server.stop()}\n`);
agent.destroy();
process.exitCode = errors > 0 ? 1 : 0;
