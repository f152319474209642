/** `npm run score [-- NAME...]`: accuracy on the gold sets beside the repository, coded by `warta code` itself; with no name, the whole table. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedFile } from '../test/shared.ts';

/** What is measured: the scorer's word and the gold set, by the name it is asked for with. */
const TABLE: ReadonlyArray<readonly [name: string, what: string, gold: string]> = [
  ['events', 'events', 'gold/idnews/dev.jsonl'],
  ['gsr', 'gsr', 'gold/events/plover_gsr.dev.jsonl'],
  ['silent', 'silent', 'gold/silent/dev.jsonl'],
  ['trnews', 'geo', 'gold/geo/trnews.dev.jsonl'],
  ['lgl', 'geo', 'gold/geo/lgl.dev.jsonl'],
  ['gwn', 'geo', 'gold/geo/gwn.dev.jsonl'],
  ['geovirus', 'geo', 'gold/geo/geovirus.dev.jsonl'],
  ['indotimex', 'times', 'gold/time/indotimex.dev.jsonl'],
  ['te3_platinum', 'times', 'gold/time/te3_platinum.dev.jsonl'],
  ['meantime', 'times', 'gold/time/meantime.dev.jsonl'],
  ['pfsa_id', 'quotes', 'gold/quotes/pfsa_id.dev.jsonl'],
  ['polnear', 'quotes', 'gold/quotes/polnear.dev.jsonl'],
  ['gum_news', 'quotes', 'gold/quotes/gum_news.dev.jsonl'],
  ['agents', 'agents', 'gold/dictionaries/agents.dev.jsonl'],
];

const [wanted, flags] = [process.argv.slice(2).filter((arg) => !arg.startsWith('--')), process.argv.slice(2).filter((arg) => arg.startsWith('--'))];
const scorer = sharedFile('score/score.py');
const folder = mkdtempSync(join(tmpdir(), 'warta-score-'));
for (const [name, what, set] of TABLE) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const gold = sharedFile(set);
  if (!scorer || !gold) continue;
  const coded = join(folder, `${name}.jsonl`);
  const coding = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'code', gold, '--format', 'reports'], { stdio: ['ignore', openSync(coded, 'w'), 'inherit'] });
  if (coding.status !== 0) console.log(`${name}: warta code ended with ${coding.status}`);
  console.log(`\n== ${name} (${set})`);
  spawnSync('python3', [scorer, what, gold, coded, ...flags], { stdio: 'inherit' });
}
rmSync(folder, { recursive: true });
if (wanted.length === 0 || wanted.includes('joining')) {
  console.log('\n== joining (score/gold/joining.jsonl)');
  spawnSync(process.execPath, ['--import', 'tsx', 'score/joining.ts', ...flags], { stdio: 'inherit' });
}
