/** `npx tsx score/names.ts`: names of people, places and organisations found in the hand-marked sets: exact spans, F1 by kind. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { openNameModel } from '../src/mention/names/name-model.ts';
import { namesOf, type TaggedName, tagNames } from '../src/mention/names/tag-names.ts';
import { loadWorld } from '../src/resources.ts';
import { sharedFile } from '../test/shared.ts';
import { exampleOf, packOf } from '../train/names/examples.ts';
import { readIob } from '../train/names/iob.ts';

const SETS: ReadonlyArray<readonly [lang: string, file: string]> = [
  ['id', 'id_idner_news_2k.dev.iob2'],
  ['id', 'id_nergrit.dev.iob2'],
  ['id', 'id_nerp.dev.iob2'],
];

const key = ({ from, to, kind }: TaggedName) => `${from} ${to} ${kind}`;
const world = await loadWorld();
for (const [lang, file] of SETS) {
  const path = sharedFile(`gold/ner/${file}`);
  if (!path) continue;
  const model = openNameModel(gunzipSync(readFileSync(new URL(`../data/${lang}.names.bin.gz`, import.meta.url))));
  const counts = new Map(['PER', 'LOC', 'ORG', 'all'].map((kind) => [kind, { right: 0, given: 0, gold: 0 }]));
  for (const sentence of readIob(path)) {
    const example = exampleOf(sentence, packOf(lang), world);
    const [gold, found] = [namesOf(sentence.labels), tagNames(model, example)];
    const wanted = new Set(gold.map(key));
    for (const [kind, count] of counts) {
      const of = (names: readonly TaggedName[]) => names.filter((name) => kind === 'all' || name.kind === kind);
      count.gold += of(gold).length;
      count.given += of(found).length;
      count.right += of(found).filter((name) => wanted.has(key(name))).length;
    }
  }
  for (const [kind, { right, given, gold }] of counts)
    console.log(`${file.padEnd(28)} ${kind.padEnd(4)} P ${(right / given).toFixed(3)}  R ${(right / gold).toFixed(3)}  F1 ${((2 * right) / (given + gold)).toFixed(3)}  (${right} right, ${given} given, ${gold} gold)`);
}
