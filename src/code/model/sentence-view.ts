import type { ActorMention, Marked, Mention, Sentence } from '../../model/index.ts';
import { hashText } from './hash.ts';

/** A sentence as the event model sees it: one number a token for each kind of thing, so that features are made without strings. */
export interface SentenceView {
  readonly length: number;
  readonly form: Uint32Array;
  readonly lemma: Uint32Array;
  readonly tag: Uint32Array;
  readonly relation: Uint32Array;
  readonly prefix: Uint32Array;
  readonly suffix: Uint32Array;
  /** -1 at the root. */
  readonly head: Int32Array;
  /** What kind of party, place or time the token belongs to; 0 none. */
  readonly kind: Uint32Array;
  /** 1 for nouns, verbs, adjectives, names, adverbs and numbers. */
  readonly content: Uint8Array;
  /** 1 within a direct quotation, 2 within reported speech. */
  readonly said: Uint8Array;
  /** Hash of the type (and mode) of the frame that speaks at the token; 0 none. */
  readonly frame: Uint32Array;
  /** Children of each token, in order. */
  readonly children: ReadonlyArray<readonly number[]>;
  /** Place of the sentence in the report: 0 title or first, 1 early, 2 middle, 3 late. */
  readonly position: number;
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'ADV', 'NUM']);

/** The kind of an actor for the model: its sector, or `STATE` for a bare country, `WHO` for one not known. */
function actorKind({ entity }: ActorMention): string {
  return entity.sector || (entity.country ? 'STATE' : 'WHO');
}

function paint(target: Uint32Array | Uint8Array, sentence: Sentence, mention: Mention, value: number): void {
  sentence.tokens.forEach((token, i) => {
    if (token.start >= mention.start && token.end <= mention.end) target[i] = value;
  });
}

/** Builds the view of one sentence. `frames` gives the type of the frame at a token's index, where one speaks. */
export function viewOf(marked: Marked, index: number, frames: ReadonlyMap<number, string>): SentenceView {
  const sentence = marked.sentences[index];
  const { tokens } = sentence;
  const hashed = (pick: (i: number) => string) => Uint32Array.from(tokens, (_, i) => hashText(pick(i)));
  const kind = new Uint32Array(tokens.length);
  const said = new Uint8Array(tokens.length);
  for (const mention of marked.mentions) {
    if (mention.end <= sentence.start || mention.start >= sentence.end) continue;
    if (mention.kind === 'quote') paint(said, sentence, mention, mention.direct ? 1 : 2);
    else if (mention.kind === 'time') paint(kind, sentence, mention, hashText('TIME'));
    else if (mention.kind === 'place') paint(kind, sentence, mention, hashText('PLACE'));
  }
  for (const mention of marked.mentions) {
    if (mention.kind === 'actor' && mention.sentence === index) paint(kind, sentence, mention, hashText(actorKind(mention)));
  }
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, i) => {
    if (token.head >= 0) children[token.head].push(i);
  });
  const frame = new Uint32Array(tokens.length);
  for (const [i, type] of frames) frame[i] = hashText(type);
  return {
    length: tokens.length,
    form: hashed((i) => tokens[i].text.toLowerCase()),
    lemma: hashed((i) => tokens[i].lemma),
    tag: hashed((i) => tokens[i].upos),
    relation: hashed((i) => tokens[i].deprel),
    prefix: hashed((i) => tokens[i].text.toLowerCase().slice(0, 4)),
    suffix: hashed((i) => tokens[i].text.toLowerCase().slice(-4)),
    head: Int32Array.from(tokens, (token) => token.head),
    kind,
    content: Uint8Array.from(tokens, (token) => (CONTENT.has(token.upos) ? 1 : 0)),
    said,
    frame,
    children,
    position: index === 0 ? 0 : index < 4 ? 1 : index < marked.sentences.length - 4 ? 2 : 3,
  };
}
