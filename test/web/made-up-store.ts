import { join as joinEvents } from '../../src/join/index.ts';
import type { Told } from '../../src/model/index.ts';
import { CODER_VERSION } from '../../src/coder-version.generated.ts';
import { type Kept, openStore } from '../../src/store/index.ts';
import { madeUpReports } from './made-up-reports.ts';

/** Reports written at once: their events are joined among themselves alone, which leaves tellings far apart unjoined but takes a fraction of the time. */
const BATCH = 500;

const toldIn = (batch: readonly Kept[]): readonly Told[] => batch.flatMap(({ events, ...report }) => events.map((event): Told => ({ event, report: { ...report, copyOf: null } })));

/** Makes a store with so many made-up events, through the store's own batches: some 45 s of processor time for 100,000. */
export async function fillMadeUp(where: string, events: number): Promise<void> {
  const store = await openStore(where, { create: true, coder: CODER_VERSION });
  const put = async (batch: readonly Kept[]): Promise<void> => {
    await store.add(batch);
    await store.joining((work) => work.replaceIncidents({ remove: [], put: joinEvents(toldIn(batch)), joined: 'all' }));
  };
  let batch: Kept[] = [];
  for (const report of madeUpReports(events)) {
    if (batch.push(report) < BATCH) continue;
    await put(batch);
    batch = [];
  }
  if (batch.length > 0) await put(batch);
  await store.close();
}
