/** Square-root companding, decoded: from -128..127 to a whole number. */
const DECODED = Int32Array.from({ length: 256 }, (_, i) => (i < 128 ? i * i : -(256 - i) * (256 - i)));

/** The whole number that a companded weight stands for. */
export const decoded = (weight: number): number => DECODED[weight & 255];

/** Scores to probabilities, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let best = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < scores.length; c += 1) if (scores[c] > best) best = scores[c];
  let total = 0;
  for (let c = 0; c < scores.length; c += 1) {
    scores[c] = Math.exp(scores[c] - best);
    total += scores[c];
  }
  for (let c = 0; c < scores.length; c += 1) scores[c] /= total;
  return scores;
}
