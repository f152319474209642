/**
 * `npm run bench -- peers`: our words and reports a second beside what others publish. `npm run bench -- jobs`: two workers against one on 2,000 reports.
 * `npm run bench`: speed and memory, as ratios in one run. The yardstick is compromise (people and places) over the same English reports in
 * the same process. Reads the news reports beside the repository where they are at hand, else the example reports over and over.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../src/model/index.ts';
import { loadResources } from '../src/resources.ts';
import { sharedFile } from '../test/shared.ts';
import { printJobs } from './jobs.ts';
import { printPeers } from './peers.ts';
import { STAGES, stageRates, yardstickRate } from './stages.ts';

const root = new URL('../', import.meta.url).pathname;

interface Given { readonly id: string; readonly text: string; readonly published?: string }

function reportsIn(path: string): Given[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Given); // the sets' own format
}

function sample(shared: string, lang: string): Report[] {
  const path = sharedFile(shared);
  const examples = (): Given[] => readdirSync(join(root, 'examples/reports')).filter((file) => file.startsWith(lang === 'en' ? 'example' : 'contoh')).flatMap((file) => reportsIn(join(root, 'examples/reports', file)));
  const given = path ? reportsIn(path) : Array.from({ length: 20 }, examples).flat();
  return given.slice(0, 60).map(({ id, text, published }) => ({ id, lang, title: null, source: null, url: null, file: null, published: published || null, text, notes: [] }));
}

const row = (name: string, value: string, ratio = ''): void => console.log(`${name.padEnd(44)} ${value.padStart(14)}  ${ratio}`);
const perSecond = (words: number): string => `${Math.round(words)} words/s`;

const english = sample('reports/news.en.dev.jsonl', 'en');
const indonesian = sample('reports/id/news.dev.jsonl', 'id');
const program = join(root, 'dist/warta.js');
const [wanted] = process.argv.slice(2);

if (wanted === 'jobs') await jobs();
else if (wanted === 'peers') await peers();
else await all();

async function peers(): Promise<void> {
  const resources = await loadResources();
  printPeers(new Map([english, indonesian].map((reports) => [reports[0].lang, stageRates(reports, resources)])));
}

/** Two thousand reports, under new names, through the built command. */
async function jobs(): Promise<void> {
  if (!existsSync(program)) return row('two workers against one', 'not built', 'npm run build first');
  const folder = mkdtempSync(join(tmpdir(), 'warta-bench-'));
  const given = [...indonesian, ...english];
  const lines = Array.from({ length: 2000 }, (_, i) => { const { id, lang, published, text } = given[i % given.length]; return JSON.stringify({ id: `${id}-${i}`, lang, published: published ?? '2024-08-06', text }); });
  const file = join(folder, 'reports.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  await printJobs(program, file);
  rmSync(folder, { recursive: true });
}

async function all(): Promise<void> {
  const yardstick = yardstickRate(english);
  const resources = await loadResources();
  row('compromise, people and places, en', perSecond(yardstick), '1.00');
  for (const reports of [english, indonesian]) {
    const rates = stageRates(reports, resources);
    for (const stage of STAGES) row(`${stage}, ${reports[0].lang}`, perSecond(rates[stage]), `${(rates[stage] / yardstick).toFixed(2)} x compromise`);
  }
  row('resident after all this', `${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  for (const file of readdirSync(join(root, 'data'))) row(`data/${file}`, `${(statSync(join(root, 'data', file)).size / 1e6).toFixed(2)} MB`);
  startUp();
}

/** The built command on one report: from start to the record, and what it keeps in memory. */
function startUp(): void {
  if (!existsSync(program)) {
    row('start-up', 'not built', 'npm run build first');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'warta-bench-'));
  const file = join(folder, 'one.jsonl');
  writeFileSync(file, `${JSON.stringify({ id: 'one', lang: 'id', published: '2020-06-05', text: indonesian[0].text })}\n`);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, [program, 'code', file, '--format', 'events']);
    return performance.now() - start;
  });
  row('start to the events of one report, best of 5', `${Math.round(Math.min(...times))} ms`);
  const script = `process.argv = ['node', 'warta', 'code', ${JSON.stringify(file)}, '--format', 'events']; process.on('exit', () => console.error('resident ' + process.resourceUsage().maxRSS + ' busy ' + (process.cpuUsage().user + process.cpuUsage().system))); import(${JSON.stringify(program)});`;
  // A file of its own: under `node -e` the commands read their arguments from elsewhere.
  const runner = join(folder, 'run.mjs');
  writeFileSync(runner, script);
  const runs = Array.from({ length: 5 }, () => spawnSync(process.execPath, [runner], { encoding: 'utf8' }).stderr);
  const [stderr] = runs;
  row('processor time of that, least of 5', `${Math.round(Math.min(...runs.map((run) => Number(/busy (\d+)/.exec(run)?.[1] ?? 0))) / 1000)} ms`);
  row('resident at most, one report', `${Math.round(Number(/resident (\d+)/.exec(stderr)?.[1] ?? 0) / 1000)} MB`);
  rmSync(folder, { recursive: true });
}
