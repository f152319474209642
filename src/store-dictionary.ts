import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The dictionary that a store's squeezed reports point back to. It stands at this level because the built files all do, one below the package. */
export function readStoreDictionary(): Buffer {
  return gunzipSync(readFileSync(new URL('../data/store-1.dictionary.gz', import.meta.url)));
}
