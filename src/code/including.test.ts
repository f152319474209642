import { describe, expect, it } from 'vitest';
import { language } from '../languages/id/index.ts';
import { handParsed } from './hand-parsed.ts';
import { withIncluded } from './including.ts';

/** Each token's head by its word, `-` at the root. */
function headsOf(lines: string): readonly string[] {
  const tokens = withIncluded(handParsed(lines).sentences[0].tokens, language);
  return tokens.map(({ head }) => (head < 0 ? '-' : tokens[head].text));
}

describe('what "including" names', () => {
  it('hangs on the noun that it is counted under', () => {
    expect(headsOf('merebut VERB 0 root\npos NOUN 1 obj\n, PUNCT 4 punct\ntermasuk VERB 1 advcl\npangkalan NOUN 4 obj')).toEqual(['-', 'merebut', 'termasuk', 'pos', 'pos']);
  });
  it('never bends the tree into a circle: a noun that hung on it takes its place', () => {
    const heads = headsOf('negara NOUN 3 nsubj\n, PUNCT 3 punct\ntermasuk VERB 0 root\nMesir PROPN 3 obj');
    expect(heads).toEqual(['-', 'termasuk', 'negara', 'negara']);
  });
  it('is left alone without a comma before it', () => {
    expect(headsOf('negara NOUN 2 nsubj\ntermasuk VERB 0 root\nMesir PROPN 2 obj')).toEqual(['termasuk', '-', 'termasuk']);
  });
});
