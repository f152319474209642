/**
 * A record as it lies in the store, and nothing said twice. Kinds of objects are named once by their keys, or not at all where all records know them; an
 * object that was met before, with its place or without it, is a number; a span's words are left out, because the text has them; a sentence of reasons
 * is its frame and what it speaks of. Deflated it is about two thirds of its text.
 *
 * `{` an object of a known shape (place first, where it has its own, then values), `@` the n-th object again, `*` the same at another place, `[` a list and
 * how long it is, `.` null, `:` true, `,` false, and strings: `"…"` as in JSON, `$` and `%` one that all records know, `&` one met before, `/` what
 * stands at a place met before, `=` what stands at the object's own place, a backtick a frame with its values. Else a number.
 */
import { writeNumber, writeShort, twoDigits } from '../pack-tokens.ts';
import { type Kind, Kinds, keysOf } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import { RISING } from './rising.ts';
import { type Bag, cites, isPlace, type Range, rangeOf, stands } from './span.ts';
import { templateOf } from './template.ts';

/** The sign that a record packed so begins with; the older way began with a list. */
export const HEAD = '2';

/** Of the strings that all records know, so many are told by one digit; the others by two. */
export const SHORT = 64;

interface Written {
  readonly exact: number;
  /** Null where it was written before at another place. */
  readonly loose: number | null;
}

/** What is known of a string that was met. */
interface Met {
  /** Stands for it in the names of objects. */
  readonly name: string;
  /** How it is written from now on; null while it has not been written. */
  sign: string | null;
}

const kinds = new Kinds();

/** Marks of a shape, by number: `#` a place of its own, `^` that of the object around it; `=` its `text` is what stands there. */
const MARKS = ['', '#', '#=', '^', '^='] as const;

