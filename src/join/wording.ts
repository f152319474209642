import { fnv1a } from '../model/index.ts';

/** Words side by side that count as one piece of wording. */
const PIECE = 4;

/** The hash of a word before its first letter, and what each letter is mixed in with: FNV-1a, as `fnv1a` has it. */
const [NO_WORD, MIX] = [fnv1a(''), 0x01000193];

/** Letters and digits among the first 128 signs as small letters; 0 for all others. */
const SMALL = Uint8Array.from({ length: 128 }, (_, code) => (/[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0));

/** Signs beyond the first 128 that stand in many texts and are neither letters nor digits: dashes, quotation marks, spaces. */
const isSign = (code: number): boolean => (code >= 0x2000 && code <= 0x206f) || code === 0xa0 || code === 0xa9 || code === 0xab || code === 0xbb;

/** A hash of every word, by Unicode's own rules. */
const hashesOfAny = (text: string): readonly number[] => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => fnv1a(word));

/** The same, read straight through where the text has none but plain letters. */
function hashesOf(text: string): readonly number[] {
  const hashes: number[] = [];
  let hash = NO_WORD;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 128 && !isSign(code)) return hashesOfAny(text);
    const small = code < 128 ? SMALL[code] : 0;
    if (small !== 0) {
      hash = Math.imul(hash ^ small, MIX);
      inside = true;
    } else if (inside) {
      hashes.push(hash);
      hash = NO_WORD;
      inside = false;
    }
  }
  if (inside) hashes.push(hash);
  return hashes;
}

/** The pieces of a text's wording, each once, and where each is found again. */
export interface Wording {
  readonly pieces: Int32Array;
  /** 1 and a piece's place in the list, at the piece's slot or the next free one; 0 where there is none. At most half full. */
  readonly slots: Int32Array;
}

/** The slot of a piece, or the free one where it would stand. */
function slotOf(piece: number, pieces: Int32Array, slots: Int32Array): number {
  const mask = slots.length - 1;
  let slot = (piece ^ (piece >>> 15)) & mask;
  while (slots[slot] !== 0 && pieces[slots[slot] - 1] !== piece) slot = (slot + 1) & mask;
  return slot;
}

/**
 * The wording of a text: a hash of every four words side by side, without regard to case and signs.
 * @example wordingOf('Dua tentara tewas di Sirte').pieces.length // 2
 */
export function wordingOf(text: string): Wording {
  const hashes = hashesOf(text);
  const pieces = new Int32Array(Math.max(0, hashes.length - PIECE + 1));
  const slots = new Int32Array(1 << (32 - Math.clz32(Math.max(1, pieces.length * 2 - 1))));
  let count = 0;
  for (let i = 0; i + PIECE <= hashes.length; i += 1) {
    let piece = 0;
    for (let k = 0; k < PIECE; k += 1) piece = Math.imul(piece, MIX) ^ hashes[i + k];
    const slot = slotOf(piece, pieces, slots);
    if (slots[slot] === 0) {
      pieces[count] = piece;
      count += 1;
      slots[slot] = count;
    }
  }
  return { pieces: pieces.subarray(0, count), slots };
}

/** How many pieces two wordings share. */
export function sharedPieces(a: Wording, b: Wording): number {
  const [few, many] = a.pieces.length < b.pieces.length ? [a, b] : [b, a];
  let shared = 0;
  for (let i = 0; i < few.pieces.length; i += 1) if (many.slots[slotOf(few.pieces[i], many.pieces, many.slots)] !== 0) shared += 1;
  return shared;
}
