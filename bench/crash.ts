/**
 * `npm run bench:crash -- [kills] [writers] [postgres]`: programs that add reports are killed at random moments (kill -9), again and again on one
 * store. Each says a report's id once it has been told that the report is kept. In the end every id that was said must be there, and the store be
 * sound. The reports are coded beforehand and the writer is built into one file, so that a life is short and all of it is adding, joining, forgetting.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openStore } from '../src/store/index.ts';
import { startPostgres } from '../test/services/postgres.ts';
import { codedReports } from './varied.ts';

const [kills = 200, writers = 1] = process.argv.slice(2, 4).map(Number);
/** Milliseconds that a writer may live at most once it has begun. */
const LIFE = 800;
/** Reports that all others are made of. */
const BASES = 40;

const folder = mkdtempSync(join(tmpdir(), 'warta-crash-'));
// It looks for the package's data beside the folder it stands in, as all of the package does.
const script = new URL(`../dist/bench-crash-writer-${process.pid}.js`, import.meta.url).pathname;
await build({
  entryPoints: [new URL('crash-writer.ts', import.meta.url).pathname], outfile: script, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning',
  external: ['@photostructure/sqlite', 'kysely', 'pg'], banner: { js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);" },
});
const bases = join(folder, 'reports.json');
writeFileSync(bases, JSON.stringify((await codedReports()).slice(0, BASES)));

/** Runs the writer and kills it; gives the ids of which it was told that they are kept. */
function killed(where: string, first: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, where, bases, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let begun = false;
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!begun) setTimeout(() => child.kill('SIGKILL'), Math.random() * LIFE);
      begun = true;
    });
    child.on('error', reject);
    // The last piece after a line's end is a line that was cut.
    child.on('close', (_, signal) => (signal === 'SIGKILL' ? resolve(said.split('\n').slice(0, -1).filter((line) => line !== 'ready')) : reject(new Error(`the writer ended by itself after ${said.length} signs`))));
  });
}

const postgres = process.argv[4] === 'postgres' ? await startPostgres() : null;
const where = postgres?.database() ?? join(folder, 'crash.db');
const said = new Set<string>();
const begun = performance.now();
for (let kill = 0; kill < kills; kill += writers) {
  const rounds = Array.from({ length: writers }, (_, writer) => killed(where, (kill + writer) * 10_000));
  for (const id of (await Promise.all(rounds)).flat()) said.add(id);
}
const store = await openStore(where);
let lost = 0;
for (const id of said) if (!await store.report(id)) lost += 1;
const faults = await store.check();
const { reports } = await store.counts();
console.log(`${kills} kills, ${writers} writers at once, ${postgres ? 'PostgreSQL' : 'SQLite'}: ${said.size} reports were acknowledged, ${lost} of them lost; ${reports} in the store, ${faults.length} faults; ${Math.round((performance.now() - begun) / 1000)} s`);
for (const fault of faults.slice(0, 5)) console.log(fault);
await store.close();
postgres?.stop();
rmSync(folder, { recursive: true });
rmSync(script);
process.exitCode = lost + faults.length > 0 ? 1 : 0;
