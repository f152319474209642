import { describe, expect, it } from 'vitest';
import { openSenses } from './senses.ts';

const senses = openSenses(new TextEncoder().encode('3 condemned denounced\n3 praised lauded\n7 shelled bombarded\n'));

describe('senses of words', () => {
  it.each([
    ['condemned', 'denounced', true, true],
    ['condemned', 'praised', false, true],
    ['condemned', 'shelled', false, false],
  ])('%s and %s: finely alike %s, roughly alike %s', (one, other, fine, rough) => {
    expect(senses.get(one)?.fine === senses.get(other)?.fine).toBe(fine);
    expect(senses.get(one)?.rough === senses.get(other)?.rough).toBe(rough);
  });
  it('are not known of a word that no line has, nor of the numbers', () => {
    for (const word of ['thanked', '3', '']) expect(senses.get(word)).toBeUndefined();
  });
});
