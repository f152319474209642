export { StoreFault } from './fault.ts';
export { type OpenOptions, openStore } from './open-store.ts';
export { rejoin, type Rejoined } from './rejoin.ts';
export type { AddOptions, Counts, Decision, Found, Input, JoinWork, Kept, KeptEvent, Outcome, Store } from './store.ts';
export { blockOf } from './terms.ts';
