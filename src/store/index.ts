export { prepare } from './prepare.ts';
export type { Prepared } from './prepared.ts';
export { StoreFault } from './fault.ts';
export { type OpenOptions, openStore } from './open-store.ts';
export { rejoin, type Rejoined } from './rejoin.ts';
export type { AddOptions, Counts, Decision, Found, Gist, Input, JoinWork, Kept, KeptEvent, Outcome, Scan, Store } from './store.ts';
export { blockOf } from './terms.ts';
export { allOf, readRecord, type WholeRecord } from './whole-record.ts';
export { happeningsOf } from './happenings.ts';
