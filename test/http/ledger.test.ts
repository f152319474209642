import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Counts, openLedger } from '../../src/http/ledger/ledger.ts';
import type { Names } from '../../src/http/ledger/names.ts';
import type { Rows } from '../../src/http/ledger/rows.ts';
import { openTallyFile } from '../../src/http/ledger/tally-file.ts';
import { openStore } from '../../src/store/index.ts';
import { kept } from '../kept.ts';
import { examples, fill } from './corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a reader that follows every change holds what a new one reads', async () => {
  const store = await openStore(join(folder, 'a.db'), { create: true, coder: 'one' });
  const reader = openLedger(store);
  const reports = examples;
  const by = ['Ani', '2020-06-05T00:00:00Z'] as const;
  const steps: ReadonlyArray<readonly [what: string, step: () => Promise<unknown>]> = [
    ['nothing yet', async () => {}],
    ['three reports', () => fill(store, reports.slice(0, 3))],
    ['three more, joined anew', () => fill(store, reports)],
    ['one coded anew', () => store.add([{ ...reports[0], title: 'Another title' }], { coder: 'two' })],
    ['one forgotten', () => store.forget(reports[1].id)],
    ['an event rejected', () => store.decide({ kind: 'reject', report: reports[2].id, event: reports[2].events[0].id, change: {}, by: by[0], at: by[1] })],
    ['an event mended', () => store.decide({ kind: 'mend', report: reports[2].id, event: reports[2].events[1].id, change: { type: 'AID' }, by: by[0], at: by[1] })],
    ['the rejection taken back', () => store.decide({ kind: 'undo', report: reports[2].id, event: null, change: { decision: 1 }, by: by[0], at: by[1] })],
    ['a report of another make', () => store.add([kept('z')])],
  ];
  const sorted = (value: object): string => JSON.stringify(Object.entries(value).map(([key, list]) => [key, [...(list instanceof Map ? list.values() : list)].map((one) => JSON.stringify(one)).sort()]));
  /** Rows with names for their numbers, which are given as they are met. */
  const told = (rows: Rows, { parties, places, texts, reports }: Names): readonly unknown[] => rows.ids.map((id, row) => [
    id, rows.owners[row], rows.first[row], rows.last[row], rows.types[row], rows.statuses[row], rows.quads[row], rows.scales[row], rows.confidences[row], rows.dead[row], rows.admitted[row], places[rows.places[row]]?.id, texts[rows.placeTexts[row]],
    Array.from(rows.parties.slice(rows.partyStarts[row], rows.partyStarts[row + 1]), (number) => parties[number].name), Array.from(rows.reports.slice(rows.reportStarts[row], rows.reportStarts[row + 1]), (number) => reports[number]),
  ]);
  const counted = ({ names, events, incidents, judged }: Counts): string => sorted({ events: told(events, names), incidents: told(incidents, names), judged });
  for (const [what, step] of steps) {
    await step();
    expect([what, counted(await reader.counts())]).toEqual([what, counted(await openLedger(store).counts())]);
    const followed = await reader.whole();
    expect([what, sorted(followed)]).toEqual([what, sorted(await openLedger(store).whole())]);
    // What was kept beside the store at any step before leads to the same.
    const file = openTallyFile(join(folder, 'a.tallies'), { few: 0 });
    expect([what, counted(await openLedger(store, file).counts())]).toEqual([what, counted(await openLedger(store).counts())]);
    expect([what, followed.headings.size]).toEqual([what, (await store.counts()).reports]);
  }
  await store.close();
});

it('tallies that are of another store, of a later state, or damaged are not used', async () => {
  const [a, b] = [await openStore(join(folder, 'one.db'), { create: true, coder: 'one' }), await openStore(join(folder, 'other.db'), { create: true, coder: 'one' })];
  const file = openTallyFile(join(folder, 'one.tallies'), { few: 0 });
  await a.add(examples.slice(0, 4));
  await b.add(examples.slice(4, 8));
  const { events } = await openLedger(a, file).counts();
  expect((await file.load(await a.mark(), a.scan))?.events).toEqual(events);
  expect(await file.load(await b.mark(), b.scan)).toBeNull();
  expect(await file.load('1.1.1.0.1', a.scan)).toBeNull();
  const bytes = readFileSync(join(folder, 'one.tallies'));
  bytes[bytes.length - 100] ^= 1;
  writeFileSync(join(folder, 'one.tallies'), bytes);
  expect(await file.load(await a.mark(), a.scan)).toBeNull();
  await Promise.all([a.close(), b.close()]);
});
