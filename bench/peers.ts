import { cpus } from 'node:os';
import { STAGES, type Stage } from './stages.ts';

/** What others publish of their own speed, in words a second of one processor, with where it is told. Another machine and another task: an order of size, no race. */
const PUBLISHED: ReadonlyArray<readonly [system: string, figure: string, source: string]> = [
  ['spaCy, en_core_web_lg: tags, tree, names', '10,014 words/s', 'spaCy "Facts & Figures", 10,000 Reddit comments'],
  ['UDPipe 1, english-ewt-ud-2.5: tags, tree', '1,101 words/s', 'spaCy "Facts & Figures"'],
  ['Stanza, en_ewt: tags, tree', '878 words/s', 'spaCy "Facts & Figures"'],
  ['spaCy, en_core_web_trf: tags, tree, names', '684 words/s', 'spaCy "Facts & Figures"'],
  ['PETRARCH-2, parsed text to events', '250 sentences/s', 'petrarch2 README, iMac i5 3.2 GHz of 2013'],
  ['CoreNLP in front of it, two processes', '0.7 reports/s', 'petrarch2 README, the same'],
];

/** Words of the report that "reports a second" means. */
const WORDS = 300;

/** Prints our own words and reports a second, with the machine named, above the figures that others publish. */
export function printPeers(rates: ReadonlyMap<string, Readonly<Record<Stage, number>>>): void {
  const [cpu] = cpus();
  console.log(`\nOne core of ${cpu?.model.trim() ?? 'an unnamed processor'}, Node ${process.version}, seconds of processor time:\n`);
  console.log('| system | words/s | reports/s of 300 words | source |\n|---|---|---|---|');
  for (const [lang, rate] of rates) {
    for (const stage of STAGES) console.log(`| Warta, ${stage}, ${lang} | ${Math.round(rate[stage])} | ${Math.round(rate[stage] / WORDS)} | this run |`);
  }
  for (const [system, figure, source] of PUBLISHED) console.log(`| ${system} | ${figure.endsWith('words/s') ? figure.replace(' words/s', '') : ''} | ${figure.endsWith('words/s') ? '' : figure} | ${source} |`);
}
