import type { EventType } from '../model/index.ts';
import type { Found } from './assemble.ts';

/** Acts that news often tells without a named party: "dua orang ditahan", "seorang warga tewas ditembak". */
const TOLD_WITHOUT_PARTIES = new Set<EventType>(['ACCUSE', 'ASSAULT', 'COERCE', 'CONSULT', 'COOPERATE', 'MOBILIZE', 'PROTEST', 'REQUEST', 'RETREAT', 'SANCTION']);

const HAPPENED = new Set(['actual', 'historical', 'future']);

/** Leaves out acts without any party, but for those that news tells so, in a report that tells of parties elsewhere, and that happened. */
export function grounded(found: readonly Found[]): readonly Found[] {
  const anyone = found.some(({ told }) => told);
  return found.filter(({ told, trigger, event }) => told || (HAPPENED.has(event.status) && ((trigger.frame?.lone ?? false) || (anyone && TOLD_WITHOUT_PARTIES.has(event.type)))));
}
