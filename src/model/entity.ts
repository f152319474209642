import type { Span } from './span.ts';

/** An actor or recipient as it stands in the text, with who it is. */
export interface Entity extends Span {
  /** Best full name known in this report, or the group's name. */
  readonly name: string;
  /** ISO 3166-1 alpha-3; `IGO`, `NGO` or `NSA` for a body of no country; '' unknown. */
  readonly country: string;
  /** One of the codebook's sectors, or ''; a bare state name has ''. */
  readonly sector: string;
  /** CAMEO-style code, country then sector: `RUSGOV`. */
  readonly code: string;
  /** The office held, in English: `Minister of Foreign Affairs`; null where none is said. */
  readonly role: string | null;
  readonly wikidata: string | null;
}
