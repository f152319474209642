/**
 * `npm run score:languages [-- --shown 20] [--own]`: the same news sentences in Indonesian and English (the parallel treebank, ids n…), each coded by itself.
 * A sentence's events are a multiset of (type, countries of the actors, countries of the recipients); printed is the F1 of Indonesian against English.
 * These sentences train nothing. Errors are read in one half of them only, by classes; the other half, of which nothing is ever shown, tells whether what was mended there travels.
 * With `--own` instead: sentences of our own in both languages (`score/gold/pairs.tsv`), each with the act that it tells, `ACCUSE USA>RUS`, or `none`; what is missed or too much is shown.
 */
import { parseArgs } from 'node:util';
import { loadCoder } from '../src/resources.ts';
import { sharedFile } from '../test/shared.ts';
import { agreementOf, type CodeText, codingAlone, isTold, LEVELS, ownPairs, type Pair, shared, tell } from './language-pairs.ts';
import { readNewsSentences } from './news-sentences.ts';

const { values } = parseArgs({ options: { shown: { type: 'string' }, own: { type: 'boolean' } } });

/** The half whose sentences may be read; of the others only figures are printed. */
const isRead = (name: string): boolean => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65521, 7) % 2 === 0;

function report(title: string, pairs: readonly Pair[]): void {
  const count = (of: (pair: Pair) => number): number => pairs.reduce((sum, pair) => sum + of(pair), 0);
  console.log(`${title}: ${pairs.length} sentences, ${count(({ en }) => en.length)} events in English, ${count(({ id }) => id.length)} in Indonesian`);
  for (const [name, key] of LEVELS) {
    const { f1, alike } = agreementOf(pairs, key);
    console.log(`${name.padEnd(28)} F1 ${f1.toFixed(3)} (${alike} alike)`);
  }
}

function scoreNews(en: ReadonlyMap<string, string>, id: ReadonlyMap<string, string>, eventsOf: CodeText): void {
  const pairs = [...en].flatMap(([name, text]): Pair[] => {
    const other = id.get(name);
    return other === undefined ? [] : [{ name, en: eventsOf('en', text), id: eventsOf('id', other) }];
  });
  report('all', pairs);
  report('half that is read', pairs.filter(({ name }) => isRead(name)));
  report('half that is not', pairs.filter(({ name }) => !isRead(name)));
  const told = (events: Pair['en']): string => events.map(tell).join('; ') || 'none';
  const apart = pairs.filter((pair) => isRead(pair.name) && shared(pair.en.map(tell), pair.id.map(tell)) < Math.max(pair.en.length, pair.id.length));
  for (const pair of apart.slice(0, Number(values.shown ?? 0))) console.log(`  ${pair.name}: en ${told(pair.en)} | id ${told(pair.id)}`);
}

/** Our own pairs: how many tell the expected act, and only it, in each language. */
function scoreOwn(eventsOf: CodeText): void {
  const pairs = ownPairs(eventsOf);
  report('own sentences', pairs);
  const acts = pairs.filter(({ expected }) => expected !== 'none').length;
  for (const lang of ['en', 'id'] as const) {
    const wrong = pairs.filter((pair) => !isTold(pair, lang));
    const quiet = wrong.filter(({ expected }) => expected === 'none').length;
    console.log(`${lang}: ${wrong.length - quiet} of ${acts} acts wrong, ${quiet} false of ${pairs.length - acts}`);
    for (const pair of wrong) console.log(`  ${pair.expected} | ${pair[lang].map(tell).join('; ') || 'none'} | ${pair.texts[lang]}`);
  }
}

const eventsOf = codingAlone(await loadCoder());
if (values.own) scoreOwn(eventsOf);
const [english, indonesian] = values.own ? [null, null] : ['en', 'id'].map((lang) => sharedFile(`treebanks/${lang}_pud-ud-test.conllu.gz`));
if (english && indonesian) scoreNews(readNewsSentences(english), readNewsSentences(indonesian), eventsOf);
