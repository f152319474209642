/** A person, body or group with the times for which what is said of it holds. */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly sector: string;
  /** Office in English, '' where there is none. */
  readonly role: string;
  /** Civil dates, '' where open. */
  readonly from: string;
  readonly to: string;
  readonly wikidata: string | null;
}

/** Dated facts about actors. */
export interface ActorFile {
  /** Rows whose name or alias this is, whatever its case and diacritics. */
  lookup(alias: string): readonly KnownActor[];
}
