import type { Frame } from './frame.ts';

/** How acts are told: frames, and the words that negate, plan or doubt them. */
export interface CodingRules {
  readonly frames: readonly Frame[];
}
