/**
 * `npm run bench:crash -- [kills] [writers] [postgres]`: programs that add reports are killed at random moments (kill -9), again and again on one
 * store. Each says a report's id once it has been told that the report is kept. In the end every id that was said must be there, and the store be sound.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/store/index.ts';
import { killedWriter } from '../test/killed-writer.ts';
import { startPostgres } from '../test/services/postgres.ts';

const [kills = 200, writers = 1] = process.argv.slice(2, 4).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'warta-crash-'));
const postgres = process.argv[4] === 'postgres' ? await startPostgres() : null;
const where = postgres?.database() ?? join(folder, 'crash.db');
const said = new Set<string>();
for (let kill = 0; kill < kills; kill += writers) {
  const rounds = Array.from({ length: writers }, (_, writer) => killedWriter(where, `${kill}-${writer}`, Math.random() * 400));
  for (const id of (await Promise.all(rounds)).flat()) said.add(id);
}
const store = await openStore(where);
let lost = 0;
for (const id of said) if (!await store.report(id)) lost += 1;
const faults = await store.check();
const { reports } = await store.counts();
console.log(`${kills} kills, ${writers} writers at once, ${postgres ? 'PostgreSQL' : 'SQLite'}: ${said.size} reports were acknowledged, ${lost} of them lost; ${reports} in the store, ${faults.length} faults`);
for (const fault of faults.slice(0, 5)) console.log(fault);
await store.close();
postgres?.stop();
rmSync(folder, { recursive: true });
process.exitCode = lost + faults.length > 0 ? 1 : 0;
