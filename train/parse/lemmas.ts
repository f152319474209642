import type { Morphology } from '../../src/languages/parsing-rules.ts';
import type { TreebankSentence } from './conllu.ts';

/** Lemmas of a treebank, and the words whose lemma the language's rules do not give. */
export function learnLemmas(sentences: readonly TreebankSentence[], tagOf: (s: TreebankSentence, i: number) => string, { lemma }: Morphology): { lemmas: Map<string, string>; roots: Set<string> } {
  const counts = new Map<string, Map<string, number>>();
  const roots = new Set<string>();
  for (const s of sentences) {
    // A word that is written apart ("with out") has the lemma of the whole on its first part.
    const parted = new Set(s.labels.flatMap((label, i) => (label === 'goeswith' ? [s.heads[i]] : [])));
    s.forms.forEach((form, i) => {
      const own = s.lemmas[i].toLowerCase();
      if (own === '_' || parted.has(i) || s.upos[i] === 'PUNCT' || s.upos[i] === 'NUM' || / /.test(form) || / /.test(own)) return;
      if (/^(?:VERB|NOUN|ADJ|AUX)$/.test(s.upos[i])) roots.add(own);
      const key = `${form.toLowerCase()}\t${tagOf(s, i)}`;
      const known = counts.get(key) ?? new Map<string, number>();
      known.set(own, (known.get(own) ?? 0) + 1);
      counts.set(key, known);
    });
  }
  const lemmas = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const [key, known] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [lower, tag] = key.split('\t');
    const [common, times] = [...known].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    const coarse = `${lower}|${tag.split('|')[0]}`;
    if (times <= (seen.get(coarse) ?? 0)) continue;
    seen.set(coarse, times);
    if (lemma(lower, tag, (root) => roots.has(root)) !== common) lemmas.set(coarse, common);
    else lemmas.delete(coarse);
  }
  return { lemmas, roots: new Set([...roots].sort()) };
}
