/** `npm run train -- names [--lang id]`: trains the tagger of people's, places' and organisations' names on hand-marked news and writes `data/xx.names.bin.gz`. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { packNameModel } from '../src/mention/names/name-model.ts';
import { loadWorld } from '../src/resources.ts';
import { sharedFile } from '../test/shared.ts';
import { exampleOf, packOf } from './names/examples.ts';
import { readIob } from './names/iob.ts';
import { trainNames } from './names/perceptron.ts';

/** What each language's tagger learns from. */
const SETS: Readonly<Record<string, readonly string[]>> = { id: ['gold/ner/id_idner_news_2k.dev_train.iob2'] };

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { lang: { type: 'string', default: 'id' }, passes: { type: 'string', default: '12' } } });
  const world = await loadWorld();
  const language = packOf(values.lang);
  const files = (SETS[values.lang] ?? []).map(sharedFile).filter((file) => file !== null);
  const examples = files.flatMap((file) => readIob(file).map((sentence) => exampleOf(sentence, language, world)));
  const model = trainNames(examples, { passes: Number(values.passes) });
  const bytes = gzipSync(packNameModel(model), { level: 9 });
  writeFileSync(new URL(`../data/${values.lang}.names.bin.gz`, import.meta.url), bytes);
  console.log(`${examples.length} sentences → data/${values.lang}.names.bin.gz, ${bytes.length} bytes`);
}
