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

/** One term of the difference between two levels: a row, what it brings, and on which side of the change it stands. */
interface Term {
  readonly row: number;
  readonly part: number;
  readonly side: Mover['side'];
}

/** The greatest terms, kept in order while they come: of a million only these few are ever held. */
class Greatest {
  readonly terms: Term[] = [];
  readonly #before: (a: Term, b: Term) => number;

  constructor(before: (a: Term, b: Term) => number) {
    this.#before = before;
  }

  offer(term: Term): void {
    const { terms } = this;
    if (terms.length === NAMED && this.#before(term, terms[NAMED - 1]) >= 0) return;
    const at = terms.findIndex((other) => this.#before(term, other) < 0);
    terms.splice(at < 0 ? terms.length : at, 0, term);
    if (terms.length > NAMED) terms.pop();
  }
}

/** Gives what each incident of a stretch brings to its level, with the stretch's sign; one that lies in several periods brings the sum of them. */
function eachPart({ start, end }: IndexColumns, periods: Periods, weights: Float64Array, stretch: Stretch, sign: 1 | -1, visit: (row: number, part: number) => void): void {
  const several = new Map<number, number>();
  const reports = exposureOf(periods, stretch);
  for (let cell = periods.from[stretch.from]; cell < periods.from[stretch.to]; cell += 1) {
    const row = periods.rows[cell];
    const part = (sign * weights[row] * periods.shares[cell]) / reports;
    if (start[row] === end[row]) visit(row, part);
    else several.set(row, (several.get(row) ?? 0) + part);
  }
  for (const [row, part] of several) visit(row, part);
}

/**
 * Why the level moved: the difference of the two levels is a sum over incidents, and these are its greatest terms that have its sign,
 * those nearest the change first among equals.
 */
export function moversOf(columns: IndexColumns, periods: Periods, weights: Float64Array, before: Stretch, after: Stretch, rises: boolean): readonly Mover[] {
  const turn = periods.starts[after.from];
  const near = (row: number): number => Math.abs(columns.start[row] - turn);
  const greatest = new Greatest((a, b) => Math.abs(b.part) - Math.abs(a.part) || near(a.row) - near(b.row) || a.row - b.row || (a.side === b.side ? 0 : a.side === 'before' ? -1 : 1));
  const direction = rises ? 1 : -1;
  for (const [side, stretch, sign] of [['before', before, -1], ['after', after, 1]] as const) {
    eachPart(columns, periods, weights, stretch, sign, (row, part) => {
      if (part * direction > 0) greatest.offer({ row, part, side });
    });
  }
  return greatest.terms.map(({ row, part, side }) => ({ incident: columns.ids[row], day: dayText(columns.start[row]), weight: Math.round(part * 10_000) / 10_000, side }));
}
