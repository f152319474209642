import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kept } from '../../../test/kept.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { lexiconOf } from './lexicon.ts';

const lexicon = lexiconOf(['actor', 'actor:\x01 \x02'], ['#=\0kind\0start\0end\0text', '\0a']);
const again = (value: unknown, text = ''): string => JSON.stringify(decode(encode(value, text, lexicon), text, lexicon));

describe('a packed record', () => {
  it('comes back byte for byte', () => {
    const { text, ...record } = kept('a');
    expect(again(record, text)).toBe(JSON.stringify(record));
  });

  const place = { name: 'Gaza', span: { start: 0, end: 4, text: 'Gaza' } };
  it.each([
    ['spans that slice back', [{ start: 0, end: 3, text: 'Gaz' }, { start: 4, end: 8, text: 'Kota' }]],
    ['spans that do not', [{ start: 0, end: 3, text: 'xyz' }, { start: -5, end: 99, text: 'Kota' }, { start: 2.5, end: 3, text: '' }]],
    ['a span in a span of the same place', { start: 0, end: 3, text: 'Gaz', entity: { text: 'Gaz', start: 0, end: 3, name: 'x' } }],
    ['the same object at other places', [{ start: 0, end: 1, a: { b: [1] } }, { start: 5, end: 6, a: { b: [1] } }, { start: 1, end: 6, a: { b: [1] }, deep: { start: 5, end: 6, a: { b: [1] } } }]],
    ['an object that moves with what is around it', [{ start: 0, end: 4, text: 'Gaza', place }, { start: 5, end: 9, text: 'Kota', place: { name: 'Kota', span: { start: 5, end: 9, text: 'Kota' } } }, { start: 5, end: 9, text: 'Kota', place }, place]],
    ['an object met within one that is met again', [{ a: { b: 1 } }, { a: { b: 1 } }, { c: { a: { b: 1 } } }, { b: 1 }]],
    ['numbers that go up', [{ head: 3, sentence: 1 }, { head: 9, sentence: 1 }, { head: -1, sentence: 0.5 }, { head: null, sentence: 'x' }, { head: 9, sentence: 1 }, { head: 10, sentence: 2 }]],
    ['sentences of reasons', ['actor: «Gaza» model 0.84', 'actor: «Gaza» model 0.85', 'when 2020-06-03, implied', 'a 0.50 b 007 c', '«» « 1 » x', 'actor:«Gaza» 1', 'when 2020-06-03, implied']],
    ['numbers of every size', [0, 63, 64, 4159, 4160, -1, -64, -65, 31.5, -106.845, 1e21, 5e-7, -0, 0.5, 0.01, 0.99, 0.07, 0.999, Number.MAX_SAFE_INTEGER]],
    ['strings with marks of their own', ['"', '\\', '\\"', '"\\', '\n', '{4*', '\u2028', '😀', '\ud800', '\x01 \x02 «»', 'actor', 'actor']],
    ['nothing', [null, true, false, [], {}, '']],
    ['keys of any kind', { __proto__: 1, '': 2, '#': 3, ',': 4, start: 'x', end: 1 }],
  ])('%s', (_, value) => expect(again(value, 'Gaza Kota')).toBe(JSON.stringify(value)));

  it('holds for any JSON and any text', () => {
    const key = fc.oneof(fc.constantFrom('start', 'end', 'text', 'a', 'b', 'head', 'kind'), fc.string({ maxLength: 4 }).filter((one) => !one.includes('\0')));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'medium' }, fc.integer({ min: -70, max: 5000 }), fc.double(), fc.string(), fc.constantFrom('Gaza', 'a «Gaza» b 0.5', 'Kota'), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(key, tie('value'), { maxKeys: 5 }),
        fc.record({ start: fc.integer({ min: 0, max: 3 }), end: fc.integer({ min: 2, max: 5 }), text: fc.constantFrom('Gaza', 'a K', ''), more: tie('value') })),
    }));
    fc.assert(fc.property(fc.array(value, { maxLength: 6 }), (one) => {
      const plain = JSON.parse(JSON.stringify(one));
      expect(again(plain, 'Gaza Kota')).toBe(JSON.stringify(plain));
    }), { numRuns: 3000 });
  });

  it('is an error where it is damaged, not another record', () => {
    const { text, ...record } = kept('a');
    const packed = encode(record, text, lexicon);
    expect(() => decode(packed.slice(0, packed.length - 40), text, lexicon)).toThrow();
  });
});
