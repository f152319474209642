import { Reader } from '../pack-tokens.ts';
import { HEAD, SHORT } from './encode.ts';
import type { Lexicon } from './lexicon.ts';
import { RISING } from './rising.ts';
import { type Bag, type Range, rangeOf, stands } from './span.ts';
import { filled, NUMBER, roomsIn } from './template.ts';

interface Made {
  readonly value: Bag;
  /** It has a place of its own. */
  readonly placed: boolean;
  /** Where it stands, or what it stands in. */
  readonly at: Range | null;
}

interface Shape {
  readonly flags: string;
  readonly keys: readonly string[];
  /** Which of the numbers that go up each key has; -1 for none. */
  readonly rising: readonly number[];
}

const shapeOf = ([flags, ...keys]: readonly string[]): Shape => ({ flags, keys, rising: keys.map((key) => RISING.indexOf(key)) });

/** The shapes that all records know, taken apart once. */
const known = new WeakMap<Lexicon, readonly Shape[]>();

function shapesOf(lexicon: Lexicon): readonly Shape[] {
  const found = known.get(lexicon) ?? lexicon.shapes.map((kind) => shapeOf(kind.split('\0')));
  known.set(lexicon, found);
  return found;
}

function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}

/** Moves a value from one place in the text to another; what has a place of its own within it stays. */
function moved(value: unknown, from: Range, to: Range, text: string): unknown {
  if (typeof value === 'string') return stands(value, from, text) ? text.slice(to.start, to.end) : value;
  if (Array.isArray(value)) return value.map((item) => moved(item, from, to, text));
  return typeof value === 'object' && value !== null ? movedObject(value as Bag, from, to, text) : value; // an object that is no list
}

function movedObject(value: Bag, from: Range, to: Range, text: string): Bag {
  const range = rangeOf(value);
  if (range && (range.start !== from.start || range.end !== from.end)) return value;
  const made: Record<string, unknown> = {};
  for (const key in value) put(made, key, range && key === 'start' ? to.start : range && key === 'end' ? to.end : moved(value[key], from, to, text));
  return made;
}

const damaged = (at: number): Error => new Error(`the packed record is damaged at ${at}`);

/** Unpacks what `encode` made, with its keys in their order. Objects that are alike may be one. @throws where it is damaged */
export function decode(packed: string, text: string, lexicon: Lexicon): unknown {
  const line = packed.indexOf('\n');
  const own: ReadonlyArray<readonly string[]> = line > HEAD.length ? JSON.parse(packed.slice(HEAD.length, line)) : [];
  const shapes = [...shapesOf(lexicon), ...own.map(shapeOf)];
  const shape = (no: number): Shape => {
    const found = shapes[no];
    if (!found) throw damaged(reader.at);
    return found;
  };
  const reader = new Reader(packed, line + 1);
  const made: Made[] = [];
  const spans: Range[] = [];
  const strings: string[] = [];
  const before = RISING.map(() => 0);
  let last = 0;

  const spanAt = (no: number): Range => {
    const span = spans[no];
    if (!span) throw damaged(reader.at);
    return span;
  };

  const place = (): Range => {
    if (reader.takes('<')) {
      const span = spanAt(spans.length - reader.number());
      last = span.start;
      return span;
    }
    const start = last + reader.number();
    const span = { start, end: start + reader.number() };
    last = start;
    spans.push(span);
    return span;
  };

  const listed = (no: number, list: readonly string[]): string => {
    const found = list[no];
    if (found === undefined) throw damaged(reader.at);
    return found;
  };

  const met = (value: string): string => {
    if (value.length > 2) strings.push(value);
    return value;
  };

  const template = (): string => {
    const frame = words(reader.sign());
    return filled(frame, roomsIn(frame).map((room) => (room === NUMBER ? reader.number() : words(reader.sign()))));
  };

  const words = (sign: string): string => {
    switch (sign) {
      case '"': return met(reader.string());
      case '%': return listed(reader.number(), lexicon.strings);
      case '$': return listed(SHORT + reader.twoDigits(), lexicon.strings);
      case '&': return listed(reader.number(), strings);
      case '`': return met(template());
      case '/': {
        const { start, end } = spanAt(reader.number());
        return text.slice(start, end);
      }
      default: throw damaged(reader.at);
    }
  };

  const object = (around: Range | null): Bag => {
    const { flags, keys, rising } = shape(reader.number());
    const range = flags[0] === '#' ? place() : flags[0] === '^' ? around : null;
    const at = range ?? around;
    const value: Record<string, unknown> = {};
    const cited = flags.endsWith('=');
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i];
      if (range && key === 'start') value.start = range.start;
      else if (range && key === 'end') value.end = range.end;
      else if (range && key === 'text' && cited) value.text = text.slice(range.start, range.end);
      else put(value, key, decoded(at, rising[i]));
    }
    made.push({ value, placed: flags[0] === '#', at });
    return value;
  };

  const again = (): Made => {
    const found = made[reader.number()];
    if (!found) throw damaged(reader.at);
    return found;
  };

  const elsewhere = (around: Range | null): Bag => {
    const { value: old, placed, at: from } = again();
    const at = placed ? place() : around;
    const value = from && at ? movedObject(old, from, at, text) : old;
    made.push({ value, placed, at });
    return value;
  };

  const number = (rising: number): number => {
    if (rising < 0 || reader.takes('\\')) return reader.number();
    before[rising] += reader.number();
    return before[rising];
  };

  const decoded = (around: Range | null, rising = -1): unknown => {
    const sign = reader.sign();
    switch (sign) {
      case '.': return null;
      case ':': return true;
      case ',': return false;
      case '[': return Array.from({ length: reader.number() }, () => decoded(around));
      case '{': return object(around);
      case '@': return again().value;
      case '*': return elsewhere(around);
      case '=': return around ? text.slice(around.start, around.end) : '';
      case '"': case '%': case '$': case '&': case '/': case '`': return words(sign);
      default:
        reader.at -= 1;
        return number(rising);
    }
  };
  return decoded(null);
}
