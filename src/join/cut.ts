import { compare } from './compare.ts';
import { Groups } from './groups.ts';
import type { Telling } from './telling.ts';

/** Clustering weighs every pair of a piece, so a piece is kept to this size. */
const MOST = 400;
/** A cell that is too large is taken apart where its pairs are least alike: each time, pairs must be this much more alike to hold. */
const STEP = 0.5;
/** Above any score a pair can have. */
const HIGHEST = 15;

function chunks(cell: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(cell.length / MOST) }, (_, i) => cell.slice(i * MOST, (i + 1) * MOST));
}

/** A cell in pieces of at most `MOST`; most cells are one piece. What holds at every line is told more than `MOST` times alike, and is merely counted off. */
export function cut(cell: readonly number[], tellings: readonly Telling[], line = STEP): number[][] {
  if (cell.length <= MOST) return [[...cell]];
  if (line > HIGHEST) return chunks(cell);
  const groups = new Groups(cell.length);
  for (let i = 0; i < cell.length; i += 1) for (let j = i + 1; j < cell.length; j += 1) {
    if (groups.of(i) !== groups.of(j) && compare(tellings[cell[i]], tellings[cell[j]]) >= line) groups.unite(i, j);
  }
  return groups.all().flatMap((piece) => cut(piece.map((i) => cell[i]), tellings, line + STEP));
}
