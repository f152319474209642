import { describe, expect, it } from 'vitest';
import { compile, expand, literals } from './pattern.ts';

/** Classes of a small language: a weekday, a unit, the word "last", a word that is unit and weekday. */
const CLASSES: Readonly<Record<string, string>> = { weekday: 'wx', unit: 'ux', '=last': 'l', '=of': 'o' };
const found = (pattern: string, text: string): string[] => [...text.matchAll(compile(pattern, (kind) => CLASSES[kind] ?? '').regex)].map(([words]) => words);

describe('patterns over kinds of words', () => {
  it.each([
    ["weekday 'last' unit?", '.wl.wlu.', ['wl', 'wlu']],
    ["(weekday | unit) 'last'", 'wl.ul.xl.ll', ['wl', 'ul', 'xl']],
    ["<'of'> weekday", 'ow.w', ['w']],
    ["weekday ['last']", 'wl.w', ['w']],
    ["weekday { 'last' }", 'wl.x', ['x']],
    ['season', 'wul', []],
  ])('%s in %s', (pattern, text, wanted) => expect(found(pattern, text)).toEqual(wanted));

  it('name what they capture', () => {
    expect(compile("first:unit 'last' unit", (kind) => CLASSES[kind] ?? '').atoms.map(({ name, kind }) => `${name}=${kind}`)).toEqual(['first=unit', 'last==last', 'unit=unit']);
  });
  it('take in macros, and know their own words', () => {
    expect(expand('{length} ago', { length: '({number} unit)', number: 'count' })).toBe('(count unit) ago');
    expect(() => expand('{none}', {})).toThrow('no macro {none}');
    expect(literals("unit 'of' (weekday | 'next')")).toEqual(['of', 'next']);
    expect(() => compile('unit & unit', () => 'u')).toThrow('neither a kind nor a quoted word');
  });
});
