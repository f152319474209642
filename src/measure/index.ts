export { escalation } from './escalation.ts';
export { type IndexColumns, openColumns } from './escalation/columns.ts';
export { type ControlRecord, controlLedger } from './control.ts';
export { type PromiseAsk, type PromiseRecord, promiseLedger } from './promises.ts';
