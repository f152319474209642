import type { ActorMention, Parsed, Sentence, Token } from '../src/model/index.ts';

const SENTENCE = /[^\n]+?(?:[.!?]+["”’'»]*(?=\s+["“”'‘„«»]?\p{Lu}|\s*\n|\s*$)|(?=\n|$))/gu;
const TOKEN = /[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*|[^\s]/gu;

function token(start: number, text: string): Token {
  return { start, end: start + text.length, text, lemma: text.toLowerCase(), upos: /[\p{L}\p{N}]/u.test(text) ? '' : 'PUNCT', voice: '', head: -1, deprel: '' };
}

function sentences(text: string): Sentence[] {
  return [...text.matchAll(SENTENCE)].flatMap((match): Sentence[] => {
    const tokens = [...match[0].matchAll(TOKEN)].map((word) => token(match.index + word.index, word[0]));
    const last = tokens.at(-1);
    return last ? [{ kind: 'sentence', start: tokens[0].start, end: last.end, tokens }] : [];
  });
}

/** A report split into sentences and tokens by plain rules, without tags or tree. */
export function parsedByHand(text: string, lang: string): Parsed {
  return { id: 'test', lang, title: null, source: null, url: null, file: null, published: null, text, notes: [], sentences: sentences(text) };
}

/** The words of a text whose actors stand in square brackets, and those actors. @example markedByHand('kata [Menlu Retno].', 'id') */
export function markedByHand(bracketed: string, lang: string): { readonly parsed: Parsed; readonly actors: readonly ActorMention[] } {
  const actors: ActorMention[] = [];
  let text = '';
  for (const part of bracketed.split(/(\[[^\]]+\])/)) {
    const words = part.startsWith('[') ? part.slice(1, -1) : part;
    const span = { start: text.length, end: text.length + words.length, text: words };
    text += words;
    if (words === part) continue;
    const entity = { ...span, name: words, country: '', sector: '', code: '', role: null, wikidata: null };
    actors.push({ ...span, kind: 'actor', entity, chain: actors.length, sentence: 0, head: 0, rule: 'test' });
  }
  return { parsed: parsedByHand(text, lang), actors };
}
