import type { Rows } from './rows.ts';

/** An event that waits for a person's judgement. */
export interface Queued {
  readonly id: string;
  readonly priority: number;
}

/** As many as anybody will judge before the queue is made anew. */
const MOST = 5000;

/** How unsure the coder is, times how much hangs on it: the strength of the act, and the dead. */
const priorityOf = ({ confidences, scales, dead }: Rows, row: number): number =>
  Math.round((1.05 - confidences[row]) * (1 + Math.abs(scales[row]) / 10 + Math.log10(1 + dead[row])) * 10_000) / 10_000;

/** Events that nobody has judged, least sure and weightiest first. */
export function reviewQueue(rows: Rows, picked: Uint32Array, judged: ReadonlySet<string>): readonly Queued[] {
  const queue: Queued[] = [];
  for (const row of picked) if (!judged.has(rows.ids[row])) queue.push({ id: rows.ids[row], priority: priorityOf(rows, row) });
  return queue.sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1)).slice(0, MOST);
}
