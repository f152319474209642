import type { EventType } from '../model/index.ts';
import type { Found } from './assemble.ts';

/** Acts that news often tells without a named party: "dua orang ditahan", "seorang warga tewas ditembak". */
const TOLD_WITHOUT_PARTIES = new Set<EventType>(['ACCUSE', 'ASSAULT', 'COERCE', 'CONSULT', 'COOPERATE', 'MOBILIZE', 'PROTEST', 'REQUEST', 'RETREAT', 'SANCTION']);

/** An act that the model is this sure of needs no party. */
const SURE = 0.6;

const HAPPENED = new Set(['actual', 'historical', 'future']);

/** Leaves out acts without any party, but for those that news tells so or the model is sure of, in a report that tells of parties elsewhere, and that happened. */
export function grounded(found: readonly Found[], { weighed }: { readonly weighed: boolean }): readonly Found[] {
  const anyone = found.some(({ told }) => told);
  const alone = ({ trigger, event }: Found): boolean => TOLD_WITHOUT_PARTIES.has(event.type) || (weighed && trigger.confidence >= SURE);
  return found.filter((one) => one.told || (HAPPENED.has(one.event.status) && ((one.trigger.frame?.lone ?? false) || (anyone && alone(one)))));
}
