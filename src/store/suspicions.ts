import type { Wording } from '../join/index.ts';
import { parts } from './bulk.ts';
import type { Engine, Tx } from './engine.ts';
import { grouped } from './grouped.ts';

/** A report whose family is looked for. */
export interface Newcomer {
  readonly id: string;
  readonly published: string | null;
  readonly bands: readonly number[];
  readonly wording: () => Wording;
}

/** A report as far as copies are told by it. */
export interface Own {
  readonly id: string;
  readonly published: string | null;
  readonly copyOf: string | null;
}

export const OWN = ['id', 'published', 'copy_of as copyOf'] as const;

/** A newcomer, the first report of a family that it may belong to, and the members that share a band of wording with it, in order of id. */
export interface Suspicion {
  readonly one: Newcomer;
  readonly root: string;
  readonly members: readonly string[];
}

/** Who may be a copy of whom: newcomers of each other, by their places in the list, and of reports that are there. */
export interface Suspicions {
  readonly among: ReadonlyArray<readonly [number, number]>;
  readonly there: readonly Suspicion[];
}

/** The most numbers in one statement. */
const MANY = 200;

function pairsAmong(newcomers: readonly Newcomer[]): ReadonlyArray<readonly [number, number]> {
  const met = new Map<number, number[]>();
  return newcomers.flatMap(({ bands }, own) => {
    const near = new Set(bands.flatMap((band) => met.get(band) ?? []));
    for (const band of bands) met.set(band, [...met.get(band) ?? [], own]);
    return [...near].map((other) => [other, own] as const);
  });
}

async function byNumber(tx: Tx, nos: readonly number[]): Promise<ReadonlyMap<number, Own>> {
  const found = new Map<number, Own>();
  for (const some of parts(nos, MANY)) {
    for (const { no, ...own } of await tx.selectFrom('report').select(['no', ...OWN]).where('no', 'in', some).execute()) found.set(no, own);
  }
  return found;
}

/** Finds the reports that share a band of wording with newcomers: for most there are none. */
export async function suspicionsOf(tx: Tx, engine: Engine, newcomers: readonly Newcomer[]): Promise<Suspicions> {
  const near = await engine.sharing(tx, newcomers.map(({ bands }) => bands));
  const own = await byNumber(tx, [...new Set(near.flat())]);
  const coming = new Set(newcomers.map(({ id }) => id));
  const there = newcomers.flatMap((one, i) => {
    const reports = near[i].flatMap((no) => own.get(no) ?? []).filter(({ id }) => !coming.has(id));
    return [...grouped(reports, ({ id, copyOf }) => copyOf ?? id)].map(([root, members]) => ({ one, root, members: members.map(({ id }) => id).sort() }));
  });
  return { among: pairsAmong(newcomers), there };
}
