import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { packageFile } from '../../package-file.ts';

/** What records have in common, so that no record need say it: strings, and shapes of objects. */
export interface Lexicon {
  readonly strings: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Shapes as they are written: marks, then keys, each after a `\0`. */
  readonly shapes: readonly string[];
  readonly shapeNumbers: ReadonlyMap<string, number>;
}

export function lexiconOf(strings: readonly string[], shapes: readonly string[]): Lexicon {
  return { strings, shapes, numbers: new Map(strings.map((one, i) => [one, i])), shapeNumbers: new Map(shapes.map((one, i) => [one, i])) };
}

interface Common {
  readonly lexicon: Lexicon;
  /** What deflated records point back to. */
  readonly dictionary: Buffer;
}

let opened: Common | null = null;

/** Made by `scripts/store-dictionary.ts`; what was packed with it cannot be read without it, so it never changes. */
export function common(): Common {
  if (opened) return opened;
  const { strings, shapes, records }: Record<'strings' | 'shapes', readonly string[]> & { readonly records: string } = JSON.parse(gunzipSync(readFileSync(packageFile('data/store-2.dictionary.gz'))).toString('utf8'));
  opened = { lexicon: lexiconOf(strings, shapes), dictionary: Buffer.from(records) };
  return opened;
}
