import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escalation } from '../../src/measure/index.ts';
import type { ActorMention, EscalationAsk, Mention } from '../../src/model/index.ts';
import { type Kept, openStore, prepare, rejoin, type Store } from '../../src/store/index.ts';
import { A_REPORT, madeUp } from './made-up.ts';

const MORE = 60;
const BATCH = 500;

/** The made-up report of this number as it would be kept: with its parties and places as mentions, and its citations as its text. */
function keptOf(number: number): Kept {
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

/** Fills a store and joins it in one sweep. */
async function fill(store: Store, file: string, reports: number): Promise<void> {
  let start = performance.now();
  for (let n = 0; n < reports; n += BATCH) await store.addPrepared(Array.from({ length: Math.min(BATCH, reports - n) }, (_, i) => prepare(keptOf(n + i), 'bench')));
  row(`${reports * A_REPORT} events kept`, since(start));
  const begun = cpu();
  start = performance.now();
  await rejoin(store);
  row('joined in one sweep', `${since(start)}, ${((cpu() - begun) / 1000).toFixed(1)} s cpu`);
  row('resident at most', `${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
  row('file', `${Math.round(statSync(file).size / 1e6)} MB`);
}

/** One more report of any day of those years, not only of the last: late arrivals are the harder case. */
async function addMore(store: Store, reports: number): Promise<void> {
  const [spent, clock, weighed]: number[][] = [[], [], []];
  for (let i = 0; i < MORE; i += 1) {
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
}

const ASKS: ReadonlyArray<readonly [string, EscalationAsk]> = [
  ['everything, by week', { by: 'week' }], ['everything, by day', { by: 'day' }],
  ['two countries, by day', { dyad: ['USA', 'ISR'], by: 'day' }], ['two codes, one year, by week', { dyad: ['USAMIL', 'ISRMIL'], from: '2021-01-01', to: '2021-12-31' }],
  ['a country, by day', { country: 'UKR', by: 'day' }], ['a place, by week', { place: 'Kota USA 0' }], ['a month, by day', { by: 'day', from: '2022-03-01', to: '2022-03-31' }], ['a dyad that nobody tells of', { dyad: ['NZL', 'ISL'] }],
];

/** Questions of the escalation index, each asked of the store anew. */
async function askIndex(store: Store): Promise<void> {
  for (const [name, ask] of ASKS) {
    const times: number[] = [];
    let counted = 0;
    for (let i = 0; i < 5; i += 1) {
      const start = performance.now();
      counted = escalation(await store.indexColumns(ask), ask).incidents;
      times.push(performance.now() - start);
    }
    row(`index, ${name}`, `${Math.round(Math.min(...times))} ms, at most ${Math.round(Math.max(...times))}; ${counted} incidents`);
  }
}

/**
 * A store of so many made-up events, joined in one sweep; then one more report, added and joined, again and again; then the index. Times are of
 * the processor beside the clock: other work on the machine does not count. With `keep` the joined store is kept there, and taken from there where
 * it is there already; what is added to it afterwards is added to a copy.
 */
export async function joinInStore(events: number, keep?: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-bench-'));
  const [file, reports] = [join(folder, 'bench.db'), events / A_REPORT];
  if (keep === undefined || !existsSync(keep)) {
    const made = await openStore(file, { create: true, coder: 'bench' });
    await fill(made, file, reports);
    await made.close();
    if (keep !== undefined) copyFileSync(file, keep);
  } else copyFileSync(keep, file);
  const store = await openStore(file, { coder: 'bench' });
  await addMore(store, reports);
  await askIndex(store);
  await store.close();
  rmSync(folder, { recursive: true });
}
