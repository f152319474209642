/** A place in a report's text: UTF-16 code units, end exclusive, so that `text.slice(start, end)` gives the words back. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range with its words. @example { start: 0, end: 6, text: 'Moskow' } */
export interface Span extends Range {
  readonly text: string;
}

/** Cuts a span out of a text. @example spanOf('Moskow, Rabu', 0, 6) // { start: 0, end: 6, text: 'Moskow' } */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

/** True where the two ranges share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly within `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
