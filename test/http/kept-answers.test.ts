import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openKeptAnswers } from '../../src/http/kept-answers.ts';

it('keeps what was asked for last, within its bytes', () => {
  // Ten characters of text and one of key are 22 bytes: eight of them fit.
  const kept = openKeptAnswers(8 * 22);
  const text = 'a'.repeat(10);
  for (const key of '12345678') kept.put(key, text);
  expect(kept.get('1')).toBe(text);
  kept.put('9', text);
  expect([...'123456789'].filter((key) => kept.get(key) !== undefined).join('')).toBe('13456789');
});

it('does not keep what takes more than an eighth, and lets the older answer go', () => {
  const kept = openKeptAnswers(800);
  kept.put('k', 'old');
  kept.put('k', 'x'.repeat(50));
  expect(kept.get('k')).toBeUndefined();
  kept.put('k', 'x'.repeat(49));
  expect(kept.get('k')).toHaveLength(49);
});

it('never holds more than its bytes, whatever is put and asked for', () => {
  const step = fc.record({ key: fc.constantFrom('a', 'bb', 'ccc', 'dddd', 'eeeee'), length: fc.nat(80), isPut: fc.boolean() });
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    const kept = openKeptAnswers(1000);
    for (const { key, length, isPut } of steps) {
      if (isPut) kept.put(key, 'x'.repeat(length));
      else kept.get(key);
    }
    const held = ['a', 'bb', 'ccc', 'dddd', 'eeeee'].map((key) => [key, kept.get(key)] as const);
    expect(held.reduce((sum, [key, text]) => sum + (text === undefined ? 0 : 2 * (key.length + text.length)), 0)).toBeLessThanOrEqual(1000);
  }));
});
