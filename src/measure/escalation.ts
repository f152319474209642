import type { ChangePoint, Escalation, EscalationAsk, IndexPoint, ScaleName, TooLittle } from '../model/index.ts';
import { dayText } from './days.ts';
import { drawsOf, levelOf, type Typical } from './escalation/band.ts';
import { changePoints } from './escalation/change-points.ts';
import { type IndexColumns, UNDATED } from './escalation/columns.ts';
import { type Credibility, credibilityOf, type Tally, trustIn } from './escalation/credibility.ts';
import { moversOf } from './escalation/movers.ts';
import { type Periods, periodsOf, rangeOf } from './escalation/periods.ts';
import { selectRows } from './escalation/selection.ts';

/** A period covered by fewer reports than this tells too little. */
const FEWEST_REPORTS = 2;

/** A question answered by fewer incidents than this has no index. */
const FEWEST_INCIDENTS = 5;

const SCALES: readonly ScaleName[] = ['plover', 'goldstein'];

function tallyOf(periods: Periods, weights: Float64Array, p: number): Tally {
  let [sum, squares] = [0, 0];
  for (let cell = periods.from[p]; cell < periods.from[p + 1]; cell += 1) {
    const weight = weights[periods.rows[cell]] * periods.shares[cell];
    sum += weight;
    squares += weight ** 2;
  }
  return { sum, squares, exposure: periods.exposure[p] };
}

/** Mean weight of a hostile and of a cooperative incident. */
function typicalOf(rows: Uint32Array, weights: Float64Array): Typical {
  const mean = (sign: 1 | -1): number => {
    let [sum, count] = [0, 0];
    for (let i = 0; i < rows.length; i += 1) {
      const weight = weights[rows[i]] * sign;
      if (weight <= 0) continue;
      sum += weight;
      count += 1;
    }
    return count > 0 ? sum / count : 0;
  };
  return { hostile: mean(1), cooperative: mean(-1) };
}

/** One scale over all periods. */
interface Series {
  readonly scale: ScaleName;
  readonly weights: Float64Array;
  readonly tallies: readonly Tally[];
  readonly credibility: Credibility;
  readonly typical: Typical;
}

function seriesOf(columns: IndexColumns, periods: Periods, scale: ScaleName): Series {
  const weights = columns[scale];
  const tallies = Array.from(periods.starts, (_, p) => tallyOf(periods, weights, p));
  return { scale, weights, tallies, credibility: credibilityOf(tallies), typical: typicalOf(periods.rows, weights) };
}

/** Hostile and cooperative sums of a period, as they stand. */
function plainSums({ from, rows, shares }: Periods, weights: Float64Array, p: number): readonly [hostile: number, cooperative: number] {
  let [hostile, cooperative] = [0, 0];
  for (let cell = from[p]; cell < from[p + 1]; cell += 1) {
    const weight = weights[rows[cell]] * shares[cell];
    if (weight > 0) hostile += weight;
    else cooperative -= weight;
  }
  return [Math.round(hostile * 100) / 100, Math.round(cooperative * 100) / 100];
}

function lackOf(exposure: number): TooLittle | null {
  if (exposure === 0) return 'no-reports';
  return exposure < FEWEST_REPORTS ? 'few-reports' : null;
}

function idsIn(ids: readonly string[], { rows, from }: Periods, p: number): readonly string[] {
  const found: string[] = [];
  for (let cell = from[p]; cell < from[p + 1]; cell += 1) found.push(ids[rows[cell]]);
  return found;
}

function pointOf(columns: IndexColumns, periods: Periods, [plover, goldstein]: readonly Series[], p: number, lacks: TooLittle | null, draws: Uint8Array): IndexPoint {
  const { starts, ends, exposure, from } = periods;
  const why = lacks ?? lackOf(exposure[p]);
  const level = ({ weights, tallies, credibility, typical }: Series) => {
    if (why) return null;
    const cells = new Float64Array(from[p + 1] - from[p]);
    for (let i = 0; i < cells.length; i += 1) cells[i] = weights[periods.rows[from[p] + i]] * periods.shares[from[p] + i];
    return levelOf(cells, tallies[p], credibility, typical, draws);
  };
  const [hostile, cooperative] = plainSums(periods, columns.plover, p);
  return {
    start: dayText(starts[p]), end: dayText(ends[p]), plover: level(plover), goldstein: level(goldstein), why, hostile, cooperative,
    published: exposure[p], credibility: Math.round(trustIn(exposure[p], plover.credibility) * 1000) / 1000,
    incidents: idsIn(columns.ids, periods, p),
  };
}

function changesOf(columns: IndexColumns, periods: Periods, { scale, weights, tallies }: Series): readonly ChangePoint[] {
  const covered = tallies.flatMap(({ exposure }, p) => (exposure > 0 ? [p] : []));
  const turns = changePoints(covered.map((p) => tallies[p])).map((i) => covered[i]);
  const edges = [0, ...turns, tallies.length];
  const rate = (from: number, to: number): number => {
    const stretch = tallies.slice(from, to);
    return stretch.reduce((sum, tally) => sum + tally.sum, 0) / stretch.reduce((sum, { exposure }) => sum + exposure, 0);
  };
  return turns.map((at, i): ChangePoint => {
    const [before, after] = [{ from: edges[i], to: at }, { from: at, to: edges[i + 2] }];
    const [was, is] = [rate(before.from, before.to), rate(after.from, after.to)].map((value) => Math.round(value * 10_000) / 10_000);
    return {
      at: dayText(periods.starts[at]), scale, direction: is > was ? 'rise' : 'fall', before: was, after: is,
      movers: moversOf(columns, periods, weights, before, after, is > was),
    };
  });
}

function lackOfAll(count: number, tallies: readonly Tally[]): TooLittle | null {
  if (count === 0) return 'no-incidents';
  if (count < FEWEST_INCIDENTS) return 'few-incidents';
  return tallies.some(({ exposure }) => exposure >= FEWEST_REPORTS) ? null : 'few-reports';
}

/**
 * The escalation index: hostility told per published report, by day or week, for a dyad, a place, a country or the whole record.
 * Higher is worse, below zero is cooperation; where there is too little to tell it says so instead of giving a number.
 * Throws where a day given is none, or the range ends before it begins.
 * @example escalation(openColumns(incidents, reports), { country: 'LBY', by: 'week' }).changes[0].movers
 */
export function escalation(columns: IndexColumns, ask: EscalationAsk = {}): Escalation {
  const selected = selectRows(columns, ask);
  const undated = Array.from(selected.filter((row) => columns.start[row] === UNDATED), (row) => columns.ids[row]).sort();
  const range = rangeOf(columns, ask.from, ask.to);
  if (!range) return { kind: 'escalation', ask, tooLittle: 'no-reports', points: [], changes: [], undated, incidents: 0 };
  const periods = periodsOf(columns, selected, range, ask.by ?? 'week');
  const series = SCALES.map((scale) => seriesOf(columns, periods, scale));
  const count = periods.incidents;
  const tooLittle = lackOfAll(count, series[0].tallies);
  const draws = drawsOf(ask.rounds ?? 200, ask.seed ?? 1);
  return {
    kind: 'escalation', ask, tooLittle, undated, incidents: count,
    points: Array.from(periods.starts, (_, p) => pointOf(columns, periods, series, p, tooLittle, draws)),
    changes: tooLittle ? [] : series.flatMap((one) => changesOf(columns, periods, one)),
  };
}
