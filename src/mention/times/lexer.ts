import type { TimeRules } from '../../languages/time-rules.ts';
import { cut, numberShapes, type Piece } from './cut.ts';
import { type Item, NOTHING, type Values } from './item.ts';
import { joinNumbers, NUMBER_KINDS, readNumber } from './number-items.ts';
import { type Reading, termAt, termsOf } from './terms.ts';

export interface Lexer {
  /** Splits a text into items, in text order. */
  lex(text: string): readonly Item[];
  /** Characters of all sets of kinds that have this kind, for a pattern. */
  classesOf(kind: string): string;
}

const isCapital = (text: string, at: number): boolean => text[at] !== text[at].toLowerCase();

/** Gives every set of kinds a character of its own. */
function classTable(): { classOf(kinds: readonly string[]): string; classesOf(kind: string): string } {
  const classes = new Map<string, { readonly char: string; readonly kinds: readonly string[] }>();
  const classOf = (kinds: readonly string[]): string => {
    const key = [...new Set(kinds)].sort().join(' ');
    const known = classes.get(key);
    if (known) return known.char;
    const char = String.fromCharCode(0x4e00 + classes.size);
    classes.set(key, { char, kinds: [...new Set(kinds)] });
    return char;
  };
  const classesOf = (kind: string): string => [...classes.values()].filter(({ kinds }) => kinds.includes(kind)).map(({ char }) => char).join('');
  return { classOf, classesOf };
}

/** Makes a language's lexer ready: word list to look-up, every set of kinds to one character. */
export function makeLexer(rules: TimeRules, named: readonly string[]): Lexer {
  const shapes = numberShapes(rules);
  const { classOf, classesOf } = classTable();
  const reading = (values: Values): Reading => ({ class: classOf(Object.keys(values)), values });
  const unknown = reading(NOTHING);
  const past = reading({ 'past-form': '1' });
  const gap = reading({ stop: '1', break: '1' });
  const numbers = Object.fromEntries(Object.entries(NUMBER_KINDS).map(([shape, kinds]) => [shape, { class: classOf(kinds), kinds }]));
  const terms = termsOf(rules.words, named, shapes, reading);

  const numberItem = (start: number, end: number, shape: string, value: string): Item => {
    const { class: char, kinds } = numbers[shape];
    return { start, end, class: char, values: Object.fromEntries(kinds.map((kind) => [kind, value])) };
  };
  const isPast = ({ kind, lower }: Piece): boolean => rules.pastEnding !== '' && kind === 'word' && lower.length > 4 && lower.endsWith(rules.pastEnding);
  const lex = (text: string): readonly Item[] => {
    const pieces = cut(text, shapes);
    const items: Item[] = [];
    let initial = true;
    let spoken = false;
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i];
      const term = piece.kind === 'number' ? null : termAt(terms, pieces, i);
      if (piece.shape) items.push(readNumber(text, piece.shape, piece.start, piece.end, numberItem));
      else if (term) {
        const last = pieces[i + term.pieces.length - 1];
        const { values, class: char } = isCapital(text, piece.start) ? (initial ? term.initial : term.capital) : term.small;
        items.push({ start: piece.start, end: last.end, class: char, values });
        spoken ||= values.number !== undefined;
        i += term.pieces.length - 1;
      } else {
        const { values, class: char } = piece.kind === 'blank' ? gap : isPast(piece) ? past : unknown;
        items.push({ start: piece.start, end: piece.end, class: char, values });
      }
      const { values } = items[items.length - 1];
      initial = values.stop !== undefined || values.quote !== undefined;
    }
    return spoken ? joinNumbers(items, text, rules.pairedYears, numberItem) : items;
  };

  return { lex, classesOf };
}
