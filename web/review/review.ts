import { call } from '../api.ts';
import type { KeptEvent } from '../answers.ts';
import type { Mending } from './mending.ts';

/** What the server keeps of a judgement. */
export interface Decision {
  readonly id: number;
  readonly report: string;
  readonly event: string | null;
  readonly kind: 'accept' | 'reject' | 'mend' | 'same' | 'different' | 'undo';
  readonly change: Readonly<Record<string, unknown>>;
  readonly by: string;
  readonly at: string;
}

/** An event that waits for a judgement, the most urgent first. */
export interface Queued {
  readonly id: string;
  readonly priority: number;
  readonly event: KeptEvent;
}

/** Signs a judgement and sends it. */
export async function decide(event: KeptEvent, kind: Exclude<Decision['kind'], 'undo'>, by: string, change: Mending | { readonly event: string } = {}): Promise<Decision> {
  return (await call('review', { method: 'POST', body: { kind, report: event.report.id, event: event.id, change, by } })) as Decision; // the server answers by its published schema
}

export async function undo(decision: number, by: string): Promise<Decision> {
  return (await call('review/undo', { method: 'POST', body: { decision, by } })) as Decision; // as above
}
