/**
 * `npm run bench`: speed and memory, as ratios in one run. The yardstick is compromise (people and places) over the same English reports in
 * the same process. Reads the news reports beside the repository where they are at hand, else the example reports over and over.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nlp from 'compromise';
import type { Report } from '../src/model/index.ts';
import { mention } from '../src/mention/index.ts';
import { parse } from '../src/parse/index.ts';
import { codeReport } from '../src/pipeline.ts';
import { loadResources } from '../src/resources.ts';
import { sharedFile } from '../test/shared.ts';

const ROUNDS = 5;
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

const wordsOf = (reports: readonly Report[]): number => reports.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

/** Words a second of `work` over the reports, best of `ROUNDS`. */
function rate(reports: readonly Report[], work: (report: Report) => void): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    reports.forEach(work);
    best = Math.max(best, wordsOf(reports) / ((performance.now() - start) / 1000));
  }
  return best;
}

const row = (name: string, value: string, ratio = ''): void => console.log(`${name.padEnd(44)} ${value.padStart(14)}  ${ratio}`);
const perSecond = (words: number): string => `${Math.round(words)} words/s`;

const english = sample('reports/news.en.dev.jsonl', 'en');
const indonesian = sample('reports/id/news.dev.jsonl', 'id');
const yardstick = rate(english, ({ text }) => {
  const doc = nlp(text);
  doc.people().out('array');
  doc.places().out('array');
});
const resources = await loadResources();
row(`compromise, people and places (${wordsOf(english)} words)`, perSecond(yardstick), '1.00');
for (const [lang, reports] of [['en', english], ['id', indonesian]] as const) {
  const { language, parser, names } = resources.languages.get(lang)!; // both packs are there
  const parsed = reports.map((report) => parse(report, language, parser));
  const stages: ReadonlyArray<readonly [string, (report: Report, i: number) => void]> = [
    ['tag and parse', (report) => parse(report, language, parser)],
    ['mention alone', (_, i) => mention(parsed[i], language, resources.world, names)],
    ['whole coding', (report) => codeReport(report, resources)],
  ];
  for (const [name, work] of stages) {
    const at = new Map(reports.map((report, i) => [report, i]));
    const words = rate(reports, (report) => work(report, at.get(report) ?? 0));
    row(`${name}, ${lang}`, perSecond(words), `${(words / yardstick).toFixed(2)} x compromise`);
  }
}
row('resident after all this', `${Math.round(process.memoryUsage().rss / 1e6)} MB`);
for (const file of readdirSync(join(root, 'data'))) row(`data/${file}`, `${(statSync(join(root, 'data', file)).size / 1e6).toFixed(2)} MB`);
startUp();

/** The built command on one report: from start to the record, and what it keeps in memory. */
function startUp(): void {
  const program = join(root, 'dist/warta.js');
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
  const script = `process.argv = ['node', 'warta', 'code', ${JSON.stringify(file)}, '--format', 'events']; process.on('exit', () => console.error('resident ' + process.resourceUsage().maxRSS)); import(${JSON.stringify(program)});`;
  const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  row('resident at most, one report', `${Math.round(Number(/resident (\d+)/.exec(stderr)?.[1] ?? 0) / 1000)} MB`);
  rmSync(folder, { recursive: true });
}
