import type { Row } from './row.ts';

/** An event that waits for a person's judgement. */
export interface Queued {
  readonly id: string;
  readonly priority: number;
}

/** As many as anybody will judge before the queue is made anew. */
const MOST = 5000;

/** How unsure the coder is, times how much hangs on it: the strength of the act, and the dead. */
export const priorityOf = ({ confidence, scale, dead }: Pick<Row, 'confidence' | 'scale' | 'dead'>): number =>
  Math.round((1.05 - confidence) * (1 + Math.abs(scale) / 10 + Math.log10(1 + dead)) * 10_000) / 10_000;

/** Events that nobody has judged, least sure and weightiest first. */
export function reviewQueue(rows: Iterable<Row>, judged: ReadonlySet<string>): readonly Queued[] {
  const queue: Queued[] = [];
  for (const row of rows) if (!judged.has(row.id)) queue.push({ id: row.id, priority: priorityOf(row) });
  return queue.sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1)).slice(0, MOST);
}
