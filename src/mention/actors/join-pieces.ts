import type { ActorRules, PieceKind, PieceLink } from '../../languages/actor-rules.ts';
import type { Token } from '../../model/index.ts';
import type { Phrase, Piece } from './piece.ts';

const PEOPLE: readonly PieceKind[] = ['person', 'name', 'title'];
const NAMES: readonly PieceKind[] = ['person', 'name'];
const GROUNDS: readonly PieceKind[] = ['state', 'place'];
/** A phrase with one of these has room for the name of who holds it. */
const HOLDERS: readonly PieceKind[] = ['office', 'single', 'title'];
/** Kinds that do not make an actor by themselves. */
const BARE: readonly PieceKind[] = ['word', 'count', 'title'];

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
    if (draft && link && fits(draft, piece, link, rules)) extend(draft, piece, link);
    else {
      if (draft) close(draft, phrases);
      draft = { pieces: [piece], links: [null], alias: '', to: piece.to };
    }
    bracket(tokens, draft);
  }
  if (draft) close(draft, phrases);
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

function fits(draft: Draft, piece: Piece, link: Join, rules: ActorRules): boolean {
  const kinds = draft.pieces.map((each) => each.kind);
  const last = lastNot(draft.pieces, 'word');
  const named = kinds.some((kind) => NAMES.includes(kind));
  const room = kinds.some((kind) => HOLDERS.includes(kind)) && !named;
  if (link === 'comma') return kinds.includes('office') && room && PEOPLE.includes(piece.kind);
  if (typeof link !== 'string') return !!last && link.after.includes(last.kind) && link.before.includes(piece.kind);
  if (!last) return rules.head === 'last' || piece.kind === 'word' ? rules.head === 'last' : false;
  if (!rules.joins[last.kind]?.includes(piece.kind)) return false;
  if (GROUNDS.includes(piece.kind) && kinds.some((kind) => GROUNDS.includes(kind))) return !!draft.links[draft.links.length - 1];
  if (last.term?.open && piece.kind === 'name') return true;
  if (PEOPLE.includes(piece.kind) && last.kind !== 'group' && last.kind !== 'count') return room;
  return true;
}

function lastNot(pieces: readonly Piece[], kind: PieceKind): Piece | null {
  for (let i = pieces.length - 1; i >= 0; i--) if (pieces[i].kind !== kind) return pieces[i];
  return null;
}

/** Drops loose words at the end, and what has no core. */
function close(draft: Draft, phrases: Phrase[]): void {
  const { pieces, links } = draft;
  const loose = (piece: Piece) => piece.kind === 'word' && !piece.term;
  let { to } = draft;
  while (pieces.length && (loose(pieces[pieces.length - 1]) || pieces[pieces.length - 1].kind === 'count')) {
    pieces.pop();
    links.pop();
    to = pieces[pieces.length - 1]?.to ?? 0;
  }
  if (pieces.some((piece) => !BARE.includes(piece.kind))) phrases.push({ pieces, links, alias: draft.alias, to });
}
