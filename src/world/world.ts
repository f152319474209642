import type { Codebook } from './codebook.ts';
import type { Countries } from './countries.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { ActorFile } from './actor-file.ts';
import type { OwnVerb } from './verb-file.ts';

/** What is known in no language: codes, countries, places, actors with their dates. */
export interface World {
  readonly codebook: Codebook;
  readonly countries: Countries;
  readonly gazetteer: Gazetteer;
  readonly actors: ActorFile;
  /** Verbs that the user brought, asked before the frames. */
  readonly verbs: readonly OwnVerb[];
}
