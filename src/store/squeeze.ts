import { readFileSync } from 'node:fs';
import { deflateSync, gunzipSync, inflateSync } from 'node:zlib';
import { packageFile } from '../package-file.ts';
import { common } from './compact/lexicon.ts';

/** What is squeezed: each kind has a dictionary of its own to point back to. */
export type Content = 'words' | 'record';

/** Bytes of words at the head of the dictionary; the rest are records. */
const WORDS = 14_000;

/** The dictionary of the older way, which stores of before still have. */
let older: Readonly<Record<Content, Buffer>> | null = null;

/** Made once; what was squeezed with it cannot be read without it, so it never changes. */
function first(): Readonly<Record<Content, Buffer>> {
  if (older) return older;
  const all = gunzipSync(readFileSync(packageFile('data/store-1.dictionary.gz')));
  older = { words: all.subarray(0, WORDS), record: all.subarray(WORDS) };
  return older;
}

const dictionary = (content: Content): Buffer => (content === 'words' ? first().words : common().dictionary);

/** Deflates a text; a short one shrinks well too, because much of it is in the dictionary. The last four bytes are a sum over the text, so that damage shows. */
export function squeeze(text: string, content: Content): Uint8Array {
  return deflateSync(text, { dictionary: dictionary(content) });
}

/** Where a squeezed text says by which dictionary it was made: the sum over that dictionary. */
const MARK = { from: 2, to: 6 } as const;

let mark: string | null = null;

/** True for a record squeezed in the older way. */
function isOlder(stored: Uint8Array): boolean {
  mark ??= Buffer.from(deflateSync('', { dictionary: common().dictionary })).toString('latin1', MARK.from, MARK.to);
  return Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength).toString('latin1', MARK.from, MARK.to) !== mark;
}

/** @throws where the bytes are damaged */
export function expand(stored: Uint8Array | null, content: Content): string {
  // A damaged store may hold a number or a text in their place.
  if (!(stored instanceof Uint8Array)) throw new Error('its bytes are missing');
  return inflateSync(stored, { dictionary: content === 'record' && isOlder(stored) ? first().record : dictionary(content) }).toString('utf8');
}
