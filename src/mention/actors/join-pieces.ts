import type { ActorRules, PieceKind, PieceLink } from '../../languages/actor-rules.ts';
import type { Token } from '../../model/index.ts';
import type { Phrase, Piece } from './piece.ts';

const PEOPLE: readonly PieceKind[] = ['person', 'name', 'title'];
const NAMES: readonly PieceKind[] = ['person', 'name'];
const GROUNDS: readonly PieceKind[] = ['state', 'place'];
/** A phrase with one of these has room for the name of who holds it. */
const HOLDERS: readonly PieceKind[] = ['office', 'single', 'title'];
/** Kinds that do not make an actor by themselves. */
const BARE: readonly PieceKind[] = ['word', 'count', 'title', 'nobody'];

interface Draft {
  pieces: Piece[];
  links: (PieceLink | null)[];
  alias: string;
  to: number;
}

/**
 * Joins pieces that stand together into the noun phrases that name parties.
 * @example joinPieces(tokens, pieces, rules) // [Menteri Luar Negeri] [Rusia] [Sergey Lavrov] → one phrase
 */
export function joinPieces(tokens: readonly Token[], pieces: readonly Piece[], rules: ActorRules): Phrase[] {
  const phrases: Phrase[] = [];
  let draft: Draft | null = null;
  for (const piece of pieces) {
    if (draft && piece.from < draft.to) continue;
    const link: Join | null = draft && linkBetween(tokens, draft.to, piece, rules);
    if (draft && link && fits(draft, piece, link, rules, tokens)) extend(draft, piece, link);
    else {
      if (draft) close(draft, phrases, rules, tokens);
      draft = { pieces: [piece], links: [null], alias: '', to: piece.to };
    }
    bracket(tokens, draft);
  }
  if (draft) close(draft, phrases, rules, tokens);
  return phrases;
}

type Join = PieceLink | 'next' | 'comma';

function extend(draft: Draft, piece: Piece, link: Join): void {
  draft.pieces.push(piece);
  draft.links.push(typeof link === 'string' ? null : link);
  draft.to = piece.to;
}

/** Takes in "(KKB)" after a phrase. */
function bracket(tokens: readonly Token[], draft: Draft): void {
  const at = draft.to;
  if (tokens[at]?.text !== '(' || BARE.includes(draft.pieces[draft.pieces.length - 1].kind)) return;
  for (let i = at + 1; i < tokens.length && i <= at + 4; i++) {
    if (tokens[i].text !== ')') continue;
    const inner = tokens.slice(at + 1, i);
    if (!inner.length || inner.some((token) => /^[\d/.:-]+$/.test(token.text))) return;
    if (inner.length === 1) draft.alias = inner[0].text;
    draft.to = i + 1;
    return;
  }
}

function linkBetween(tokens: readonly Token[], from: number, piece: Piece, rules: ActorRules): Join | null {
  const gap = piece.from - from;
  if (gap === 0) return 'next';
  if (gap > 4) return null;
  if (gap === 1 && tokens[from].text === ',') return 'comma';
  const words = tokens.slice(from, piece.from).map((token) => token.text.toLowerCase()).join(' ');
  return rules.links.find((link) => link.words.includes(words)) ?? null;
}

function fits(draft: Draft, piece: Piece, link: Join, rules: ActorRules, tokens: readonly Token[]): boolean {
  const kinds = draft.pieces.map((each) => each.kind);
  const last = lastNot(draft.pieces, 'word');
  const named = kinds.some((kind) => NAMES.includes(kind));
  const room = kinds.some((kind) => HOLDERS.includes(kind)) && !named;
  if (link === 'comma') return kinds.includes('office') && room && PEOPLE.includes(piece.kind);
  if (typeof link !== 'string') return !!last && link.after.includes(last.kind) && link.before.includes(piece.kind) && !(rules.head === 'last' && isCommon(draft.pieces[draft.pieces.length - 1], tokens)) && !(link.turns && isOwned(draft, tokens));
  if (!last) return rules.head === 'last' || piece.kind === 'word' ? rules.head === 'last' : false;
  if (!rules.joins[last.kind]?.includes(piece.kind)) return false;
  if (last.kind === 'state' && piece.kind === 'state') return isPeopleOf(last, piece, kinds);
  if (GROUNDS.includes(piece.kind) && kinds.some((kind) => GROUNDS.includes(kind))) return !!draft.links[draft.links.length - 1];
  if (last.term?.open && piece.kind === 'name') return true;
  if (PEOPLE.includes(piece.kind) && last.kind !== 'group' && last.kind !== 'count') return room;
  return true;
}

/** "Bosnian Serbs": of two adjectives of countries the first says where the people live. */
function isPeopleOf(last: Piece, piece: Piece, kinds: readonly PieceKind[]): boolean {
  return last.term?.people === true && piece.term?.people === true && last.country !== piece.country && kinds.filter((kind) => GROUNDS.includes(kind)).length === 1;
}

/** "their force from Chad": whose it is stands before it. */
function isOwned({ pieces }: Draft, tokens: readonly Token[]): boolean {
  const { upos, deprel } = tokens[pieces[0].from];
  return upos === 'PRON' && deprel === 'nmod:poss';
}

/** An unlisted common noun is no part of a party's name: what follows "the killing of" is another phrase. */
function isCommon({ kind, term, from, to }: Piece, tokens: readonly Token[]): boolean {
  return kind === 'word' && !term && to === from + 1 && tokens[from].upos !== 'PROPN';
}

function lastNot(pieces: readonly Piece[], kind: PieceKind): Piece | null {
  for (let i = pieces.length - 1; i >= 0; i--) if (pieces[i].kind !== kind) return pieces[i];
  return null;
}

const OUTSIDE = new Set(['SCONJ', 'ADP', 'VERB', 'AUX']);

/** A word before a phrase that is none of it, where heads stand last: "that" before a clause's subject, a loose word that hangs on none of the phrase. */
function leads({ kind, term, from, to }: Piece, end: number, tokens: readonly Token[]): boolean {
  if (to !== from + 1 || (kind !== 'word' && kind !== 'count')) return false;
  const { upos, head } = tokens[from];
  return OUTSIDE.has(upos) || (!term && kind === 'word' && upos !== 'PROPN' && (head < from || head >= end));
}

/** Drops loose words at both ends, and what has no core. */
function close(draft: Draft, phrases: Phrase[], rules: ActorRules, tokens: readonly Token[]): void {
  const { pieces, links } = draft;
  const loose = (piece: Piece) => piece.kind === 'word' && !piece.term;
  let { to } = draft;
  while (pieces.length && (loose(pieces[pieces.length - 1]) || pieces[pieces.length - 1].kind === 'count')) {
    pieces.pop();
    links.pop();
    to = pieces[pieces.length - 1]?.to ?? 0;
  }
  while (rules.head === 'last' && pieces.length > 1 && !links[1] && leads(pieces[0], to, tokens)) {
    pieces.shift();
    links.shift();
  }
  if (pieces.some((piece) => !BARE.includes(piece.kind))) phrases.push({ pieces, links, alias: draft.alias, to });
}
