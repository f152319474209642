/** `npx tsx score/actors.ts [--misses N] [--set train|dev] [--lang id|en]`: how many annotated actors and recipients are covered by a mention, and with the right country and sector. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ActorMention, Coded, Report } from '../src/model/index.ts';
import { loadCoder } from '../src/resources.ts';
import { sharedFile } from '../test/shared.ts';
import { goldActors, offsetsInto, type GoldReport, type WantedActor } from './actors/gold-actors.ts';

const { values } = parseArgs({ options: { misses: { type: 'string', default: '0' }, set: { type: 'string', default: 'train' }, lang: { type: 'string', default: '' } } });

/** The mention of just these words in the sentence, else the one that shares most characters with the annotated words, of one length the first. */
function mentionAt({ start, end, text, sentence }: WantedActor, mentions: readonly ActorMention[]): ActorMention | null {
  const same = mentions.find((mention) => mention.text === text && mention.start >= sentence.start && mention.end <= sentence.end);
  if (same) return same;
  const shared = (mention: ActorMention) => Math.min(end, mention.end) - Math.max(start, mention.start);
  return mentions.reduce<ActorMention | null>((best, mention) => (shared(mention) > 0 && (!best || shared(mention) > shared(best)) ? mention : best), null);
}

function reportOf({ id, lang, text, published }: GoldReport): Report {
  return { id, lang, text, published, title: null, source: null, url: null, file: null, notes: [] };
}

const counts = { gold: 0, covered: 0, country: 0, sector: 0, both: 0 };
const missed = new Map<string, number>();
const miss = (line: string) => missed.set(line, (missed.get(line) ?? 0) + 1);

function tally(wanted: WantedActor, found: ActorMention | null): void {
  counts.gold += 1;
  if (found) counts.covered += 1;
  const [country, sector] = [found?.entity.country === wanted.country, found?.entity.sector === wanted.sector];
  if (found && country) counts.country += 1;
  if (found && sector) counts.sector += 1;
  if (found && country && sector) counts.both += 1;
  if (!found || !country || !sector) miss(`«${wanted.text}» ${wanted.country}${wanted.sector} — ${found ? `«${found.text}» ${found.entity.country}${found.entity.sector} ${found.rule}` : 'none'}`);
}

const path = sharedFile(`gold/idnews/${values.set}.jsonl`);
if (path) {
  const code: (report: Report) => Coded = await loadCoder();
  const reports = readFileSync(path, 'utf8').split('\n').filter((line) => line).map((line): GoldReport => JSON.parse(line));
  for (const gold of reports.filter(({ lang }) => !values.lang || lang === values.lang)) {
    const { mentions, text } = code(reportOf(gold));
    const actors = mentions.filter((mention) => mention.kind === 'actor');
    const into = offsetsInto(gold.text, text);
    for (const wanted of goldActors(gold)) tally(wanted, mentionAt({ ...wanted, start: into(wanted.start), end: into(wanted.end - 1) + 1, sentence: { start: into(wanted.sentence.start), end: into(wanted.sentence.end) } }, actors));
  }
  for (const name of ['covered', 'country', 'sector', 'both'] as const) console.log(`${name.padEnd(8)} ${(counts[name] / counts.gold).toFixed(3)}  (${counts[name]} of ${counts.gold})`);
  for (const [line, times] of [...missed].sort((a, b) => b[1] - a[1]).slice(0, Number(values.misses))) console.log(`${times} ${line}`);
}
