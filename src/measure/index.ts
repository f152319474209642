export { escalation } from './escalation.ts';
export { type IndexColumns, openColumns } from './escalation/columns.ts';
