import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openLedger } from '../../src/http/ledger/ledger.ts';
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
  // The numbers of facets are given as they are met, so they differ.
  const sorted = (value: object): string => JSON.stringify(Object.entries(value).filter(([key]) => key !== 'facetNames').map(([key, list]) => [key, [...(list instanceof Map ? list.values() : list)].map((one) => JSON.stringify(one, (key, part) => (key === 'facets' ? null : part))).sort()]));
  for (const [what, step] of steps) {
    await step();
    const followed = await reader.read();
    expect([what, sorted(followed)]).toEqual([what, sorted(await openLedger(store).read())]);
    expect([what, followed.headings.size]).toEqual([what, (await store.counts()).reports]);
  }
  await store.close();
});
