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

/** Up to which number 0, 1, 2 … are drawn when one is expected (Poisson). */
const UP_TO = Array.from({ length: 12 }, (_, k) => {
  let term = Math.exp(-1);
  let sum = term;
  for (let i = 1; i <= k; i += 1) {
    term /= i;
    sum += term;
  }
  return sum;
});

/** How often an incident is drawn when as many are drawn as there are: 0, 1, 2 … with mean 1. */
export function timesDrawn(random: () => number): number {
  const at = random();
  let times = 0;
  while (times < UP_TO.length - 1 && at > UP_TO[times]) times += 1;
  return times;
}
