import { FEATURES_AT, OVERHANG, SUMS_AT, TABLES_AT, VECTOR_SUMS } from './vector-sums.ts';
import { addRows, type Table } from './weights.ts';

/** The little that is used of WebAssembly; hosts of the core have it, but no library of types that it is compiled with. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** Where the rows of a feature list are added up. */
export interface Sums {
  /** Numbers of features, 8192 at most: written by the caller before `add`. */
  readonly features: Int32Array;
  /** One sum a class. What stands beyond a table's classes after `add` means nothing. */
  readonly scores: Int32Array;
  /** Adds to `scores` the rows of the first `count` features, two or more. */
  add(table: Table, count: number): void;
}

/** Most features and most classes of any table. */
const MOST_FEATURES = (SUMS_AT - FEATURES_AT) / 4;
const MOST_CLASSES = (TABLES_AT - SUMS_AT) / 4;
const PAGE = 65_536;
const NARROW = 4;

/** Sums for tables that lie anywhere. */
export function plainSums(): Sums {
  const [features, scores] = [new Int32Array(MOST_FEATURES), new Int32Array(MOST_CLASSES)];
  return { features, scores, add: (table, count) => addRows(table, features, count, scores) };
}

/** What `VECTOR_SUMS` exports. */
type Adder = (at: number, mask: number, classes: number, features: number) => void;

/**
 * Moves tables to a memory of their own, where they are added up by vectors. Where the host has none, or forbids to compile, they stay
 * and are added up plainly: the sums are the same.
 */
export function openSums(tables: readonly Table[]): { readonly tables: readonly Table[]; readonly sums: Sums } {
  const size = tables.reduce((sum, { weights }) => sum + weights.length + OVERHANG, TABLES_AT);
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
    const { wide, narrow } = new WebAssembly.Instance(new WebAssembly.Module(VECTOR_SUMS), { host: { memory } }).exports as Readonly<Record<string, Adder>>; // reason: our own module exports these two
    return { tables: moved(tables, memory.buffer), sums: {
      features: new Int32Array(memory.buffer, FEATURES_AT, MOST_FEATURES),
      scores: new Int32Array(memory.buffer, SUMS_AT, MOST_CLASSES),
      add: ({ weights, mask, width }, count) => (width > NARROW ? wide : narrow)(weights.byteOffset, mask, width, count),
    } };
  } catch {
    return { tables, sums: plainSums() };
  }
}

function moved(tables: readonly Table[], buffer: ArrayBuffer): Table[] {
  let at = TABLES_AT;
  return tables.map(({ weights, mask, width }) => {
    const own = new Int8Array(buffer, at, weights.length);
    own.set(weights);
    at += weights.length + OVERHANG;
    return { weights: own, mask, width };
  });
}
