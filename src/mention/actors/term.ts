import type { PieceKind } from '../../languages/actor-rules.ts';
import type { KnownActor } from '../../world/actor-file.ts';

/** A listed word or name, with what it says of the party that it names. */
export interface Term {
  readonly kind: PieceKind;
  /** As listed. */
  readonly text: string;
  readonly sector: string;
  /** The sector holds only where nothing else in the phrase says another. */
  readonly weak: boolean;
  readonly country: string;
  /** Office in English, '' where there is none. */
  readonly role: string;
  /** A name: must begin with a capital, and be written just so where it is an abbreviation that is also a word. */
  readonly proper: boolean;
  readonly exact: boolean;
  /** The proper name that completes it follows: "Polda Metro Jaya". */
  readonly open: boolean;
  /** A country's adjective or people. */
  readonly people: boolean;
  /** Stands in another country than its own: an embassy. */
  readonly abroad: boolean;
  /** Countries of which it is one's, where the report names them: `Senate` → USA. */
  readonly lands: readonly string[];
  /** Dated rows of the actor file. */
  readonly known: readonly KnownActor[];
}
