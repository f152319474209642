import { readFileSync } from 'node:fs';
import { deflateSync, gunzipSync, inflateSync } from 'node:zlib';
import { packageFile } from '../package-file.ts';

/** What is squeezed: each kind has a dictionary of its own to point back to. */
export type Content = 'words' | 'record';

/** Bytes of words at the head of the dictionary; the rest are records. */
const WORDS = 14_000;

let opened: Readonly<Record<Content, Buffer>> | null = null;

/** Made by `scripts/store-dictionary.ts`; what was squeezed with it cannot be read without it, so it never changes. */
function dictionaries(): Readonly<Record<Content, Buffer>> {
  if (opened) return opened;
  const all = gunzipSync(readFileSync(packageFile('data/store-1.dictionary.gz')));
  opened = { words: all.subarray(0, WORDS), record: all.subarray(WORDS) };
  return opened;
}

/** Deflates a text; a short one shrinks well too, because much of it is in the dictionary. The last four bytes are a sum over the text, so that damage shows. */
export function squeeze(text: string, content: Content): Uint8Array {
  return deflateSync(text, { dictionary: dictionaries()[content] });
}

/** @throws where the bytes are damaged */
export function expand(stored: ArrayBuffer | Uint8Array | null, content: Content): string {
  if (stored === null) throw new Error('its bytes are missing');
  return inflateSync(stored, { dictionary: dictionaries()[content] }).toString('utf8');
}
