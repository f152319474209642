/**
 * `npx tsx bench/load-api.ts [EVENTS] [SECONDS] [CONNECTIONS]`: the server in a process of its own over a store of 100,000 events, mixed reads at 50 connections.
 * Prints errors, answers a second, p50, p95 and p99, answers of the filter alone (with nothing kept from before), and the server's memory at the beginning, in the middle and at the end.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

const store = await deskStore(events);
const server = spawn(process.execPath, [new URL('../dist/warta.js', import.meta.url).pathname, 'serve', '--store', store, '--port', '0', '--rate', '10000000', '--log', 'error'], { stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise<string>((resolve) => { server.stdout.on('data', (chunk) => { const found = /at (http:\S+)/.exec(String(chunk)); if (found) resolve(found[1]); }); });
const pid = server.pid ?? 0;
const began = performance.now();
const first = await get(address, 'events?limit=50');
const counts = await get(address, 'timeline?step=month');
process.stdout.write(`first list after ${Math.round(first.ms)} ms, first count after ${Math.round(performance.now() - began)} ms (the record is read once), ${memory(pid)}\n`);
for (const step of MIX) await get(address, step());

const alone: number[] = [];
for (let i = 0; i < 200; i += 1) alone.push((await get(address, pick([(): string => `timeline?step=week&${filter()}&confidence=0.${50 + (i % 49)}`, () => `facets?${filter()}&confidence=0.${50 + (i % 49)}`, () => `map?${filter()}&confidence=0.${50 + (i % 49)}`, () => `events?limit=50&${filter()}`, () => `incidents?limit=50&${filter()}`])().replace(/(confidence=[^&]*)&confidence=[^&]*/, '$1'))).ms);
process.stdout.write(`filter answers, one after another: p50 ${percent(alone, 0.5)}, p95 ${percent(alone, 0.95)}, most ${percent(alone, 1)}\n`);

const timed: Timed[] = [];
const end = performance.now() + seconds * 1000;
const marks = [memory(pid)];
setTimeout(() => marks.push(memory(pid)), seconds * 500).unref();
await Promise.all(Array.from({ length: connections }, async () => { while (performance.now() < end) timed.push(await get(address, pick(MIX)())); }));
marks.push(memory(pid));
const errors = timed.filter(({ status }) => status !== 200).length;
const all = timed.map(({ ms }) => ms);
process.stdout.write(`${connections} connections, ${seconds} s, ${events} events: ${timed.length} answers (${Math.round(timed.length / seconds)} a second), ${errors} errors; p50 ${percent(all, 0.5)}, p95 ${percent(all, 0.95)}, p99 ${percent(all, 0.99)}; memory ${marks.join(', ')}\n`);
void counts;
server.kill('SIGTERM');
const code = await new Promise((resolve) => { server.on('exit', resolve); });
process.stdout.write(`stopped with ${code}\n`);
agent.destroy();
process.exitCode = errors > 0 ? 1 : 0;
