/**
 * `npm run score:languages [-- --shown 20] [--own]`: the same news sentences in Indonesian and English (the parallel treebank, ids n…), each coded by itself.
 * A sentence's events are a multiset of (type, countries of the actors, countries of the recipients); printed is the F1 of Indonesian against English.
 * These sentences train nothing. Errors are read in one half of them only, by classes; the other half, of which nothing is ever shown, tells whether what was mended there travels.
 * With `--own` instead: sentences of our own in both languages (`score/gold/pairs.tsv`), each with the act that it tells, `ACCUSE USA>RUS`, or `none`; what is missed or too much is shown.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Entity, Event } from '../src/model/index.ts';
import { loadCoder } from '../src/resources.ts';
import { sharedFile } from '../test/shared.ts';
import { readNewsSentences } from './news-sentences.ts';

const HAPPENED = new Set(['actual', 'future', 'historical']);
const { values } = parseArgs({ options: { shown: { type: 'string' }, own: { type: 'boolean' } } });
const countriesOf = (entities: readonly Entity[]): string => [...new Set(entities.map(({ country }) => country).filter((country) => country !== ''))].sort().join('+');

const LEVELS: ReadonlyArray<readonly [name: string, key: (event: Event) => string]> = [
  ['type, actors, recipients', (event) => `${event.type} ${countriesOf(event.actors)} > ${countriesOf(event.recipients)}`],
  ['type, actors', (event) => `${event.type} ${countriesOf(event.actors)}`],
  ['type', (event) => event.type],
];

/** How many of one list stand in the other, each once. */
function shared(a: readonly string[], b: readonly string[]): number {
  const free = [...b];
  return a.filter((key) => {
    const at = free.indexOf(key);
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  }).length;
}

interface Pair { readonly name: string; readonly en: readonly Event[]; readonly id: readonly Event[] }

/** The half whose sentences may be read; of the others only figures are printed. */
const isRead = (name: string): boolean => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65521, 7) % 2 === 0;

function report(title: string, pairs: readonly Pair[]): void {
  const [ofEnglish, ofIndonesian] = [pairs.reduce((sum, pair) => sum + pair.en.length, 0), pairs.reduce((sum, pair) => sum + pair.id.length, 0)];
  console.log(`${title}: ${pairs.length} sentences, ${ofEnglish} events in English, ${ofIndonesian} in Indonesian`);
  for (const [name, key] of LEVELS) {
    const same = pairs.reduce((sum, pair) => sum + shared(pair.en.map(key), pair.id.map(key)), 0);
    console.log(`${name.padEnd(28)} F1 ${((2 * same) / Math.max(1, ofEnglish + ofIndonesian)).toFixed(3)} (${same} alike)`);
  }
}

type CodeText = (lang: string, text: string) => readonly Event[];

function score(en: ReadonlyMap<string, string>, id: ReadonlyMap<string, string>, eventsOf: CodeText): void {
  const pairs = [...en].flatMap(([name, text]): Pair[] => {
    const other = id.get(name);
    return other === undefined ? [] : [{ name, en: eventsOf('en', text), id: eventsOf('id', other) }];
  });
  report('all', pairs);
  report('half that is read', pairs.filter(({ name }) => isRead(name)));
  report('half that is not', pairs.filter(({ name }) => !isRead(name)));
  const [, keyOf] = LEVELS[0];
  const apart = pairs.filter((pair) => isRead(pair.name) && shared(pair.en.map(keyOf), pair.id.map(keyOf)) < Math.max(pair.en.length, pair.id.length));
  for (const pair of apart.slice(0, Number(values.shown ?? 0))) console.log(`  ${pair.name}: en ${pair.en.map(keyOf).join('; ') || 'none'} | id ${pair.id.map(keyOf).join('; ') || 'none'}`);
}

/** Our own pairs: how many tell the expected act, and only it, in each language. */
function scoreOwn(eventsOf: CodeText): void {
  const rows = readFileSync(new URL('gold/pairs.tsv', import.meta.url), 'utf8').split('\n').slice(1).filter(Boolean).map((line) => line.split('\t'));
  const pairs = rows.map(([expected, en, id]) => ({ name: expected, expected, texts: [en, id], en: eventsOf('en', en), id: eventsOf('id', id) }));
  const tell = (events: readonly Event[]): string => events.map((event) => `${event.type} ${countriesOf(event.actors)}>${countriesOf(event.recipients)}`).join('; ') || 'none';
  report('own sentences', pairs);
  for (const [k, lang] of (['en', 'id'] as const).entries()) {
    const wrong = pairs.filter((pair) => tell(pair[lang]) !== pair.expected);
    const [told, quiet] = [wrong.filter(({ expected }) => expected !== 'none'), wrong.filter(({ expected }) => expected === 'none')];
    console.log(`${lang}: ${told.length} of ${pairs.filter(({ expected }) => expected !== 'none').length} acts wrong, ${quiet.length} false of ${pairs.filter(({ expected }) => expected === 'none').length}`);
    for (const pair of wrong) console.log(`  ${pair.expected} | ${tell(pair[lang])} | ${pair.texts[k]}`);
  }
}

const coder = await loadCoder();
const eventsOf: CodeText = (lang, text) => coder({ id: 'pud', lang, title: null, source: null, url: null, file: null, published: null, text, notes: [] }).events.filter(({ status }) => HAPPENED.has(status));
if (values.own) scoreOwn(eventsOf);
const [english, indonesian] = ['en', 'id'].map((lang) => sharedFile(`treebanks/${lang}_pud-ud-test.conllu.gz`));
if (!values.own && english && indonesian) score(readNewsSentences(english), readNewsSentences(indonesian), eventsOf);
