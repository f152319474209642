import { fnv1a } from '../model/index.ts';
import { sharedPieces, type Wording } from './wording.ts';

/** Bands that a text falls into, and hashes in each: two texts that share half of their wording meet in one of the bands 97 times in 100, a third 76. */
const [BANDS, ROWS] = [12, 2];

/** Texts shorter than this many pieces say too little to be told from others. */
const SHORTEST = 20;

/** Shared wording from which a report is a copy: of both together, or, where one has been cut, of the shorter. Measured by `npm run score:copies`. */
const [ALIKE, WITHIN] = [0.35, 0.6];

/** One of many ways to stir a hash: multiplied by an odd number and folded, it puts the pieces in another order. */
const stirred = (piece: number, way: number): number => {
  const mixed = Math.imul(piece ^ (way * 0x9e3779b1), 0x85ebca6b + 2 * way);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0;
};

function leastStirred(pieces: Int32Array, way: number): number {
  let least = 0xffffffff;
  for (let i = 0; i < pieces.length; i += 1) {
    const one = stirred(pieces[i], way);
    if (one < least) least = one;
  }
  return least;
}

/**
 * The bands that a wording falls into, as numbers: texts that share much of their wording share at least one band, others hardly ever. None for a text that is too short.
 * @example bandsOf(wordingOf(report.text)) // [73109533, 208461, …]
 */
export function bandsOf({ pieces }: Wording): readonly number[] {
  if (pieces.length < SHORTEST) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    let sum = `band ${band}`;
    for (let row = 0; row < ROWS; row += 1) sum += ` ${leastStirred(pieces, band * ROWS + row)}`;
    return fnv1a(sum) >>> 2;
  });
}

/** How much two wordings share: of both together, and of the shorter. */
export function sharedWording(a: Wording, b: Wording): { readonly ofBoth: number; readonly ofShorter: number } {
  const [shared, all] = [sharedPieces(a, b), a.pieces.length + b.pieces.length];
  return { ofBoth: shared / Math.max(1, all - shared), ofShorter: shared / Math.max(1, Math.min(a.pieces.length, b.pieces.length)) };
}

/** True where one text is the other nearly word for word: taken over whole, cut, or put in slightly other words. */
export function isNearCopy(a: Wording, b: Wording): boolean {
  if (Math.min(a.pieces.length, b.pieces.length) < SHORTEST) return false;
  const { ofBoth, ofShorter } = sharedWording(a, b);
  return ofBoth >= ALIKE || ofShorter >= WITHIN;
}