/** Packs a JSON value that speaks of places in a text. */
export function encode(root: unknown, text: string, lexicon: Lexicon): string {
  const first = kinds.root();
  const shapes = new Map<number, number>();
  const listed: string[] = [];
  const spans = new Map<string, number>();
  const spanTexts = new Map<string, number>();
  const strings = new Map<string, Met>();
  let literals = 0;
  /** Who objects are: with their places, and apart from that of the object around; then where they stand among those written. */
  const [exacts, looses] = [new Map<string, number>(), new Map<string, number>()];
  const [written, writtenLoose] = [new Map<number, number>(), new Map<number, number>()];
  const log: Written[] = [];
  let before: readonly number[] = RISING.map(() => 0);
  let last = 0;
  /** Who the value that was written last is, with its places and apart from that around it. */
  let [exact, loose] = ['', ''];

  const numberOf = (map: Map<string, number>, key: string): number => {
    const found = map.get(key);
    if (found !== undefined) return found;
    map.set(key, map.size);
    return map.size - 1;
  };

  const metOf = (value: string): Met => {
    const found = strings.get(value);
    if (found) return found;
    const known = lexicon.numbers.get(value);
    const sign = known === undefined ? null : known < SHORT ? `%${writeNumber(known)}` : `$${twoDigits(known - SHORT)}`;
    const met: Met = { name: `s${strings.size};`, sign };
    strings.set(value, met);
    return met;
  };

  /** From now on the string is told by its number; short ones are no longer than that. */
  const number = (value: string, met: Met): void => {
    if (value.length <= 2) return;
    met.sign = `&${writeNumber(literals)}`;
    literals += 1;
  };

  const ofWords = (value: string, met: Met): string => {
    if (met.sign !== null) return met.sign;
    const place = spanTexts.get(value);
    if (place !== undefined) return `/${writeNumber(place)}`;
    const template = templateOf(value);
    if (!template) {
      number(value, met);
      return JSON.stringify(value);
    }
    let made = `\`${ofWords(template.frame, metOf(template.frame))}`;
    for (const one of template.values) made += typeof one === 'number' ? writeShort(one) : ofWords(one, metOf(one));
    number(value, met);
    return made;
  };

  const ofString = (value: string, scope: Range | null): string => {
    const met = metOf(value);
    exact = met.name;
    loose = met.name;
    if (scope === null || !stands(value, scope, text)) return ofWords(value, met);
    loose = '=';
    return '=';
  };

  const placeOf = (range: Range): string => {
    const key = `${range.start},${range.end}`;
    const found = spans.get(key);
    const place = found === undefined ? writeNumber(range.start - last) + writeNumber(range.end - range.start) : `<${writeNumber(spans.size - found)}`;
    last = range.start;
    if (found !== undefined) return place;
    const words = text.slice(range.start, range.end);
    if (!spanTexts.has(words)) spanTexts.set(words, spans.size);
    spans.set(key, spans.size);
    return place;
  };

  const ofNumber = (value: number, rising: number): string => {
    exact = `n${value};`;
    loose = exact;
    if (rising < 0) return writeShort(value);
    if (!isPlace(value)) return `\\${writeShort(value)}`;
    const step = value - before[rising];
    before = before.with(rising, value);
    return writeNumber(step);
  };

  /** Takes back that the objects in one that is left out were written. */
  const unwrite = (to: number): void => {
    while (log.length > to) {
      const gone = log.pop();
      if (!gone) return;
      written.delete(gone.exact);
      if (gone.loose !== null) writtenLoose.delete(gone.loose);
    }
  };

  const shapeOf = (kind: Kind, marks: number): number => {
    const key = kind.no * MARKS.length + marks;
    const found = shapes.get(key);
    if (found !== undefined) return found;
    const written = MARKS[marks] + keysOf(kind);
    const known = lexicon.shapeNumbers.get(written) ?? lexicon.shapes.length + listed.push(written) - 1;
    shapes.set(key, known);
    return known;
  };

  const ofObject = (value: Bag, around: Range | null): string => {
    const range = rangeOf(value);
    const cited = range !== null && cites(value, range, text);
    const same = range !== null && around !== null && around.start === range.start && around.end === range.end;
    const scope = range ?? around;
    const [was, mark, risen] = [last, log.length, before];
    const place = range && !same ? placeOf(range) : '';
    let kind = first;
    let [values, exactly] = ['', ''];
    /** Null as long as it is the same as `exactly`. */
    let loosely: string | null = null;
    for (const key in value) {
      const one = value[key];
      if (one === undefined) continue;
      kind = kinds.next(kind, key);
      if (range && (key === 'start' || key === 'end' || (cited && key === 'text'))) continue;
      values += typeof one === 'number' ? Number.isFinite(one) ? ofNumber(one, kind.rising) : ofPlain('.') : encoded(one, scope);
      if (loosely === null && exact !== loose) loosely = exactly;
      exactly += exact;
      if (loosely !== null) loosely += loose;
    }
    const marks = range ? (same ? 3 : 1) + (cited ? 1 : 0) : 0;
    const who = numberOf(exacts, `${kind.no},${cited} ${range ? `${range.start},${range.end}` : ''} ${exactly}`);
    const loosest = numberOf(looses, `${kind.no},${marks} ${loosely ?? exactly}`);
    const [again, elsewhere] = [written.get(who), writtenLoose.get(loosest)];
    exact = `o${who};`;
    loose = range && !same ? exact : `k${loosest};`;
    if (again !== undefined || elsewhere !== undefined) {
      before = risen;
      unwrite(mark);
    }
    if (again !== undefined) {
      last = was;
      return `@${writeNumber(again)}`;
    }
    if (elsewhere !== undefined) last = range && !same ? range.start : was;
    written.set(who, log.length);
    if (elsewhere === undefined) writtenLoose.set(loosest, log.length);
    log.push({ exact: who, loose: elsewhere === undefined ? loosest : null });
    return elsewhere === undefined ? `{${writeNumber(shapeOf(kind, marks))}${place}${values}` : `*${writeNumber(elsewhere)}${place}`;
  };

  const ofList = (value: readonly unknown[], scope: Range | null): string => {
    let [items, exactly, loosely] = [`[${writeNumber(value.length)}`, `l${value.length};`, `l${value.length};`];
    for (const item of value) {
      items += encoded(item, scope);
      exactly += exact;
      loosely += loose;
    }
    exact = exactly;
    loose = loosely;
    return items;
  };

  const ofPlain = (sign: string): string => {
    exact = sign;
    loose = sign;
    return sign;
  };

  const encoded = (value: unknown, scope: Range | null): string => {
    if (typeof value === 'string') return ofString(value, scope);
    if (typeof value === 'number') return Number.isFinite(value) ? ofNumber(value, -1) : ofPlain('.');
    if (typeof value === 'boolean') return ofPlain(value ? ':' : ',');
    if (Array.isArray(value)) return ofList(value, scope);
    return typeof value === 'object' && value !== null ? ofObject(value as Bag, scope) : ofPlain('.'); // an object that is no list
  };

  const body = encoded(root, null);
  return `${HEAD}${listed.length > 0 ? JSON.stringify(listed.map((kind) => kind.split('\0'))) : ''}\n${body}`;
}
