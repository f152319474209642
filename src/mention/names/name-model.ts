import { openSums, type Sums, type Table } from '../../sums/index.ts';

/** Labels of words: outside, and the beginning and inside of a person's, a place's and an organisation's name. */
export const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG'] as const;
export const WIDTH = LABELS.length;

/** What training makes of a name model: rows of `WIDTH` weights found by a feature's hash, and a weight for each pair of labels that follow each other. */
export interface NameWeights {
  /** Number of rows less one; rows are a power of two. */
  readonly mask: number;
  readonly weights: Int8Array;
  /** From label (the last row: the start of a sentence) to label. */
  readonly steps: Int32Array;
}

/** A linear chain over words. */
export interface NameModel extends NameWeights {
  readonly sums: Sums;
  /** The weights for `sums`, by where rows begin. */
  readonly table: Table;
}

const MAGIC = 0x314d4e57; // 'WNM1'
const STEPS = (WIDTH + 1) * WIDTH;

/** Reads weights written by `packNameModel`. Throws where the bytes are no such file. */
export function openNameModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 + 4 * STEPS || view.getUint32(0, true) !== MAGIC) throw new Error('Given bytes that are no name model; wanted a file made by `npm run train -- names`.');
  const rows = view.getUint32(4, true);
  const steps = Int32Array.from({ length: STEPS }, (_, i) => view.getInt32(8 + 4 * i, true));
  const { tables: [table], sums } = openSums([{ weights: new Int8Array(bytes.buffer, bytes.byteOffset + 8 + 4 * STEPS, rows * WIDTH), mask: -1, width: WIDTH }]);
  return { mask: rows - 1, steps, weights: table.weights, sums, table };
}

/** The inverse of `openNameModel`. */
export function packNameModel({ mask, weights, steps }: NameWeights): Uint8Array {
  const bytes = new Uint8Array(8 + 4 * STEPS + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, mask + 1, true);
  for (const [i, step] of steps.entries()) view.setInt32(8 + 4 * i, step, true);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 8 + 4 * STEPS);
  return bytes;
}
