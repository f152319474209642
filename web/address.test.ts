import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../src/model/index.ts';
import { type Address, changed, formatAddress, parseAddress, STATUSES, VIEWS } from './address.ts';

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
const text = fc.string({ minLength: 1, unit: 'grapheme' });
const address: fc.Arbitrary<Address> = fc.record({
  view: fc.constantFrom(...VIEWS), ui: fc.constantFrom('id' as const, 'en' as const),
  filter: fc.record({ from: fc.constant('2020-06-05'), country: fc.constant('LBY'), party: text, outlet: text, type: some(EVENT_TYPES), status: some(STATUSES), bothAdmit: fc.constant(true as const), confidence: fc.constantFrom(0.5, 0.95) }, { requiredKeys: [] }),
  at: fc.record({ id: text, q: text, day: fc.constant('2020-06-01') }, { requiredKeys: [] }),
});

describe('the address bar', () => {
  it('gives back every view, filter and place in a view', () => {
    fc.assert(fc.property(address, (one) => { expect(parseAddress(formatAddress(one), 'en')).toEqual(one); }));
  });
  it.each([
    ['', { view: 'timeline', ui: 'id', filter: {}, at: {} }],
    ['?view=nowhere&ui=fr&type=WAR&confidence=7&from=yesterday', { view: 'timeline', ui: 'id', filter: {}, at: {} }],
    ['?view=map&type=ASSAULT,COERCE&bothAdmit=false&zoom=3', { view: 'map', ui: 'id', filter: { type: ['ASSAULT', 'COERCE'] }, at: { zoom: '3' } }],
  ])('reads %s', (search, wanted) => expect(parseAddress(search, 'id')).toEqual(wanted));
  it('keeps the filter from view to view, and what a view keeps only within it', () => {
    const from: Address = { view: 'reports', ui: 'en', filter: { country: 'LBY' }, at: { id: 'a', event: 'b' } };
    expect(changed(from, { view: 'map' })).toEqual({ view: 'map', ui: 'en', filter: { country: 'LBY' }, at: {} });
    expect(changed(from, { at: { event: '' } }).at).toEqual({ id: 'a', event: '' });
  });
});
