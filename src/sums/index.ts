export { openSums, plainSums, type Sums } from './sums.ts';
export { best, type Table } from './weights.ts';
