/**
 * Address of a file that comes with the package, by its path in it. This module stands at the same depth in `src/`, in `dist/` and in the bundle,
 * which other modules do not.
 * @example packageFile('data/gazetteer.bin.gz')
 */
export const packageFile = (path: string): URL => new URL(`../${path}`, import.meta.url);
