import { allLanguages } from '../src/languages/all.generated.ts';
import { type Source, trainParser } from './parse/trainer.ts';

/** What each language learns from. Test files are never among them. */
const SOURCES: Readonly<Record<string, readonly Source[]>> = {
  id: [
    { file: 'id_gsd-train.converted', treebank: 'gsd' },
    { file: 'id_gsd-ud-dev', treebank: 'gsd' },
    { file: 'id_csui-ud-train', treebank: 'csui' },
  ],
  en: [
    { file: 'en_ewt-train', treebank: 'ewt' },
    { file: 'en_ewt-ud-dev', treebank: 'ewt' },
    { file: 'en_gum-train', treebank: 'gum' },
  ],
};

/**
 * Trains sentences' tagger and parser: `npm run train -- parse --lang id` writes `data/id.parse.bin.gz`.
 * `--sources file:treebank,file:treebank` trains on other files, to hold some out; `--models 4` averages four.
 */
export function run(args: readonly string[]): void {
  const option = (name: string, otherwise: string): string => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
  const lang = option('--lang', 'id');
  const language = allLanguages.find(({ code }) => code === lang);
  if (!language || !SOURCES[lang]) throw new Error(`--lang ${lang}: given no language with treebanks; wanted one of ${Object.keys(SOURCES).join(' ')}`);
  const given = option('--sources', '').split(',').filter(Boolean).map((pair): Source => ({ file: pair.split(':')[0], treebank: pair.split(':')[1] }));
  trainParser(language, {
    sources: given.length > 0 ? given : SOURCES[lang],
    folder: option('--treebanks', new URL('../../shared/treebanks', import.meta.url).pathname),
    out: option('--out', new URL(`../data/${lang}.parse.bin.gz`, import.meta.url).pathname),
    jointTags: lang === 'en',
    folds: Number(option('--folds', '4')),
    taggerEpochs: Number(option('--tagger-epochs', '6')),
    epochs: Number(option('--epochs', '8')),
    groups: option('--groups', 'all').split(';').filter(Boolean).map((group) => group.split(',')),
    models: Number(option('--models', '1')),
    arcBits: Number(option('--arc-bits', '22')),
    labelBits: Number(option('--label-bits', lang === 'en' ? '22' : '21')),
    taggerBits: Number(option('--tagger-bits', lang === 'en' ? '21' : '20')),
  });
}
