import type { Marked, Sentence } from '../../src/model/index.ts';
import { type Candidate, candidatesOf } from './examples.ts';
import { type GoldReport, reportOf } from './gold.ts';
export function prepare(reports: readonly GoldReport[]): { gold: GoldReport; candidates: Candidate[] }[] {
  return reports.map((gold) => {
    const sentences: Sentence[] = gold.sentences.map(({ start, end }) => ({ start, end, kind: 'sentence', tokens: [...gold.text.slice(start, end).matchAll(/[\p{L}\d-]+|[^\s]/gu)].map((m) => ({ start: start + m.index, end: start + m.index + m[0].length, text: m[0], lemma: m[0].toLowerCase().replace(/^(me(ng|ny|n|m)?|di|ber|ter|pe(ng|ny|n|m)?|ke|se)(?=.{4})/, '').replace(/(kan|an|i|nya)$/, ''), upos: /^\p{L}/u.test(m[0]) && m[0].length > 3 ? 'NOUN' : 'X', voice: '' as const, head: -1, deprel: 'dep' })) }));
    const marked: Marked = { ...reportOf(gold), sentences, mentions: [], relations: [] };
    return { gold, candidates: candidatesOf(marked, gold, () => new Map()) };
  });
}
