import { fnv1a } from '../model/index.ts';

/** Words side by side that count as one piece of wording. */
const PIECE = 4;

/** Bands that a text falls into, and hashes in each: two texts that share half of their wording meet in one of the bands 97 times in 100, a third 76. */
const [BANDS, ROWS] = [12, 2];

/** Texts shorter than this many pieces say too little to be told from others. */
const SHORTEST = 20;

/** Shared wording from which a report is a copy: of both together, or, where one has been cut, of the shorter. Measured by `npm run score:copies`. */
const [ALIKE, WITHIN] = [0.35, 0.6];

/** The wording of a text: a hash of every four words side by side, without regard to case and signs. */
export function wordingOf(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map((word) => fnv1a(word));
  const pieces = new Set<number>();
  for (let i = 0; i + PIECE <= hashes.length; i += 1) {
    let piece = 0;
    for (let k = 0; k < PIECE; k += 1) piece = Math.imul(piece, 0x01000193) ^ hashes[i + k];
    pieces.add(piece);
  }
  return pieces;
}

/** One of many ways to stir a hash: multiplied by an odd number and folded, it puts the pieces in another order. */
const stirred = (piece: number, way: number): number => {
  const mixed = Math.imul(piece ^ (way * 0x9e3779b1), 0x85ebca6b + 2 * way);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0;
};

/**
 * The bands that a wording falls into, as numbers: texts that share much of their wording share at least one band, others hardly ever. None for a text that is too short.
 * @example bandsOf(wordingOf(report.text)) // [73109533, 208461, …]
 */
export function bandsOf(wording: ReadonlySet<number>): readonly number[] {
  if (wording.size < SHORTEST) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    let sum = `band ${band}`;
    for (let row = 0; row < ROWS; row += 1) {
      let least = 0xffffffff;
      for (const piece of wording) least = Math.min(least, stirred(piece, band * ROWS + row));
      sum += ` ${least}`;
    }
    return fnv1a(sum) >>> 2;
  });
}

/** How much two wordings share: of both together, and of the shorter. */
export function sharedWording(a: ReadonlySet<number>, b: ReadonlySet<number>): { readonly ofBoth: number; readonly ofShorter: number } {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const piece of few) if (many.has(piece)) shared += 1;
  return { ofBoth: shared / Math.max(1, few.size + many.size - shared), ofShorter: shared / Math.max(1, few.size) };
}

/** True where one text is the other nearly word for word: taken over whole, cut, or put in slightly other words. */
export function isNearCopy(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (Math.min(a.size, b.size) < SHORTEST) return false;
  const { ofBoth, ofShorter } = sharedWording(a, b);
  return ofBoth >= ALIKE || ofShorter >= WITHIN;
}
