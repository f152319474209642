import type { Language } from '../../languages/language.ts';
import type { PlaceMention, Sentence, Token } from '../../model/index.ts';
import type { NameModel } from '../names/name-model.ts';
import { nameClasses } from '../names/name-classes.ts';
import { nameRuns, taggedRuns } from '../names/name-runs.ts';
import { tagNames } from '../names/tag-names.ts';
import type { Gazetteer } from '../../world/gazetteer.ts';
import type { Draft, Pronoun } from './draft.ts';
import { findTerms, mergePieces } from './find-pieces.ts';
import { joinPieces } from './join-pieces.ts';
import type { Phrase, Piece } from './piece.ts';
import { type Reading, readPhrase } from './read-phrase.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordKeys } from './word-keys.ts';

/** What drafting needs to know of a report. */
export interface DraftContext {
  readonly text: string;
  readonly day: string | null;
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly placeAt: ReadonlyMap<number, PlaceMention>;
  /** Names of the seats of governments. */
  readonly capitals: ReadonlySet<string>;
  readonly gazetteer: Gazetteer;
  /** True for words of a date: "Kamis" is nobody. */
  inTime(token: Token): boolean;
  /** Tagger of names; null where the language has none. */
  readonly names: NameModel | null;
}

/** Every mention of a sentence, by itself: phrases and pronouns in text order. */
export function draftActors(sentence: Sentence, index: number, context: DraftContext): Draft[] {
  const { tokens } = sentence;
  const { language, vocabulary, text } = context;
  const terms = findTerms(tokens, vocabulary.trie, text);
  const covered = new Uint8Array(tokens.length);
  for (const term of terms) if (term.kind !== 'person' || term.to > term.from + 1) covered.fill(1, term.from, term.to);
  const runs = nameRuns(tokens, (i) => covered[i] === 1 || context.inTime(tokens[i]));
  const names = context.names && runs.length > 0 ? taggedRuns(runs, tagNames(context.names, { words: tokens.map((token) => token.text), classes: nameClasses(tokens, terms, context.gazetteer, text) })) : runs;
  const pieces = mergePieces(tokens, terms, names, language.actors, context).filter(({ from, to }) => to > from + 1 || !context.inTime(tokens[from]));
  const phrases = joinPieces(tokens, pieces, language.actors).filter((phrase) => stands(phrase, tokens, language, context));
  const drafts = phrases.map((phrase) => draftOf(phrase, tokens, index, context));
  const inside = new Uint8Array(tokens.length);
  for (const { from, to } of drafts) inside.fill(1, from, to);
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]?.start === token.end ? i + 1 : i;
    const mayStand = token.upos === 'PRON' || token.upos === 'DET' || token.upos === 'NOUN';
    // Most words are no pronoun, and are told so without a look at any list.
    if (!mayStand && next === i) return;
    const lower = token.text.toLowerCase();
    const joined = next > i ? vocabulary.pronouns.get(lower + tokens[next].text.toLowerCase()) : undefined;
    const pronoun = joined ?? vocabulary.pronouns.get(lower);
    if (pronoun?.use === 'thing' && !token.deprel.startsWith('nsubj')) return;
    if (!pronoun || !(joined || mayStand) || (!joined && inside[i] === 1)) return;
    drafts.push(pronounDraft(pronoun, i, (joined ? next : i) + 1, tokens, index, context));
    if (joined) inside[i] = inside[next] = 1;
  });
  const pronouns = new Set(drafts.filter((draft) => draft.pronoun).map((draft) => draft.from));
  return drafts.filter((draft) => draft.pronoun || !pronouns.has(draft.from)).sort((a, b) => a.start - b.start);
}

/** A place by itself is an actor only where it stands for a government: marked so, or a capital that does what places do not. */
function stands({ pieces, to }: Phrase, tokens: readonly Token[], { actors }: Language, { placeAt, capitals }: DraftContext): boolean {
  if (pieces.length > 1 || pieces[0].kind !== 'place') return true;
  const { from } = pieces[0];
  if (to - from === tokens.length) return true;
  const place = placeAt.get(tokens[from].start);
  const before = tokens[from - 1]?.text.toLowerCase() ?? '';
  const seat = place ? capitals.has(place.place.name) : pieces[0].seat;
  if (actors.grounds.has(before)) return false;
  if (place?.metonymic) return true;
  const beside = [before, tokens[to]?.text ?? ''];
  return !!seat && !beside.some((word) => word === ',' || word === '-' || word === '–' || word === '(') && (from > 0 || tokens[from].deprel.startsWith('nsubj'));
}

function draftOf(phrase: Phrase, tokens: readonly Token[], sentence: number, { text, day, language }: DraftContext): Draft {
  const words = (piece: Piece) => text.slice(tokens[piece.from].start, tokens[piece.to - 1].end);
  const reading = readPhrase(phrase, language.actors, day, words);
  const from = phrase.pieces[0].from;
  const [start, end] = [tokens[from].start, tokens[phrase.to - 1].end];
  const head = headToken(tokens, from, phrase.to, reading);
  const name = reading.holder ? words(reading.holder) : '';
  return {
    sentence, from, to: phrase.to, start, end, head, reading,
    words: text.slice(start, end).toLowerCase(),
    coreWords: words(reading.core).toLowerCase(),
    nameKeys: wordKeys(reading.holder?.term ? reading.name : name),
    nameWords: name,
    alias: phrase.alias,
    pointing: language.actors.pointers.has(tokens[phrase.to]?.text.toLowerCase() ?? '') || language.actors.pointers.has(tokens[from - 1]?.text.toLowerCase() ?? '') || language.actors.pointers.has(tokens[from].text.toLowerCase()),
    general: language.actors.general.get(words(reading.core).toLowerCase()) ?? null,
    ...roleInClause(tokens, head, from, phrase.to, language),
    pronoun: null,
    country: reading.country,
    sector: reading.sector,
    rule: reading.why,
  };
}

/** The token through which the phrase hangs on the rest of the sentence: the core's own where the tree is of no help. */
function headToken(tokens: readonly Token[], from: number, to: number, { core }: Reading): number {
  for (let i = from; i < to; i++) {
    const { head, upos } = tokens[i];
    if ((head < from || head >= to) && upos !== 'PUNCT' && upos !== 'ADP' && upos !== 'DET') return i;
  }
  return core.from;
}

/** Subject by the tree; a speaker also by a verb of saying that it stands next to. */
function roleInClause(tokens: readonly Token[], head: number, from: number, to: number, { actors }: Language): { readonly subject: boolean; readonly speaks: boolean } {
  const { deprel, head: above } = tokens[head];
  const says = (token: Token | undefined) => !!token && (actors.sayings.has(token.lemma) || actors.sayings.has(token.text.toLowerCase()));
  const subject = deprel.startsWith('nsubj') || says(tokens[to]);
  return { subject, speaks: (subject && above >= 0 && says(tokens[above])) || says(tokens[from - 1]) || says(tokens[to]) };
}

/** A pronoun of one word, or of two that touch: `pihak` `nya`. */
function pronounDraft(pronoun: Pronoun, from: number, to: number, tokens: readonly Token[], sentence: number, { language, text }: DraftContext): Draft {
  const [start, end] = [tokens[from].start, tokens[to - 1].end];
  return {
    sentence, from, to, start, end, head: from, reading: null, pronoun,
    words: text.slice(start, end).toLowerCase(), coreWords: '', nameKeys: [], nameWords: '', alias: '', pointing: true, general: null,
    ...roleInClause(tokens, from, from, to, language),
    country: '', sector: '', rule: `pronoun:${pronoun.use}`,
  };
}
