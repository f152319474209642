import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActorMention, Mention } from '../../src/model/index.ts';
import { type Kept, openStore, prepare, rejoin } from '../../src/store/index.ts';
import { A_REPORT, madeUp } from './made-up.ts';

const MORE = 60;
const BATCH = 500;

/** The made-up report of this number as it would be kept: with its parties and places as mentions, and its citations as its text. */
export function keptOf(number: number): Kept {
  const told = madeUp(number);
  const text = told.map(({ event }) => event.citation.text.padEnd(200)).join('');
  const mentions = told.flatMap(({ event: { actors, recipients, place } }, sentence): Mention[] => [
    ...[...actors, ...recipients].map((entity, chain): ActorMention => ({ kind: 'actor', start: entity.start, end: entity.end, text: entity.text, entity, chain, sentence, head: 0, rule: 'made-up' })),
    ...(place ? [{ kind: 'place' as const, start: 0, end: 0, text: place.text, place, metonymic: false, rule: 'made-up' }] : []),
  ]);
  const { id, lang, title, source, url, published } = told[0].report;
  return { id, lang, title, source, url, file: null, published, text, notes: [], mentions, relations: [], statements: [], events: told.map(({ event }) => event), control: [] };
}

const row = (name: string, value: string): void => console.log(`${name.padEnd(44)} ${value.padStart(12)}`);
const since = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const at = (list: readonly number[], share: number): number => [...list].sort((a, b) => a - b)[Math.floor(list.length * share)];

/** A store of so many made-up events, joined in one sweep; then one more report, added and joined, again and again. Times are of the processor beside the clock: other work on the machine does not count. */
export async function joinInStore(events: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-bench-'));
  const file = join(folder, 'bench.db');
  const store = await openStore(file, { create: true, coder: 'bench' });
  const reports = events / A_REPORT;
  let start = performance.now();
  for (let n = 0; n < reports; n += BATCH) await store.addPrepared(Array.from({ length: Math.min(BATCH, reports - n) }, (_, i) => prepare(keptOf(n + i), 'bench')));
  row(`${events} events kept`, since(start));
  start = performance.now();
  await rejoin(store);
  row('joined in one sweep', since(start));
  row('resident at most', `${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
  row('file', `${Math.round(statSync(file).size / 1e6)} MB`);

  const [spent, clock]: number[][] = [[], []];
  const weighed: number[] = [];
  for (let i = 0; i < MORE; i += 1) {
    // A report of any day of those years, not only of the last: late arrivals are the harder case.
    const number = reports + i;
    const late = { ...keptOf(Math.floor((i * 7919) % reports)), id: `late-${number}` };
    const report: Kept = { ...late, events: late.events.map((event) => ({ ...event, id: `${number.toString(16)}-${event.id}` })) };
    const [begun, before] = [performance.now(), cpu()];
    await store.add([report]);
    weighed.push((await rejoin(store, { sweep: false })).events);
    spent.push(cpu() - before);
    clock.push(performance.now() - begun);
  }
  for (const [name, share] of [['median', 0.5], ['95 of 100 within', 0.95]] as const) row(`one more report, ${name}`, `${Math.round(at(spent, share))} ms cpu, ${Math.round(at(clock, share))} by the clock`);
  row('events weighed for it, median and 95 of 100', `${at(weighed, 0.5)}, ${at(weighed, 0.95)}`);
  await store.close();
  rmSync(folder, { recursive: true });
}
