/** What is told of a period: the sum of its weights, the sum of their squares, and how many reports cover it. */
export interface Tally {
  readonly sum: number;
  readonly squares: number;
  readonly exposure: number;
}

/** How far a period's own rate is to be trusted. */
export interface Credibility {
  /** Rate per report over all. */
  readonly mean: number;
  /** Of a period with this many reports, the own rate counts half and the mean half. */
  readonly half: number;
}

/** An average period is never trusted less than this. */
const LEAST_TRUST = 0.2;

/**
 * Bühlmann and Straub's credibility: how far few reports may be trusted is learned from how much periods differ beyond chance.
 * Incidents come like rain on reports (compound Poisson), so chance alone gives `within / exposure`.
 */
export function credibilityOf(tallies: readonly Tally[]): Credibility {
  const covered = tallies.filter(({ exposure }) => exposure > 0);
  const total = covered.reduce((sum, { exposure }) => sum + exposure, 0);
  if (total === 0) return { mean: 0, half: 0 };
  const mean = covered.reduce((sum, tally) => sum + tally.sum, 0) / total;
  const within = covered.reduce((sum, { squares }) => sum + squares, 0) / total;
  const spread = covered.reduce((sum, tally) => sum + tally.exposure * (tally.sum / tally.exposure - mean) ** 2, 0);
  const room = total - covered.reduce((sum, { exposure }) => sum + exposure ** 2, 0) / total;
  const between = room > 0 ? Math.max(0, (spread - (covered.length - 1) * within) / room) : 0;
  const most = ((1 - LEAST_TRUST) / LEAST_TRUST) * (total / covered.length);
  return { mean, half: between > 0 ? Math.min(within / between, most) : most };
}

/** 0 to 1: how far a period's own rate counts. @example trustIn(10, { half: 10, … }) // 0.5 */
export const trustIn = (exposure: number, { half }: Credibility): number => (exposure > 0 ? exposure / (exposure + half) : 0);
