/** Stage 5: events of many reports → incidents. */
export { blockKeys } from './block-keys.ts';
export { linked } from './cells.ts';
export { clustersOf, join } from './join.ts';
export { tellingOf } from './telling.ts';
