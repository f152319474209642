import type { ActorNetwork } from './measure-actors.ts';
import type { ControlLedger } from './measure-control.ts';
import type { Escalation } from './measure-escalation.ts';
import type { PromiseLedger } from './measure-promises.ts';
import type { Sourcing } from './measure-sourcing.ts';

export * from './measure-actors.ts';
export * from './measure-basis.ts';
export * from './measure-control.ts';
export * from './measure-escalation.ts';
export * from './measure-promises.ts';
export * from './measure-sourcing.ts';

/** What measuring gives: each of a kind of its own. */
export type Measure = Escalation | ControlLedger | PromiseLedger | ActorNetwork | Sourcing;
