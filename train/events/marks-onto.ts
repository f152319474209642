import type { GoldReport } from './gold.ts';

/** The marks moved into the text as it was mended: spaces have been put between words that had lost them, nothing else. */
export function marksOnto(gold: GoldReport, text: string): GoldReport {
  if (gold.text === text) return gold;
  const to = new Int32Array(gold.text.length + 1);
  for (let from = 0, at = 0; from < gold.text.length; from += 1, at += 1) {
    while (at < text.length && text[at] !== gold.text[from]) at += 1;
    to[from] = at;
  }
  to[gold.text.length] = text.length;
  const move = <T extends { readonly start: number; readonly end: number }>(mark: T): T => ({ ...mark, start: to[mark.start], end: to[mark.end - 1] + 1 });
  return { ...gold, text, sentences: gold.sentences.map(move), events: gold.events.map(move) };
}
