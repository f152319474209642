import { allLanguages } from '../../src/languages/all.generated.ts';
import type { Language } from '../../src/languages/language.ts';
import { findTerms } from '../../src/mention/actors/find-pieces.ts';
import { vocabularyOf } from '../../src/mention/actors/vocabulary.ts';
import { nameClasses } from '../../src/mention/names/name-classes.ts';
import type { Token } from '../../src/model/index.ts';
import type { World } from '../../src/world/world.ts';
import type { LabelledSentence, NameExample } from './iob.ts';

/** The pack of a language code. */
export function packOf(code: string): Language {
  const language = allLanguages.find((each) => each.code === code);
  if (!language) throw new Error(`Given the language ${code}; wanted one of ${allLanguages.map((each) => each.code).join(', ')}.`);
  return language;
}

/** A sentence as the tagger sees it in a report. */
export function exampleOf({ words, labels }: LabelledSentence, language: Language, world: World): NameExample {
  const text = words.join(' ');
  let at = 0;
  const tokens = words.map((word): Token => {
    const start = at;
    at += word.length + 1;
    return { start, end: start + word.length, text: word, lemma: word.toLowerCase(), upos: '', voice: '', head: -1, deprel: '' };
  });
  const terms = findTerms(tokens, vocabularyOf(language, world).trie, text);
  return { words, labels, classes: nameClasses(tokens, terms, world.gazetteer, text) };
}
