import type { Mover } from '../../model/index.ts';
import { dayText } from '../days.ts';
import type { IndexColumns } from './columns.ts';
import type { Periods } from './periods.ts';

/** Incidents named for one change of level. */
const NAMED = 5;

/** A stretch of periods, from the first up to but without the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const exposureOf = ({ exposure }: Periods, { from, to }: Stretch): number => exposure.subarray(from, to).reduce((sum, one) => sum + one, 0);

/** What each incident of a stretch brings to its level, with the stretch's sign. */
function partsOf(periods: Periods, weights: Float64Array, stretch: Stretch, sign: 1 | -1): ReadonlyMap<number, number> {
  const parts = new Map<number, number>();
  const reports = exposureOf(periods, stretch);
  for (let cell = periods.from[stretch.from]; cell < periods.from[stretch.to]; cell += 1) {
    const row = periods.rows[cell];
    parts.set(row, (parts.get(row) ?? 0) + (sign * weights[row] * periods.shares[cell]) / reports);
  }
  return parts;
}

/**
 * Why the level moved: the difference of the two levels is a sum over incidents, and these are its greatest terms that have its sign,
 * those nearest the change first among equals.
 */
export function moversOf(columns: IndexColumns, periods: Periods, weights: Float64Array, before: Stretch, after: Stretch, rises: boolean): readonly Mover[] {
  const turn = periods.starts[after.from];
  const side = (name: 'before' | 'after', parts: ReadonlyMap<number, number>) => [...parts].map(([row, part]) => ({ row, part, name }));
  const all = [...side('before', partsOf(periods, weights, before, -1)), ...side('after', partsOf(periods, weights, after, 1))];
  const near = (row: number): number => Math.abs(columns.start[row] - turn);
  return all
    .filter(({ part }) => (rises ? part > 0 : part < 0))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part) || near(a.row) - near(b.row) || a.row - b.row)
    .slice(0, NAMED)
    .map(({ row, part, name }) => ({ incident: columns.ids[row], day: dayText(columns.start[row]), weight: Math.round(part * 10_000) / 10_000, side: name }));
}
