import { describe, expect, it } from 'vitest';
import { changesOf, readSums, writeSums } from './changes.ts';

const before = new Map([['a', '1'], ['b', '2'], ['c', '3']]);
const after = new Map([['d', '4'], ['c', '3'], ['b', '9']]);

describe('changes between two exports', () => {
  it('are what came, changed and went', () => expect(changesOf(before, after)).toEqual([{ change: 'withdrawn', id: 'a' }, { change: 'changed', id: 'b' }, { change: 'added', id: 'd' }]));
  it('are none where nothing changed', () => expect(changesOf(before, new Map([...before].reverse()))).toEqual([]));
});

describe('the list of checksums', () => {
  it('comes back as it was written', () => expect(readSums(writeSums('1.2', '{"country":"LBY"}', before))).toEqual({ mark: '1.2', asked: '{"country":"LBY"}', sums: before }));
  it.each(['', 'id,type\n', '# 1 {}\nbroken\n'])('is told from another file: %j', (text) => expect(readSums(text)).toBeNull());
});
