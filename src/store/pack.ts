/**
 * The older way of packing, which stores of before have their records in; `compact/` is the newer.
 *
 * A record as it lay in the store: one line of shapes, one of values, and nothing said twice. Kinds of objects are named once by their keys; an
 * object that was met before is a number; a span's words are left out, because the text has them, and its place is told from the span before it.
 * A fifth of the record's own JSON, which deflates to less than its text.
 *
 * `{` an object of a known shape (place first, where it is a span, then values), `*` the n-th object again, perhaps at another place, `[` a list and
 * how long it is, `"…"` a string as in JSON, `.` null, `:` true, `,` false, else a number.
 */
import { writeNumber, Reader } from './pack-tokens.ts';

/** How an object lies in the text: `#` at a place of its own, `^` at that of the object around it; `=` its `text` is what stands there. */
type Flags = '' | '#' | '#=' | '^' | '^=';

interface Range {
  readonly start: number;
  readonly end: number;
}

type Bag = Readonly<Record<string, unknown>>;

/** Beyond this, differences are no longer exact. */
const FAR = 2 ** 32;

const isPlace = (value: unknown): value is number => Number.isInteger(value) && Math.abs(Number(value)) < FAR;

function rangeOf({ start, end }: Bag): Range | null {
  return isPlace(start) && isPlace(end) ? { start, end } : null;
}

/** Packs a JSON value that speaks of places in a text. */
export function pack(root: unknown, text: string): string {
  const shapes = new Map<string, number>();
  const listed: string[] = [];
  const met = new Map<string, number>();
  const quoted = new Map<string, string>();
  let last = 0;

  const ofString = (value: string): string => {
    const found = quoted.get(value);
    if (found !== undefined) return found;
    const made = JSON.stringify(value);
    quoted.set(value, made);
    return made;
  };

  const ofObject = (value: Bag, around: Range | null): string => {
    const range = rangeOf(value);
    const cited = range !== null && typeof value.text === 'string' && value.text.length === range.end - range.start && text.startsWith(value.text, range.start);
    const same = range !== null && around !== null && around.start === range.start && around.end === range.end;
    let place = '';
    if (range) {
      if (!same) place = writeNumber(range.start - last) + writeNumber(range.end - range.start);
      last = range.start;
    }
    let kind = `${range ? (same ? '^' : '#') : ''}${cited ? '=' : ''}`;
    let values = '';
    for (const key in value) {
      const one = value[key];
      if (one === undefined) continue;
      kind += `\0${key}`;
      if (range && (key === 'start' || key === 'end' || (cited && key === 'text'))) continue;
      values += encoded(one, range ?? around);
    }
    let shape = shapes.get(kind);
    if (shape === undefined) {
      shape = shapes.size;
      shapes.set(kind, shape);
      listed.push(JSON.stringify(kind.split('\0')));
    }
    const row = writeNumber(shape) + values;
    const before = met.get(row);
    if (before !== undefined) return `*${writeNumber(before)}${place}`;
    met.set(row, met.size);
    return `{${writeNumber(shape)}${place}${values}`;
  };

  const encoded = (value: unknown, around: Range | null): string => {
    if (typeof value === 'string') return ofString(value);
    if (typeof value === 'number') return Number.isFinite(value) ? writeNumber(value) : '.';
    if (typeof value === 'boolean') return value ? ':' : ',';
    if (Array.isArray(value)) {
      let items = `[${writeNumber(value.length)}`;
      for (const item of value) items += encoded(item, around);
      return items;
    }
    return typeof value === 'object' && value !== null ? ofObject(value as Bag, around) : '.'; // an object that is no list
  };

  const body = encoded(root, null);
  return `[${listed.join(',')}]\n${body}`;
}

interface Shape {
  readonly flags: Flags;
  readonly keys: readonly string[];
}

/** An object met before: its shape, and where its values stand in what is packed. */
interface Met {
  readonly shape: Shape;
  readonly values: number;
}

/** Unpacks what `pack` made, with its keys in their order. @throws where it is damaged */
export function unpack(packed: string, text: string): unknown {
  const line = packed.indexOf('\n');
  const listed: ReadonlyArray<readonly [Flags, ...string[]]> = JSON.parse(packed.slice(0, line));
  const shapes = listed.map(([flags, ...keys]): Shape => ({ flags, keys }));
  const reader = new Reader(packed, line + 1);
  const met: Met[] = [];
  let last = 0;

  /** Reads the values of an object; `again` where it was met before, so that what is in it has its number already. */
  const build = ({ flags, keys }: Shape, own: Range | null, around: Range | null, again: boolean): Bag => {
    const range = flags[0] === '^' ? around : own;
    if (range) last = range.start;
    const cited = flags.endsWith('=');
    const made: Record<string, unknown> = {};
    for (const key of keys) {
      const value = range && key === 'start' ? range.start : range && key === 'end' ? range.end : range && cited && key === 'text' ? text.slice(range.start, range.end) : decoded(range ?? around, again);
      if (key === '__proto__') Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
      else made[key] = value;
    }
    return made;
  };

  const place = ({ flags }: Shape): Range | null => {
    if (flags[0] !== '#') return null;
    const start = last + reader.number();
    return { start, end: start + reader.number() };
  };

  const decoded = (around: Range | null, again: boolean): unknown => {
    switch (reader.sign()) {
      case '"': return reader.string();
      case '.': return null;
      case ':': return true;
      case ',': return false;
      case '[': return Array.from({ length: reader.number() }, () => decoded(around, again));
      case '{': {
        const shape = shapes[reader.number()];
        const own = place(shape);
        const values = reader.at;
        const made = build(shape, own, around, again);
        if (!again) met.push({ shape, values });
        return made;
      }
      case '*': {
        const { shape, values } = met[reader.number()];
        const own = place(shape);
        const back = reader.at;
        reader.at = values;
        const made = build(shape, own, around, true);
        reader.at = back;
        return made;
      }
      default: return reader.numberAgain();
    }
  };
  return decoded(null, false);
}
