import type { Grammar } from '../filler.ts';
import type { Hit } from '../match.ts';
import type { Trigger } from '../trigger.ts';
import { actorAt, type View } from '../view.ts';
import { hasKind } from '../words.ts';
import { hashText } from './hash.ts';
import type { Senses } from './senses.ts';

/** A sentence as the event model sees it: one number a token for each kind of thing, so that features are made without strings. */
export interface SentenceView {
  readonly length: number;
  readonly form: Int32Array;
  readonly lemma: Int32Array;
  /** What all forms of a verb share, whatever its voice. */
  readonly key: Int32Array;
  readonly tag: Int32Array;
  readonly relation: Int32Array;
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
  /** -1 at the root. */
  readonly head: Int32Array;
  /** What kind of party, place or time the token belongs to; 0 none. */
  readonly kind: Int32Array;
  /** 1 for nouns, verbs, adjectives, names, adverbs and numbers. */
  readonly content: Int32Array;
  /** 1 within a direct quotation, 2 within reported speech. */
  readonly said: Uint8Array;
  /** Type and mode of the frame that speaks at the token; 0 none. */
  readonly frame: Int32Array;
  /** Type of the best frame whose words stand at the token, whether or not it speaks; 0 none. */
  readonly word: Int32Array;
  /** Status of the act as the frame's trigger tells it; 0 none. */
  readonly status: Int32Array;
  /** Words of will, need and denial shortly before the token, and those of its clause: `akan`, `harus`, `tidak`; 0 none. Empty where the pack does not ask for them. */
  readonly before: Int32Array;
  readonly mood: Int32Array;
  /** Token that heads the clause. */
  readonly clause: Int32Array;
  /** Children of each token, in order. */
  readonly children: ReadonlyArray<readonly number[]>;
  /** What sort of word each token is, finely and roughly; 0 for names, for words of no content and where no sense is known. */
  readonly fine: Int32Array;
  readonly rough: Int32Array;
  /** The language has a table of senses. */
  readonly sensed: boolean;
  /** Place of the sentence in the report: 0 first, 1 early, 2 middle, 3 late. */
  readonly position: number;
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'ADV', 'NUM']);

/** Builds the view of one sentence, with what its frames say. */
export function sentenceView(view: View, grammar: Grammar, hits: readonly Hit[], triggers: readonly Trigger[], senses: Senses): SentenceView {
  const { tokens, marked, number, keys, forms, lemmas } = view;
  const { moodsAndKinds } = grammar.language.coding;
  const { form, lemma, key, tag, relation, prefix, suffix, head, kind, content, frame, word, status, fine, rough } = columnsOf(tokens.length);
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const named = moodsAndKinds && token.upos === 'PROPN' ? nameAt(view, i) : '';
    // A name goes by what kind of party or place it is in all its forms.
    const hashes = named ? null : keys[i].hashes;
    const kindOfName = hashes ? 0 : hashText(named);
    form[i] = hashes ? hashes.form : kindOfName;
    lemma[i] = hashes ? hashes.lemma : kindOfName;
    key[i] = hashes ? hashes.verb : kindOfName;
    tag[i] = hashText(token.voice, hashText(token.upos));
    relation[i] = hashText(token.deprel);
    prefix[i] = hashes ? hashes.prefix : kindOfName;
    suffix[i] = hashes ? hashes.suffix : kindOfName;
    head[i] = token.head;
    kind[i] = kindAt(view, i);
    content[i] = CONTENT.has(token.upos) ? 1 : 0;
    const sense = content[i] && token.upos !== 'PROPN' ? (senses.get(forms[i]) ?? senses.get(lemmas[i])) : undefined;
    if (sense) [fine[i], rough[i]] = [sense.fine, sense.rough];
  }
  for (const { head, expression } of hits) if (word[head] === 0) word[head] = hashText(expression.frame.type);
  for (const trigger of triggers) {
    frame[trigger.head] = hashText(`${trigger.type} ${trigger.mode}`);
    status[trigger.head] = hashText(trigger.status);
  }
  return {
    length: tokens.length,
    form, lemma, key, tag, relation, prefix, suffix, head, kind, content, frame, word, status, fine, rough,
    sensed: senses.size > 0,
    said: view.said,
    ...(moodsAndKinds ? moodsOf(view) : NO_MOODS),
    clause: view.clause,
    children: view.children,
    position: number < 2 ? 0 : number < 5 ? 1 : number < marked.sentences.length - 4 ? 2 : 3,
  };
}

/** The columns of a sentence's tokens, in one piece of memory: fifteen pieces take longer to get than to fill. */
function columnsOf(length: number) {
  const { buffer } = new Int32Array(15 * length);
  const column = (at: number): Int32Array => new Int32Array(buffer, 4 * at * length, length);
  return {
    form: column(0), lemma: column(1), key: column(2), tag: column(3), relation: column(4), prefix: column(5), suffix: column(6),
    head: column(7), kind: column(8), content: column(9), frame: column(10), word: column(11), status: column(12), fine: column(13), rough: column(14),
  };
}

const NO_MOODS = { before: new Int32Array(0), mood: new Int32Array(0) };
const SHORTLY = 3;

/** Words of will, need and denial before each token, and in its clause, each as one number. */
function moodsOf(view: View): Pick<SentenceView, 'before' | 'mood'> {
  const { keys, tokens, clause } = view;
  const moods = keys.map(({ form, formKinds }) => (hasKind(formKinds, 'negation') ? 'not' : hasKind(formKinds, 'future') || hasKind(formKinds, 'hypothetical') ? form : ''));
  const [before, mood] = [new Int32Array(tokens.length), new Int32Array(tokens.length)];
  const ofClause = new Map<number, string>();
  moods.forEach((word, i) => { if (word) ofClause.set(clause[i], `${ofClause.get(clause[i]) ?? ''} ${word}`); });
  for (let i = 0; i < tokens.length; i += 1) {
    let told = '';
    for (let at = i - 1; at >= Math.max(0, i - SHORTLY) && tokens[at].upos !== 'PUNCT'; at -= 1) if (moods[at]) told = `${moods[at]} ${told}`;
    if (told) before[i] = hashText(told);
    const whole = ofClause.get(clause[i]);
    if (whole) mood[i] = hashText(whole);
  }
  return { before, mood };
}

/** The kind of party or place that a name is: so that a war's names do not stand for its acts. */
function nameAt(view: View, i: number): string {
  const actor = actorAt(view, i);
  if (actor) return `=${actor.entity.sector || (actor.entity.country ? 'STATE' : 'WHO')}`;
  return view.place[i] >= 0 ? '=PLACE' : '';
}

/** Sector of the party at a token, `STATE` for a bare country, `WHO` for one not known; else place or time; 0 none. */
function kindAt(view: View, i: number): number {
  const actor = actorAt(view, i);
  if (actor) return hashText(actor.entity.sector || (actor.entity.country ? 'STATE' : 'WHO'));
  return view.place[i] >= 0 ? hashText('PLACE') : view.time[i] >= 0 ? hashText('TIME') : 0;
}
