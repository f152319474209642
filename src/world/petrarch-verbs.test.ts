import { describe, expect, it } from 'vitest';
import { readPetrarchVerbs } from './petrarch-verbs.ts';

const VERBS = `<!-- Our own small file -->
&COINS
+DUCATS
+GOLD FLORINS

--- GREET [051] ---
GREET {GREETED GREETS}   # a comment
SALUTE
+WAVE_AT {+WAVED_AT} [052]
- * COLDLY [111]
- NOT_* [120]
- * GIFT_OF &COINS [071]
- * $ FROM + [---]

--- CALL_ON [042:043] ---
+CALL_ON
`;

describe('a PETRARCH verb dictionary', () => {
  const verbs = readPetrarchVerbs(VERBS);
  const verb = (words: string) => verbs.find((one) => one.words.join(' ') === words);
  it('has every verb of a block, with the code of the block or its own', () => {
    expect(verbs.map(({ words, code }) => `${words.join(' ')} ${code}`)).toEqual(['greet 051', 'salute 051', 'wave at 052', 'call on 042']);
  });
  it('keeps irregular forms and which word inflects', () => {
    expect(verb('greet')?.forms).toEqual(['greeted', 'greets']);
    expect([verb('wave at')?.head, verb('wave at')?.forms]).toEqual([0, ['waved']]);
  });
  it('reads a second code as what the target does in turn', () => expect(verb('call on')?.mirror).toBe('043'));
  it('asks the patterns that hold more first', () => expect(verb('salute')?.patterns.map(({ text }) => text)).toEqual(['* GIFT_OF &COINS', '* $ FROM +', 'NOT_*', '* COLDLY']));
  it('puts the wordings of a set in its place', () => expect(verb('salute')?.patterns[0].after.at(-1)?.wordings).toEqual([['ducats'], ['gold', 'florins']]));
  it.each([['NOT_*', true], ['* COLDLY', false]])('ties the word in %s to the verb: %s', (text, tight) => {
    const pattern = verb('salute')?.patterns.find((one) => one.text === text);
    expect([...(pattern?.before ?? []), ...(pattern?.after ?? [])][0].tight).toBe(tight);
  });
  it('knows no event', () => expect(verb('salute')?.patterns.find(({ text }) => text.includes('$'))?.code).toBe(null));
  it('reads nothing out of nothing', () => expect(readPetrarchVerbs('# empty\n')).toEqual([]));
});
