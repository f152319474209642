/** Numbers from 0 to 1, the same for the same seed on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How many of the table's places fall to 0, 1, 2 … when one is expected (Poisson): a place for each 1 in 4096. */
const TIMES = (() => {
  const table = new Uint8Array(4096);
  let [term, sum, times] = [Math.exp(-1), Math.exp(-1), 0];
  for (let i = 0; i < table.length; i += 1) {
    while ((i + 0.5) / table.length > sum && times < 6) {
      times += 1;
      term /= times;
      sum += term;
    }
    table[i] = times;
  }
  return table;
})();

/** How often an incident is drawn when as many are drawn as there are: 0, 1, 2 … with mean 1. */
export const timesDrawn = (random: () => number): number => TIMES[(random() * TIMES.length) | 0];
