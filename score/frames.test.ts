import { describe, expect, it } from 'vitest';
import { allLanguages } from '../src/languages/all.generated.ts';
import { loadCoder } from '../src/resources.ts';
import { checkFrames } from './frame-check.ts';

/** Share of sentences that must hold; what does not is printed by `npm run score:frames`. */
const FLOOR = 0.98;
const coder = await loadCoder();

describe.each(allLanguages.map((language) => [language.code, language] as const))('frames of %s', (_, language) => {
  it('do with their own sentences what they promise', () => {
    const { sentences, faults } = checkFrames(language, coder);
    expect(1 - faults.length / sentences).toBeGreaterThanOrEqual(FLOOR);
  });
});
