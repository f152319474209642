import type { PieceKind, PieceLink } from '../../languages/actor-rules.ts';
import type { Term } from './term.ts';

/** A run of tokens of one sentence that is part of a party's name; `to` is exclusive. */
export interface Piece {
  readonly kind: PieceKind;
  readonly from: number;
  readonly to: number;
  readonly term: Term | null;
  /** ISO 3166-1 alpha-3 of a state or place, '' otherwise. */
  readonly country: string;
  /** A place that is the seat of a government, or is named for one. */
  readonly seat?: boolean;
  /** A name that no list has, and that is one for sure. */
  readonly sure?: boolean;
}

/** Pieces joined into one noun phrase. */
export interface Phrase {
  readonly pieces: readonly Piece[];
  /** The link before each piece; null where it follows directly. */
  readonly links: readonly (PieceLink | null)[];
  /** Abbreviation given in brackets: `KKB`; '' none. */
  readonly alias: string;
  /** One past the last token, brackets included. */
  readonly to: number;
}
