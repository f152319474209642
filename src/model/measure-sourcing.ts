import type { Party } from './incident.ts';

export interface Outlet {
  readonly source: string;
  readonly reports: number;
  /** Reports that repeat another nearly word for word. */
  readonly copies: number;
  /** Incidents told in words of its own. */
  readonly incidents: readonly string[];
  /** Told by it before any other outlet. */
  readonly first: readonly string[];
  /** Told by it alone. */
  readonly alone: readonly string[];
  /** Told by it and at least one independent outlet. */
  readonly shared: readonly string[];
  /** Median of days behind the first telling, over shared incidents; null where there are none. */
  readonly daysBehind: number | null;
}

/** How well an incident is sourced. */
export interface Sourced {
  readonly incident: string;
  /** Outlets with words of their own, in order of publication. */
  readonly sources: readonly string[];
  /** First telling: report and outlet. */
  readonly first: { readonly report: string; readonly source: string | null; readonly published: string | null } | null;
  /** `one-source`: one outlet, however many copies. `one-voice`: several outlets, but all by the word of one speaker. `corroborated`: several outlets with words of their own and more than one voice. */
  readonly standing: 'one-source' | 'one-voice' | 'corroborated';
  readonly voices: readonly Party[];
  readonly copies: readonly string[];
}

export interface Sourcing {
  readonly kind: 'sourcing';
  /** Most reports first. */
  readonly outlets: readonly Outlet[];
  readonly incidents: readonly Sourced[];
}
