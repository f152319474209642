import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kept } from '../../test/kept.ts';
import { databases } from '../../test/services/databases.ts';
import { on, party, placed, told } from '../../test/told.ts';
import { join } from '../join/index.ts';
import { escalation, openColumns } from '../measure/index.ts';
import type { EscalationAsk, Event, Incident, Told } from '../model/index.ts';
import { type Kept, openStore, rejoin, type Store } from './index.ts';

const { sqlite, postgres, withPostgres } = databases('tests of joining on PostgreSQL');

async function all<T>(page: (cursor?: string) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items: some, next } = await page(cursor);
    items.push(...some);
    if (next === null) return items;
    cursor = next;
  }
}

/** What the store holds joined, and what joining all its events at once gives. */
async function bothWays(store: Store): Promise<readonly [readonly Incident[], readonly Incident[]]> {
  const events = await all((cursor) => store.events({}, { limit: 500, cursor }));
  const decisions = await store.joining((work) => work.joinDecisions());
  const batch = join(events.map(({ report, ...event }): Told => ({ event, report })), decisions).map(({ cell: _, ...incident }): Incident => incident);
  const incidents = await all((cursor) => store.incidents({}, { limit: 500, cursor }));
  return [[...incidents].sort((a, b) => (a.id < b.id ? -1 : 1)), batch];
}

const parties = [party('ISRMIL', 'militer Israel'), party('IRN', 'Iran'), party('SYRREB', 'ISIS')];
const places = [placed('Arak', 'IRN', 'city', 34.09, 49.69), placed('Khondab', 'IRN', 'city', 34.21, 49.58), placed('Homs', 'SYR', 'city', 34.73, 36.72), null];

/** A report of up to four acts, drawn by chance from few days, places and parties, so that much is told more than once. */
const report = (id: string) => fc.array(fc.record({ day: fc.constantFrom('2025-06-17', '2025-06-18', '2025-06', null), place: fc.constantFrom(...places), actor: fc.constantFrom(...parties), recipient: fc.constantFrom(...parties) }), { maxLength: 4 }).map((acts): Kept => ({
  ...kept(id, { published: '2025-06-18', mentions: [], statements: [], relations: [], control: [], notes: [] }),
  events: acts.map(({ day, place, actor, recipient }, i): Event => ({ ...told({ report: id, at: i * 50, when: day === null ? null : on(day), place, actors: [actor], recipients: [recipient], words: 'menyerang kota itu' }).event, id: `${id}-${i}` })),
}));

const asks: readonly EscalationAsk[] = [
  {}, { by: 'day' }, { by: 'day', from: '2025-06-17', to: '2025-06-20' }, { by: 'week', from: '2025-06-18' }, { by: 'day', from: '2025-06-19' }, { dyad: ['ISRMIL', 'iran'] }, { dyad: ['SYR', 'IRN'], by: 'day', to: '2025-06-18' },
  { country: 'IRN' }, { place: 'homs', by: 'day' }, { place: 'Arak', country: 'SYR' }, { dyad: ['NZL', 'ISL'], country: 'IRN' },
];

/** The index by the store's days is the index of the incidents themselves. */
async function sameIndex(store: Store, incidents: readonly Incident[]): Promise<void> {
  const { items } = await store.reports({}, { limit: 500 });
  const direct = openColumns(incidents, items);
  for (const ask of asks) expect(escalation(await store.indexColumns(ask), ask)).toEqual(escalation(direct, ask));
}

type Step = { readonly kind: 'add' | 'forget' | 'recode' | 'same' | 'different' | 'undo'; readonly at: number; readonly other: number };
const steps = fc.array(fc.record<Step>({ kind: fc.constantFrom('forget', 'recode', 'same', 'different', 'undo'), at: fc.nat(1000), other: fc.nat(1000) }), { maxLength: 8 });

async function decide(store: Store, { kind, at, other }: Step): Promise<void> {
  const { items } = await store.events({}, { limit: 500 });
  if (items.length < 2) return;
  const [one, two] = [items[at % items.length], items[other % items.length]];
  const said = { report: one.report.id, by: 'meja', at: '2025-06-20T08:00:00Z' };
  if (kind === 'undo') {
    const decisions = await store.decisions();
    const last = decisions[at % Math.max(1, decisions.length)];
    if (last) await store.decide({ ...said, report: last.report, event: null, kind, change: { decision: last.id } });
  } else if (one.id !== two.id && (kind === 'same' || kind === 'different')) await store.decide({ ...said, event: one.id, kind, change: { event: two.id } });
}

async function take(store: Store, step: Step, reports: readonly Kept[]): Promise<void> {
  const chosen = reports[step.at % reports.length];
  if (step.kind === 'forget') await store.forget(chosen.id);
  else if (step.kind === 'recode') {
    // Coded anew, an event's id may change; its trigger stays where it is.
    const events = chosen.events.map((event, i) => ({ ...event, id: `${event.id}-again`, place: i % 2 ? event.place : null }));
    await store.add([{ ...chosen, events }], { coder: `coder ${step.other}` });
  } else await decide(store, step);
}

describe.each([
  ['SQLite', true, 20, sqlite],
  ['PostgreSQL', withPostgres, 3, postgres],
] as const)('joining in %s', (_, here, runs, place) => {
  it.skipIf(!here)('by neighbourhood, in any order, with removals, recoding and decisions, gives what joining all at once gives', async () => {
    const reports = fc.tuple(...Array.from({ length: 12 }, (__, i) => report(`r${i}`)));
    await fc.assert(fc.asyncProperty(reports.chain((given) => fc.shuffledSubarray(given, { minLength: given.length })), steps, fc.integer({ min: 1, max: 4 }), fc.constantFrom(2, 7, 300), async (shuffled, later, batch, step) => {
      const store = await openStore(place(), { create: true, coder: 'one' });
      for (let i = 0; i < shuffled.length; i += batch) {
        await store.add(shuffled.slice(i, i + batch));
        await rejoin(store, { sweep: false, step });
      }
      for (const change of later) {
        await take(store, change, shuffled);
        await rejoin(store, { sweep: false, step });
      }
      const [kept, wanted] = await bothWays(store);
      expect(kept).toEqual(wanted);
      // The acts' words do not stand in the text, which is not what is looked at here.
      expect((await store.check()).filter((fault) => !fault.includes('$.'))).toEqual([]);
      await sameIndex(store, wanted);
      await rejoin(store, { sweep: true });
      expect((await bothWays(store))[0]).toEqual(wanted);
      await sameIndex(store, wanted);
      await store.close();
    }), { numRuns: runs, seed: 11 });
  }, 120_000);
});
