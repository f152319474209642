import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../src/model/index.ts';
import { OWN_READING, readStandOff } from './reports.ts';

describe('the marks of our own reading', () => {
  const marks = readStandOff(OWN_READING);
  it('are of both languages, of known types, and each within a sentence', () => {
    expect(new Set(marks.map(({ lang }) => lang))).toEqual(new Set(['en', 'id']));
    for (const { sentences, events } of marks) {
      for (const { at: [start, end], type } of events) {
        expect(EVENT_TYPES).toContain(type);
        expect(sentences.some(([from, to]) => from <= start && end <= to)).toBe(true);
      }
    }
  });
  it('hold some reports in which nothing was found: they teach what is none', () => {
    expect(marks.filter(({ events }) => events.length === 0).length).toBeGreaterThan(10);
  });
});
