import { sourcing } from '../../measure/index.ts';
import type { Incident, Outlet, Sourced } from '../../model/index.ts';
import type { Ledger } from './ledger.ts';

/** An outlet with how much it told; of the incidents behind each number the first so many are named. */
export interface OutletAnswer extends Outlet {
  readonly counts: Readonly<Record<'incidents' | 'first' | 'alone' | 'shared', number>>;
}

export interface SourcingAnswer {
  readonly kind: 'sourcing';
  readonly outlets: readonly OutletAnswer[];
  readonly incidents: readonly Sourced[];
  /** How many of each standing. */
  readonly standings: Readonly<Record<Sourced['standing'], number>>;
}

function bounded(outlet: Outlet, limit: number): OutletAnswer {
  const { incidents, first, alone, shared } = outlet;
  const cut = (ids: readonly string[]): readonly string[] => ids.slice(0, limit);
  return { ...outlet, incidents: cut(incidents), first: cut(first), alone: cut(alone), shared: cut(shared), counts: { incidents: incidents.length, first: first.length, alone: alone.length, shared: shared.length } };
}

/** Who was first and who stands alone. Lists are cut at `limit`, with their whole length beside them. */
export function sourcingAnswer(incidents: readonly Incident[], { headings, told }: Pick<Ledger, 'headings' | 'told'>, limit: number): SourcingAnswer {
  const measured = sourcing({ incidents, reports: [...headings.values()], told });
  const standings = { 'one-source': 0, 'one-voice': 0, corroborated: 0 };
  for (const { standing } of measured.incidents) standings[standing] += 1;
  return { kind: 'sourcing', outlets: measured.outlets.slice(0, limit).map((outlet) => bounded(outlet, limit)), incidents: measured.incidents.slice(0, limit), standings };
}
