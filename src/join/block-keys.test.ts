import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { on, party, placed, told } from '../../test/told.ts';
import { blockKeys } from './block-keys.ts';
import { eachPair } from './each-pair.ts';
import { tellingOf } from './telling.ts';

const strike = told({ actors: [party('ISR', 'Israel')], place: placed('Iran', 'IRN') });

describe('blocks', () => {
  it.each([
    ['a day that is said', strike, ['force d20258 IRN', 'force d20258 ISR', 'force r r1']],
    ['no day: when the report came out, or the day before', { ...strike, event: { ...strike.event, when: null } }, ['force d20258 IRN', 'force d20259 IRN', 'force d20258 ISR', 'force d20259 ISR', 'force r r1']],
    ['a year, and the mean year that its first hours fall in', { ...strike, event: { ...strike.event, when: on('2024'), actors: [] } }, ['force y53 IRN', 'force y54 IRN', 'force r r1']],
    ['a body of no country', told({ actors: [{ ...party('', 'Hizbut Kota'), country: 'NSA' }] }), ['force d20258 hizbut kota', 'force r r1']],
  ])('%s', (_, event, keys) => {
    expect(blockKeys(event)).toEqual(keys);
  });

  const days = [on('2025-06-17'), on('2025-06-17', '2025-06-20'), on('2025-06'), on('2025'), on('2024', '2025'), on('2025-06-18', '2025-06-18', false), null];
  const tale = fc.record({ when: fc.constantFrom(...days), type: fc.constantFrom('ASSAULT' as const, 'COERCE' as const, 'CONSULT' as const), report: fc.constantFrom('a', 'b', 'c', 'd'), copyOf: fc.constantFrom(null, 'a'), country: fc.constantFrom('ISR', 'IRN', ''), place: fc.constantFrom(placed('Iran', 'IRN'), null) });

  it('two events are compared just where they share one', () => {
    fc.assert(fc.property(fc.array(tale, { maxLength: 12 }), (tales) => {
      const events = tales.map(({ country, ...rest }, at) => told({ ...rest, at, actors: country === '' ? [] : [party(country)] }));
      const visited = new Set<string>();
      eachPair(events.map(tellingOf), (i, j) => visited.add(`${Math.min(i, j)} ${Math.max(i, j)}`));
      const shared = events.flatMap((a, i) => events.flatMap((b, j) => (i < j && blockKeys(a).some((key) => blockKeys(b).includes(key)) ? [`${i} ${j}`] : [])));
      expect([...visited].sort()).toEqual(shared.sort());
    }), { numRuns: 300, seed: 3 });
  });
});
