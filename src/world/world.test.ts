import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../model/index.ts';
import { openCodebook } from './codebook.ts';
import { openCountries } from './countries.ts';
import { openGazetteer } from './gazetteer.ts';
import { placeHash, placeKey } from './place-key.ts';

const gazetteer = openGazetteer(gunzipSync(readFileSync(new URL('../../data/gazetteer.bin.gz', import.meta.url))));

describe('codebook', () => {
  const book = openCodebook();
  it('has a quad class from 1 to 4 for every type', () => {
    for (const type of EVENT_TYPES) expect([1, 2, 3, 4]).toContain(book.quad[type]);
  });
  it.each([['ASSAULT', 'aerial'], ['CONSULT', 'phone'], ['AGREE', null]] as const)('scores %s %s', (type, mode) => {
    expect(book.score(type, mode)).not.toBe(0);
  });
  it('falls back to the root of a CAMEO code', () => {
    expect(book.goldstein('1951')).toBe(book.goldstein('195'));
    expect(book.cameoName('190')).not.toBe('');
  });
});

describe('countries', () => {
  const countries = openCountries();
  it('know each other as neighbours', () => {
    for (const one of countries.all()) for (const other of one.neighbours) expect(countries.get(other)?.neighbours).toContain(one.code);
  });
  it.each([['LBY', 'Tripoli'], ['IDN', 'Jakarta'], ['UKR', 'Kyiv']])('%s has the capital %s', (code, capital) => {
    expect(countries.get(code)?.capital).toBe(capital);
  });
  it('has every capital in the gazetteer', () => {
    const missing = countries.all().filter((one) => one.capital && !gazetteer.lookup(one.capital).some((place) => place.country === one.code));
    expect(missing.map((one) => one.capital)).toEqual([]);
  });
});

describe('gazetteer', () => {
  it('holds the populated places of the world', () => {
    expect(gazetteer.size).toBeGreaterThan(200_000);
  });
  it.each([
    ['Tarhuna', 'LBY', 32.43, 13.63],
    ['al watiya air base', 'LBY', 32.47, 11.9],
    ['DONBAS', 'UKR', 48.3, 38],
    ['Kabupaten Nduga', 'IDN', -4.5, 138.3],
    ['Deir ez-Zor', 'SYR', 35.34, 40.14],
    ['Scott Co.', 'USA', 41.58, -90.59],
    ['Selat Hormuz', '', 26.6, 56.5],
    ["N'Djamena", 'TCD', 12.11, 15.04],
  ])('finds %s', (name, country, lat, lon) => {
    const entry = gazetteer.lookup(name)[0];
    expect(entry.country).toBe(country);
    expect(Math.abs(entry.lat - lat) + Math.abs(entry.lon - lon)).toBeLessThan(2.5);
  });
  it.each(['Bukan Nama Tempat', '', 'zzzz', 'Tripolitan-'])('knows no %s', (name) => {
    expect(gazetteer.lookup(name)).toEqual([]);
    expect(gazetteer.has(name, 0, name.length)).toBe(false);
  });
  it('orders readings of one name by population', () => {
    expect(gazetteer.lookup('Tripoli').map((place) => place.country)).toEqual(['LBY', 'LBY', 'LBN', 'GRC', 'USA']);
  });
  it('refuses other bytes with what to do', () => {
    expect(() => openGazetteer(new TextEncoder().encode('not a gazetteer'))).toThrow('npm run train -- gazetteer');
  });
});

describe('place keys', () => {
  it('hash alike whenever they are alike', () => {
    fc.assert(fc.property(fc.string(), (name) => placeHash(name, 0, name.length) === placeHash(placeKey(name), 0, placeKey(name).length)));
  });
  it.each([["Ra's al-Khaymah", 'ras al khaymah'], ['Şanlıurfa', 'sanliurfa'], ['  St. Louis ', 'st louis'], ['Côte d’Ivoire', 'cote divoire']])('%s', (name, key) => {
    expect(placeKey(name)).toBe(key);
  });
});
