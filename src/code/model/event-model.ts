import { EVENT_TYPES, type EventType } from '../../model/index.ts';
import { openSums, type Sums, type Table } from '../../sums/index.ts';
import { softmax } from './companded.ts';
import { featuresOf } from './features.ts';
import { NO_SENSES, type Senses } from './senses.ts';
import type { SentenceView } from './sentence-view.ts';

/** Class 0 is "no event here"; class k is `EVENT_TYPES[k - 1]`. */
export const CLASSES = EVENT_TYPES.length + 1;

/** What training makes of an event model. */
export interface EventWeights {
  /** Number of rows less one; rows are a power of two. */
  readonly mask: number;
  /** Companded weights: `sign(w) * w * w * unit` is the score they add. */
  readonly weights: Int8Array;
  readonly unit: number;
  /** Probability of any event from which the model speaks where no frame does. */
  readonly find: number;
  /** Probability of any event from which a frame is believed. */
  readonly keep: number;
}

/** A log-linear model over candidate tokens: rows of `CLASSES` companded weights, found by a feature's hash. */
export interface EventModel extends EventWeights {
  readonly sums: Sums;
  /** The weights for `sums`, by where rows begin. */
  readonly table: Table;
  /** What sort of word a word is, where the model was trained with it. */
  readonly senses: Senses;
}

const MAGIC = 0x31564557; // 'WEV1'
const HEAD = 32;

/** Reads weights written by `packEventModel`, trained with these senses. Throws where the bytes are no such file. */
export function openEventModel(bytes: Uint8Array, senses: Senses = NO_SENSES): EventModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error('Given bytes that are no event model; wanted a file made by `npm run train -- events`.');
  const rows = view.getUint32(4, true);
  const { tables: [table], sums } = openSums([{ weights: new Int8Array(bytes.buffer, bytes.byteOffset + HEAD, rows * CLASSES), mask: -1, width: CLASSES }]);
  return { mask: rows - 1, unit: view.getFloat64(8, true), find: view.getFloat64(16, true), keep: view.getFloat64(24, true), weights: table.weights, sums, table, senses };
}

/** The inverse of `openEventModel`. */
export function packEventModel({ mask, weights, unit, find, keep }: EventWeights): Uint8Array {
  const bytes = new Uint8Array(HEAD + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, mask + 1, true);
  view.setFloat64(8, unit, true);
  view.setFloat64(16, find, true);
  view.setFloat64(24, keep, true);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), HEAD);
  return bytes;
}

/** Probabilities of the classes for the candidate at `i`. Sums are whole numbers, so that order and machine do not matter. */
export function probabilities({ mask, unit, sums: { features, scores, add }, table }: EventModel, view: SentenceView, i: number): Float64Array {
  const count = featuresOf(view, i, features);
  for (let k = 0; k < count; k += 1) features[k] = (features[k] & mask) * CLASSES;
  scores.fill(0, 0, CLASSES);
  add(table, count);
  const out = new Float64Array(CLASSES);
  for (let c = 0; c < CLASSES; c += 1) out[c] = scores[c] * unit;
  return softmax(out);
}

/** The event type of a class above 0. */
export function typeOfClass(c: number): EventType {
  return EVENT_TYPES[c - 1];
}
