import type { Found } from '../../src/code/assemble.ts';
import { agreement, f1 } from './agreement.ts';
import type { GoldReport } from './gold.ts';

/** Acts found in a report by models that had not seen it: whether each is right (1, 0, or -1 where that is open), and how likely it was held to be. */
export type Judged = ReadonlyArray<{ readonly gold: GoldReport; readonly claims: ReadonlyArray<{ readonly found: Found; readonly label: number; readonly p: number }> }>;

/** The balance of found and false where acts are believed from some likelihood on, in one line. */
export function balanceLine(judged: Judged, least: number): string {
  const counts = { right: 0, given: 0, gold: 0 };
  for (const { gold, claims } of judged) {
    const { pairs, extra, must } = agreement(gold, claims.filter(({ p }) => p >= least).map(({ found: { event } }) => ({ type: event.type, start: event.trigger.start, end: event.trigger.end })));
    counts.right += pairs.length;
    counts.given += pairs.length + extra.length;
    counts.gold += must.length;
  }
  return `from ${least.toFixed(2)}  type F1 ${f1(counts).toFixed(3)}  P ${(counts.right / counts.given).toFixed(3)}  R ${(counts.right / counts.gold).toFixed(3)}`;
}

/** Prints whether likelihoods keep their word: of acts given 0.8, how many proved right. */
export function printCalibration(judged: Judged): void {
  const all = judged.flatMap(({ claims }) => claims.filter(({ label }) => label >= 0));
  for (let step = 0; step < 10; step += 1) {
    const inside = all.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === step);
    const mean = (of: (one: (typeof all)[number]) => number): string => (inside.reduce((sum, one) => sum + of(one), 0) / Math.max(1, inside.length)).toFixed(2);
    console.log(`given ${(step / 10).toFixed(1)}  acts ${String(inside.length).padStart(4)}  mean given ${mean(({ p }) => p)}  proved right ${mean(({ label }) => label)}`);
  }
}
