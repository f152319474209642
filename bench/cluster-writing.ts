/**
 * `tsx bench/cluster-writing.ts [REPORTS] [COPIES]`: what keeping a coded report in PostgreSQL costs, in processor time: made ready and written in our
 * own process, and the database's share. Reports differ in their words; so many in a hundred (15) are near-copies of one before. Needs PostgreSQL.
 */
import { startPostgres } from '../test/services/postgres.ts';
import { openStore, type Kept, prepare } from '../src/store/index.ts';
import { spent } from './spent.ts';
import { variations } from './variations.ts';
import { codedReports } from './varied.ts';

const [count = 2000, copies = 15] = process.argv.slice(2, 4).map(Number);
const BATCH = 50;

const row = (name: string, value: string): void => console.log(`${name.padEnd(48)} ${value.padStart(16)}`);
const own = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const report = variations(await codedReports());
/** The n-th report; now and then the text of one before, under another id and with another end. */
const given = (n: number): Kept => {
  if (n < 100 || n % 100 >= copies) return report(n);
  const { id, text, ...first } = report(n - 40 - (n % 7));
  return { ...first, events: first.events.map((event, i) => ({ ...event, id: `c${n}.${i}` })), id: `c${n}`, text: `${text}\n(${n})` };
};

const postgres = await startPostgres();
const store = await openStore(postgres.database(), { create: true, coder: 'bench' });
let [ready, written, clock] = [0, 0, 0];
const before = spent(postgres.pid);
for (let n = 0; n < count; n += BATCH) {
  const batch = Array.from({ length: Math.min(BATCH, count - n) }, (_, i) => given(n + i));
  const start = own();
  const prepared = batch.map((kept) => prepare(kept, 'bench'));
  const middle = own();
  const begun = performance.now();
  await store.addPrepared(prepared);
  clock += performance.now() - begun;
  [ready, written] = [ready + middle - start, written + own() - middle];
}
row('made ready, a report', `${(ready / count).toFixed(2)} ms cpu`);
row('written, a report, our own process', `${(written / count).toFixed(2)} ms cpu`);
row('written, a report, the database', `${((spent(postgres.pid) - before) / count).toFixed(2)} ms cpu`);
row('written, a report, by the clock', `${(clock / count).toFixed(2)} ms`);
const faults = await store.check();
row('faults', String(faults.length));
await store.close();
postgres.stop();
process.exitCode = faults.length > 0 ? 1 : 0;
