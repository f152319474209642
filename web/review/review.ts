import type { Decision } from '../../src/model/index.ts';
import { call } from '../api.ts';
import type { KeptEvent } from '../answers.ts';
import type { Mending } from './mending.ts';

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
