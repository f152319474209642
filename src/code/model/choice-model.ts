import { decoded, softmax } from './companded.ts';

/** A log-linear choice among a few classes: rows of `classes` companded weights, found by a feature's hash. */
export interface ChoiceModel {
  readonly classes: number;
  /** Number of rows less one; rows are a power of two. */
  readonly mask: number;
  /** Companded weights: `sign(w) * w * w * unit` is the score they add. */
  readonly weights: Int8Array;
  readonly unit: number;
}

const MAGIC = 0x31484357; // 'WCH1'
const HEAD = 24;

/** Reads the models that `packChoices` wrote, in their order. Throws where the bytes are no such file. */
export function openChoices(bytes: Uint8Array): readonly ChoiceModel[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out: ChoiceModel[] = [];
  for (let at = 0; at < bytes.byteLength; ) {
    if (bytes.byteLength < at + HEAD || view.getUint32(at, true) !== MAGIC) throw new Error('Given bytes that are no choice models; wanted a file made by `npm run train -- roles`.');
    const [classes, rows] = [view.getUint32(at + 4, true), view.getUint32(at + 8, true)];
    out.push({ classes, mask: rows - 1, unit: view.getFloat64(at + 16, true), weights: new Int8Array(bytes.buffer, bytes.byteOffset + at + HEAD, rows * classes) });
    at += HEAD + rows * classes;
  }
  return out;
}

/** The inverse of `openChoices`. */
export function packChoices(models: readonly ChoiceModel[]): Uint8Array {
  const bytes = new Uint8Array(models.reduce((sum, { weights }) => sum + HEAD + weights.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { classes, mask, unit, weights } of models) {
    view.setUint32(at, MAGIC, true);
    view.setUint32(at + 4, classes, true);
    view.setUint32(at + 8, mask + 1, true);
    view.setFloat64(at + 16, unit, true);
    bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at + HEAD);
    at += HEAD + weights.length;
  }
  return bytes;
}

/** Probabilities of the classes by the first `count` features. Sums are whole numbers, so that order and machine do not matter. */
export function choose({ classes, mask, weights, unit }: ChoiceModel, features: ArrayLike<number>, count = features.length): Float64Array {
  const scores = new Float64Array(classes);
  for (let c = 0; c < classes; c += 1) {
    let sum = 0;
    for (let k = 0; k < count; k += 1) sum += decoded(weights[(features[k] & mask) * classes + c]);
    scores[c] = sum * unit;
  }
  return softmax(scores);
}
