/** Stage 6: incidents → measures, each number with the incidents and reports that it rests on. */
export { type ActorAsk, type ActorRecord, actorNetwork } from './actors.ts';
export { type ControlRecord, controlLedger } from './control.ts';
export { escalation } from './escalation.ts';
export { type IndexColumns, HAPPENED, openColumns, UNDATED } from './escalation/columns.ts';
export { isParty } from './party.ts';
export { type PromiseAsk, type PromiseRecord, promiseLedger } from './promises.ts';
export { sourcing, type SourcingRecord } from './sourcing.ts';
