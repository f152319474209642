import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { id } from './id.ts';

/** Paths of all words, and the words. */
function leaves(table: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(table).flatMap(([key, value]) => (typeof value === 'object' ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, value] as const]));
}

describe('the words of the page', () => {
  it('are the same in both tables, and none is empty', () => {
    const [english, indonesian] = [leaves(en), leaves(id)];
    expect(indonesian.map(([path]) => path)).toEqual(english.map(([path]) => path));
    for (const [path, word] of [...english, ...indonesian]) expect(word, path).not.toBe('');
  });
});
