import { describe, expect, it } from 'vitest';
import { loadCoder } from '../src/resources.ts';
import { agreementOf, codingAlone, isTold, ownPairs, tell } from './language-pairs.ts';

/** What must hold of our own sentences in two languages; which do not is printed by `npm run score:languages -- --own`. */
const FLOORS = { alike: 0.7, acts: 0.6, quiet: 0.75 };
const pairs = ownPairs(codingAlone(await loadCoder()));

describe('our own sentences in two languages', () => {
  it('tell the same acts', () => expect(agreementOf(pairs, tell).f1).toBeGreaterThanOrEqual(FLOORS.alike));

  it.each(['en', 'id'] as const)('tell the acts that they were written for, and nothing else, in %s', (lang) => {
    const [acts, quiet] = [pairs.filter(({ expected }) => expected !== 'none'), pairs.filter(({ expected }) => expected === 'none')];
    const share = (some: typeof pairs): number => some.filter((pair) => isTold(pair, lang)).length / some.length;
    expect(share(acts)).toBeGreaterThanOrEqual(FLOORS.acts);
    expect(share(quiet)).toBeGreaterThanOrEqual(FLOORS.quiet);
  });
});
