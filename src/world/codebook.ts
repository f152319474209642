import type { EventType } from '../model/index.ts';

/** PLOVER and CAMEO: closed lists of types, modes, contexts, sectors, codes and their scores. */
export interface Codebook {
  readonly quad: Readonly<Record<EventType, number>>;
  readonly modes: Readonly<Partial<Record<EventType, readonly string[]>>>;
  readonly contexts: readonly string[];
  readonly sectors: Readonly<Record<string, string>>;
  /** PLOVER score of a type and mode; the type's own score where the mode has none. */
  score(type: EventType, mode: string | null): number;
  /** Goldstein value of a CAMEO code; its root's where the code has none. */
  goldstein(cameo: string): number;
}
