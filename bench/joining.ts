/** `npm run bench:joining -- [EVENTS...] [--store [--keep FILE]]`: joining made-up events all at once, or in a store with one more report after it and the index asked of it; each count in a process of its own. Left out: 100,000 and 300,000. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { clustersOf, incidentsOf, type Telling, tellingOf } from '../src/join/index.ts';
import type { Told } from '../src/model/index.ts';
import { joinInStore } from './joining/in-store.ts';
import { A_REPORT, madeUp } from './joining/made-up.ts';

const { values, positionals } = parseArgs({ options: { one: { type: 'boolean' }, store: { type: 'boolean' }, keep: { type: 'string' } }, allowPositionals: true });
const counts = positionals.length > 0 ? positionals.map(Number) : [100_000, 300_000];
if (values.one && values.store) await joinInStore(counts[0], values.keep);
else if (values.one) joinOnce(counts[0]);
else for (const count of counts) spawnSync(process.execPath, [...process.execArgv, '--max-old-space-size=4096', process.argv[1], '--one', ...(values.store ? ['--store'] : []), ...(values.keep === undefined ? [] : ['--keep', values.keep]), String(count)], { stdio: 'inherit' });

/** Joins so many events: into their small form, into clusters, into incidents. */
function joinOnce(events: number): void {
  const start = performance.now();
  const tellings: Telling[] = [];
  for (let report = 0; report < events / A_REPORT; report += 1) for (const told of madeUp(report)) tellings.push(tellingOf(told));
  tellings.sort((a, b) => (a.id < b.id ? -1 : 1));
  const read = performance.now();
  const clusters = clustersOf(tellings);
  const clustered = performance.now();
  const sizes = new Map<string, number>();
  for (const { cell, members } of clusters) sizes.set(cell, (sizes.get(cell) ?? 0) + members.length);
  const reports = new Map<number, readonly Told[]>();
  const toldOf = (i: number): Told => {
    const number = Math.floor(i / A_REPORT);
    const kept = reports.get(number) ?? madeUp(number);
    if (reports.size > 5000) reports.clear();
    reports.set(number, kept);
    return kept[i % A_REPORT];
  };
  let incidents = 0;
  for (let i = 0; i < clusters.length; i += 2000) incidents += incidentsOf(clusters.slice(i, i + 2000), toldOf).length;
  const largest = [...sizes.values()].reduce((most, size) => Math.max(most, size), 0);
  const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;
  const end = performance.now();
  console.log(`${String(events).padStart(9)} events  ${seconds(start, end).padStart(8)} (read ${seconds(start, read)}, clustered ${seconds(read, clustered)}, incidents ${seconds(clustered, end)})  ${((end - start) * 1000 / events).toFixed(0)} µs an event  ${Math.round(process.resourceUsage().maxRSS / 1000)} MB at most  ${incidents} incidents, ${[...sizes.values()].filter((size) => size > 1).length} cells of several, the largest ${largest}`);
}
