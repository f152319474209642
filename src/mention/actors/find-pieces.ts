import type { ActorRules } from '../../languages/actor-rules.ts';
import type { PlaceMention, Token } from '../../model/index.ts';
import type { Piece } from './piece.ts';
import type { NameRun } from '../names/name-runs.ts';
import type { Term } from './term.ts';
import type { Gazetteer } from '../../world/gazetteer.ts';
import type { TermTrie } from './term-trie.ts';
import { tokenKeys } from './word-keys.ts';

/** The longest listed term at each word, left to right, without overlap. */
export function findTerms(tokens: readonly Token[], trie: TermTrie, text: string): Piece[] {
  const stream = keyStream(tokens);
  const pieces: Piece[] = [];
  for (let i = 0; i < tokens.length; ) {
    const piece = longestTerm(stream, tokens, i, trie, text);
    if (piece) pieces.push(piece);
    i = piece ? piece.to : i + 1;
  }
  return pieces;
}

/** Places by where they begin, the names of seats of governments, and where these are. */
export interface Grounds {
  readonly placeAt: ReadonlyMap<number, PlaceMention>;
  readonly capitals: ReadonlySet<string>;
  readonly gazetteer: Gazetteer;
}

/** Terms, places, names, numbers and loose words of a sentence in order: of two at one word the longer, else in this order. */
export function mergePieces(tokens: readonly Token[], terms: readonly Piece[], names: readonly NameRun[], rules: ActorRules, { placeAt, capitals, gazetteer }: Grounds): Piece[] {
  const termFrom = new Map(terms.map((term) => [term.from, term]));
  const nameFrom = new Map(names.map((name) => [name.from, name]));
  const pieces: Piece[] = [];
  for (let i = 0; i < tokens.length; ) {
    const place = placePiece(tokens, i, placeAt, capitals);
    const crossed = place && terms.some(({ from, to }) => from > i && from < place.to && to > place.to);
    const piece = choose(i, termFrom.get(i) ?? null, seatOr(nameFrom.get(i) ?? null, tokens, capitals, gazetteer), crossed ? null : place) ?? filler(tokens[i], i, rules);
    if (piece) pieces.push(piece);
    i = piece ? piece.to : i + 1;
  }
  return pieces;
}

function choose(from: number, term: Piece | null, name: NameRun | Piece | null, place: Piece | null): Piece | null {
  const nameTo = name?.to ?? 0;
  if (term && term.to >= nameTo && term.to >= (place?.to ?? 0)) return term;
  if (place && place.to >= nameTo) return place;
  return name && ('term' in name ? name : { kind: KIND_OF_NAME[name.kind], from, to: nameTo, term: null, country: '', sure: name.sure });
}

/** A name that is a capital's and that nobody took for a place stands for its government: "Moskow menolak". */
function seatOr(name: NameRun | null, tokens: readonly Token[], capitals: ReadonlySet<string>, gazetteer: Gazetteer): NameRun | Piece | null {
  if (!name) return null;
  const [entry] = gazetteer.lookup(tokens.slice(name.from, name.to).map(({ text }) => text).join(' '));
  return entry && capitals.has(entry.name) ? { kind: 'place', from: name.from, to: name.to, term: null, country: entry.country, seat: true } : name;
}

const KIND_OF_NAME = { PER: 'name', LOC: 'place', ORG: 'party' } as const;

function filler(token: Token, from: number, rules: ActorRules): Piece | null {
  const kind = token.upos === 'NUM' ? 'count' : rules.loose(token) ? 'word' : null;
  return kind && { kind, from, to: from + 1, term: null, country: '' };
}

function placePiece(tokens: readonly Token[], from: number, placeAt: ReadonlyMap<number, PlaceMention>, capitals: ReadonlySet<string>): Piece | null {
  const place = placeAt.get(tokens[from].start);
  if (!place) return null;
  let to = from;
  while (to < tokens.length && tokens[to].start < place.end) to += 1;
  return { kind: 'place', from, to, term: null, country: place.place.country, seat: place.metonymic || capitals.has(place.place.name) };
}

interface KeyStream {
  readonly keys: readonly string[];
  /** Index of the first key of each token, and one past the last. */
  readonly first: readonly number[];
  /** Token that a key belongs to. */
  readonly tokenOf: readonly number[];
}

function keyStream(tokens: readonly Token[]): KeyStream {
  const keys: string[] = [];
  const first: number[] = [];
  const tokenOf: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    first.push(keys.length);
    const own = tokenKeys(tokens[i].text);
    for (let k = 0; k < own.length; k += 1) {
      keys.push(own[k]);
      tokenOf.push(i);
    }
  }
  first.push(keys.length);
  return { keys, first, tokenOf };
}

function longestTerm({ keys, first, tokenOf }: KeyStream, tokens: readonly Token[], from: number, trie: TermTrie, text: string): Piece | null {
  let best: Piece | null = null;
  if (!trie.begins(keys[first[from]])) return null;
  trie.match(keys, first[from], (end, terms) => {
    const last = tokenOf[end - 1];
    if (first[last + 1] !== end || first[from] === first[from + 1]) return;
    const term = terms.find((term) => written(term, text.slice(tokens[from].start, tokens[last].end)));
    if (term) best = { kind: term.kind, from, to: last + 1, term, country: term.country };
  });
  return best;
}

/** A name needs its capitals: those of every word for an abbreviation, else at least where its first and last words have them. */
function written(term: Term, words: string): boolean {
  if (term.exact) return words === term.text;
  if (!term.proper) return true;
  return raised(words) && (raised(words.slice(words.lastIndexOf(' ') + 1)) || !raised(term.text.slice(term.text.lastIndexOf(' ') + 1)));
}

const raised = (word: string) => word[0] !== word[0]?.toLowerCase() || /^\d/.test(word);
