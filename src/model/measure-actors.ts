import type { Party } from './incident.ts';
import type { Basis, Cited } from './measure-basis.ts';

/** An office or part that somebody is said to have had, and the first and last report that say so. */
export interface RoleSpell {
  readonly role: string;
  /** Country or body, '' where none is said. */
  readonly of: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: readonly string[];
}

export interface ActorNode {
  /** Stable within one answer: Wikidata id, or code and name. */
  readonly id: string;
  readonly party: Party;
  /** Incidents as actor and as recipient. */
  readonly acted: number;
  readonly suffered: number;
  readonly roles: readonly RoleSpell[];
  /** Distinct others that it acts with or on, and those that act on it. */
  readonly degree: number;
  readonly inDegree: number;
  readonly outDegree: number;
  /** 0 to 1: the share of shortest paths between others that lead through it. */
  readonly betweenness: number;
  /** Number of the group of actors that deal with one another most; 0 is the largest. */
  readonly community: number;
  readonly basis: Basis;
}

/** Who acts on whom. */
export interface ActorTie {
  readonly actor: string;
  readonly recipient: string;
  readonly count: number;
  /** PLOVER type → how often. */
  readonly types: Readonly<Record<string, number>>;
  /** Quad class 1 to 4 → how often. */
  readonly quads: Readonly<Record<string, number>>;
  /** Means over the incidents. */
  readonly plover: number;
  readonly goldstein: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly basis: Basis;
}

/** Who speaks for whom: a person or body whose office is of another. */
export interface Spokesman {
  readonly speaker: Party;
  readonly role: string;
  readonly of: string;
  readonly statements: readonly Cited[];
}

export interface ActorNetwork {
  readonly kind: 'actors';
  /** Most often seen first. */
  readonly actors: readonly ActorNode[];
  readonly ties: readonly ActorTie[];
  readonly speakers: readonly Spokesman[];
}
