/**
 * Adding rows of weights sixteen classes at a time, as a WebAssembly module of two functions: the same sums as `addRows`, in a third of the time.
 * Each takes (table, mask, classes, features): the offset of a table's first byte, its mask, how many classes, how many features (two or more).
 * The features' numbers are read from FEATURES_AT, the sums are added to what stands from SUMS_AT.
 */
export const FEATURES_AT = 0;
export const SUMS_AT = 32_768;
export const TABLES_AT = 36_864;

/** Bytes that are read past a row's end. */
export const OVERHANG = 16;

type Code = readonly number[];

// The few instructions that are used; see the tables of the WebAssembly specification.
const [I32, V128, EMPTY] = [0x7f, 0x7b, 0x40];
const [TABLE, MASK, CLASSES, COUNT, AT, OUT, ROW, OTHER, SUM0, SUM1, SUM2, SUM3] = Array.from({ length: 12 }, (_, i) => i);
const whole = (value: number): Code => (value < 128 ? [value] : [(value & 127) | 128, ...whole(value >>> 7)]);
const signed = (value: number): Code => (value < 64 ? [value] : [(value & 127) | 128, ...signed(value >> 7)]);
const get = (local: number): Code => [0x20, local];
const set = (local: number, value: Code): Code => [...value, 0x21, local];
const constant = (value: number): Code => [0x41, ...signed(value)];
const plus = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
const vector = (op: number, ...from: readonly Code[]): Code => [...from.flat(), 0xfd, ...whole(op)];
const load = (op: number, address: Code, offset = 0): Code => [...vector(op, address), 0, ...whole(offset)];
const store = (address: Code, offset: number, value: Code): Code => [...address, ...vector(0x0b, value), 0, ...whole(offset)];
/** Repeats while `a` is below `b`, unsigned; runs at least once. */
const repeat = (body: Code, a: Code, b: Code): Code => [0x03, EMPTY, ...body, ...a, ...b, 0x49, 0x0d, 0, 0x0b];

/** Where the row of the feature at AT, or of the one after it, begins. */
const rowAt = (next: number): Code => plus([...get(AT), 0x28, 2, ...whole(FEATURES_AT + 4 * next), ...get(MASK), 0x71], get(TABLE));
const squares = (low: boolean, row: number): Code => vector(low ? 156 : 157, get(row), vector(0x60, get(row)));
/** Squares of two rows: two of them still fit sixteen bits. */
const pair = (low: boolean): Code => vector(142, squares(low, ROW), squares(low, OTHER));
const widened = (low: boolean, value: Code): Code => vector(low ? 167 : 168, value);
const gather = (sum: number, value: Code): Code => set(sum, vector(174, get(sum), value));
const SUMS = [SUM0, SUM1, SUM2, SUM3];

const NOTHING: Code = [0xfd, 0x0c, ...Array.from({ length: 16 }, () => 0)];

/** Adds all features' rows, two a step; an odd one at the end has nothing beside it. `op` loads a row, `add` adds ROW and OTHER to the sums. */
const addAll = (op: number, add: Code): Code => [
  ...set(AT, constant(FEATURES_AT)),
  ...repeat([
    ...set(ROW, load(op, rowAt(0))), ...set(OTHER, load(op, rowAt(1))), ...add, ...set(AT, plus(get(AT), constant(8))),
  ], plus(get(AT), constant(4)), get(COUNT)),
  ...get(AT), ...get(COUNT), 0x49, 0x04, EMPTY, ...set(ROW, load(op, rowAt(0))), ...set(OTHER, NOTHING), ...add, 0x0b,
];
/** COUNT becomes where the features end. */
const countBytes = set(COUNT, [...get(COUNT), ...constant(2), 0x74]);

/** Any number of classes: sixteen columns at a time. */
const wide: Code = [
  ...countBytes, ...set(OUT, constant(SUMS_AT)), ...set(CLASSES, plus(get(CLASSES), get(TABLE))),
  ...repeat([
    ...SUMS.flatMap((sum, k) => set(sum, load(0, get(OUT), 16 * k))),
    ...addAll(0, [true, false].flatMap((low) => [
      ...gather(low ? SUM0 : SUM2, widened(true, pair(low))), ...gather(low ? SUM1 : SUM3, widened(false, pair(low))),
    ])),
    ...SUMS.flatMap((sum, k) => store(get(OUT), 16 * k, get(sum))),
    ...set(OUT, plus(get(OUT), constant(64))), ...set(TABLE, plus(get(TABLE), constant(16))),
  ], get(TABLE), get(CLASSES)),
];

/** Up to four classes. */
const narrow: Code = [
  ...countBytes, ...set(SUM0, load(0, constant(SUMS_AT))),
  ...addAll(0x5c, gather(SUM0, widened(true, pair(true)))),
  ...store(constant(SUMS_AT), 0, get(SUM0)),
];

const name = (text: string): Code => [text.length, ...Array.from(text, (letter) => letter.charCodeAt(0))];
const section = (id: number, ...items: readonly Code[]): Code => {
  const body = [...whole(items.length), ...items.flat()];
  return [id, ...whole(body.length), ...body];
};
const body = (code: Code): Code => {
  const all = [2, 2, I32, 6, V128, ...code, 0x0b];
  return [...whole(all.length), ...all];
};

/** The module: a memory is imported as `host.memory`, `wide` and `narrow` are exported. */
export const VECTOR_SUMS: Uint8Array<ArrayBuffer> = Uint8Array.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...section(1, [0x60, 4, I32, I32, I32, I32, 0]),
  ...section(2, [...name('host'), ...name('memory'), 2, 0, 0]),
  ...section(3, [0], [0]),
  ...section(7, [...name('wide'), 0, 0], [...name('narrow'), 0, 1]),
  ...section(10, body(wide), body(narrow)),
]);
