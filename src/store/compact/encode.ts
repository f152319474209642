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
import type { Lexicon } from './lexicon.ts';
import { type Bag, cites, isPlace, type Range, rangeOf, stands } from './span.ts';
import { templateOf } from './template.ts';

/** The sign that a record packed so begins with; the older way began with a list. */
export const HEAD = '2';

/** Strings that all records know: so many by one digit, so many by two. */
export const [SHORT, LONG] = [64, 64 + 64 * 64];

/** Numbers under these keys mostly go up from one object to the next: they are told from the one before. */
export const RISING: readonly string[] = ['sentence', 'head', 'speaker', 'medium'];


interface Written {
  readonly exact: number;
  /** Null where it was written before at another place. */
  readonly loose: number | null;
}

/** Packs a JSON value that speaks of places in a text. */
export function encode(root: unknown, text: string, lexicon: Lexicon): string {
  const shapes = new Map(lexicon.shapeNumbers);
  const listed: string[] = [];
  const spans = new Map<string, number>();
  const spanTexts = new Map<string, number>();
  const strings = new Map<string, number>();
  const names = new Map<string, string>();
  /** Who objects are: with their places, and apart from that of the object around; then where they stand among those written. */
  const [exacts, looses] = [new Map<string, number>(), new Map<string, number>()];
  const [written, writtenLoose] = [new Map<number, number>(), new Map<number, number>()];
  const log: Written[] = [];
  const before = RISING.map(() => 0);
  let last = 0;
  /** Who the value that was written last is, with its places and apart from that around it. */
  let [exact, loose] = ['', ''];

  const numberOf = (map: Map<string, number>, key: string): number => {
    const found = map.get(key);
    if (found !== undefined) return found;
    map.set(key, map.size);
    return map.size - 1;
  };

  const ofWords = (value: string): string => {
    const known = lexicon.numbers.get(value);
    if (known !== undefined) return known < SHORT ? `%${writeNumber(known)}` : `$${twoDigits(known - SHORT)}`;
    const met = strings.get(value);
    if (met !== undefined) return `&${writeNumber(met)}`;
    const place = spanTexts.get(value);
    if (place !== undefined) return `/${writeNumber(place)}`;
    const template = templateOf(value);
    if (template) {
      const made = `\`${ofWords(template.frame)}${template.values.map((one) => (typeof one === 'number' ? writeShort(one) : ofWords(one))).join('')}`;
      if (value.length > 2) strings.set(value, strings.size);
      return made;
    }
    if (value.length > 2) strings.set(value, strings.size);
    return JSON.stringify(value);
  };

  const ofString = (value: string, scope: Range | null): string => {
    let name = names.get(value);
    if (name === undefined) {
      name = `s${names.size};`;
      names.set(value, name);
    }
    exact = name;
    loose = name;
    if (scope === null || !stands(value, scope, text)) return ofWords(value);
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
    before[rising] = value;
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

  const ofObject = (value: Bag, around: Range | null): string => {
    const range = rangeOf(value);
    const cited = range !== null && cites(value, range, text);
    const same = range !== null && around !== null && around.start === range.start && around.end === range.end;
    const [was, mark, risen] = [last, log.length, [...before]];
    const place = range && !same ? placeOf(range) : '';
    let keys = cited ? '=' : '';
    let [values, exactly, loosely] = ['', '', ''];
    for (const key in value) {
      const one = value[key];
      if (one === undefined) continue;
      keys += `\0${key}`;
      if (range && (key === 'start' || key === 'end' || (cited && key === 'text'))) continue;
      values += typeof one === 'number' ? ofNumber(one, RISING.indexOf(key)) : encoded(one, range ?? around);
      exactly += exact;
      loosely += loose;
    }
    const shape = shapes.get(`${range ? (same ? '^' : '#') : ''}${keys}`) ?? newShape(`${range ? (same ? '^' : '#') : ''}${keys}`);
    const alike = same ? shapes.get(`#${keys}`) ?? newShape(`#${keys}`) : shape;
    const who = numberOf(exacts, `${alike} ${range ? `${range.start},${range.end}` : ''} ${exactly}`);
    const kind = numberOf(looses, `${shape} ${loosely}`);
    const [again, elsewhere] = [written.get(who), writtenLoose.get(kind)];
    exact = `o${who};`;
    loose = range && !same ? exact : `k${kind};`;
    if (again !== undefined || elsewhere !== undefined) {
      for (let i = 0; i < risen.length; i += 1) before[i] = risen[i];
      unwrite(mark);
    }
    if (again !== undefined) {
      last = was;
      return `@${writeNumber(again)}`;
    }
    if (elsewhere !== undefined) last = range && !same ? range.start : was;
    written.set(who, log.length);
    if (elsewhere === undefined) writtenLoose.set(kind, log.length);
    log.push({ exact: who, loose: elsewhere === undefined ? kind : null });
    return elsewhere === undefined ? `{${writeNumber(shape)}${place}${values}` : `*${writeNumber(elsewhere)}${place}`;
  };

  const newShape = (kind: string): number => {
    listed.push(kind);
    shapes.set(kind, shapes.size);
    return shapes.size - 1;
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
