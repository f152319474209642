/**
 * `npm run bench:store -- [reports]`: coded reports in a SQLite store. Time to keep them beyond coding (made ready, and written), time to find
 * text, and the file's size against the reports' text. Times are of the processor, in this one process: other work on the machine does not count.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Prepared, prepare } from '../src/store/index.ts';
import { variations } from './variations.ts';
import { codedReports } from './varied.ts';

const COUNT = Number(process.argv[2] ?? 10_000);
const BATCH = 200;
const QUERIES = 400;

const row = (name: string, value: string): void => console.log(`${name.padEnd(56)} ${value.padStart(16)}`);
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const reports = await codedReports();
const report = variations(reports);
const folder = mkdtempSync(join(tmpdir(), 'warta-bench-'));
const file = join(folder, 'bench.db');
const store = await openStore(file, { create: true, coder: 'bench' });
let [ready, written, clock, text, packed] = [0, 0, 0, 0, 0];
const queries: string[] = [];
for (let n = 0; n < COUNT; n += BATCH) {
  const batch = Array.from({ length: Math.min(BATCH, COUNT - n) }, (_, i) => report(n + i));
  for (const one of batch) text += Buffer.byteLength(one.text);
  const words = batch[0].text.match(/\p{L}{3,}/gu) ?? [];
  const at = (n * 7919) % Math.max(1, words.length - 2);
  queries.push(words[at], `${words[at]} ${words[(at * 31) % words.length]}`, `"${batch[0].text.split(/\s+/).slice(at, at + 2).join(' ').replaceAll('"', '')}"`);
  const start = cpu();
  const prepared: Prepared[] = batch.map((one) => prepare(one, 'bench'));
  ready += cpu() - start;
  for (const one of prepared) packed += one.text.length + one.record.length;
  const [before, begun] = [cpu(), performance.now()];
  await store.addPrepared(prepared);
  written += cpu() - before;
  clock += performance.now() - begun;
}
row('reports', String(COUNT));
row('text a report', `${(text / COUNT / 1000).toFixed(2)} kB`);
row('made ready, a report (workers may do it)', `${(ready / COUNT).toFixed(3)} ms cpu`);
row('written, a report', `${(written / COUNT).toFixed(3)} ms cpu`);
row('written, by the clock', `${(clock / COUNT).toFixed(3)} ms`);
row('reports a second, written', `${Math.round(1000 / (written / COUNT))}`);
row('reports a second, made ready and written on one core', `${Math.round(1000 / ((ready + written) / COUNT))}`);
row('packed text and record', `${(packed / text).toFixed(2)} x text`);
const times: number[] = [];
let hits = 0;
for (let i = 0; i < QUERIES; i += 1) {
  const query = queries[(i * 7) % queries.length];
  if (!/[\p{L}\p{N}]/u.test(query)) continue;
  const start = cpu();
  hits += (await store.find(query, { limit: 20 })).items.length;
  times.push(cpu() - start);
}
times.sort((a, b) => a - b);
const share = (part: number): string => `${times[Math.floor(times.length * part)].toFixed(1)} ms cpu`;
row(`find, median of ${times.length} (${hits} hits shown)`, share(0.5));
row('find, 95 of 100 within', share(0.95));
await store.close();
row('file', `${(statSync(file).size / text).toFixed(2)} x text`);
rmSync(folder, { recursive: true });
