/** An import under way or done. */
export interface Job {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
  readonly by: string;
  /** RFC 3339. */
  readonly asked: string;
  readonly ended: string | null;
  /** Names of the files or addresses. */
  readonly inputs: readonly string[];
  readonly reports: number;
  readonly events: number;
  readonly added: number;
  readonly known: number;
  readonly recoded: number;
  readonly refused: number;
  /** The first refusals, each with the reason and what to do. */
  readonly refusals: readonly string[];
  /** Why it failed. */
  readonly failure: string | null;
}

/** Something to import: a file of our own making under a name of the caller's, or an address. */
export interface Upload {
  readonly name: string;
  /** Null for an address. */
  readonly path: string | null;
}
