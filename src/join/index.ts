/** Stage 5: events of many reports → incidents. */
export { blockKeys } from './block-keys.ts';
export { incidentId } from './incident-of.ts';
export { type Cluster, clustersOf, incidentsOf, join } from './join.ts';
export { Groups } from './groups.ts';
export { linksOf } from './links.ts';
export { type Telling, knownTelling, tellingOf } from './telling.ts';
export { bandsOf, isNearCopy } from './near-copies.ts';
export { type Wording, wordingOf } from './wording.ts';
