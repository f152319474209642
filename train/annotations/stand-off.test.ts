import { describe, expect, it } from 'vitest';
import { readMarks } from '../annotations.ts';
import { type AnnotatedReport, onText, standOff } from './stand-off.ts';

const text = 'Menlu Retno tiba di Hanoi. Ia bertemu Presiden Vietnam.';
const report: AnnotatedReport = {
  id: 'own', lang: 'id', outlet: 'Warta', published: '2020-06-05', url: null, text,
  sentences: [{ n: 1, start: 0, end: 26 }, { n: 2, start: 27, end: 55 }],
  events: [{
    s: 2, start: 30, end: 37, type: 'CONSULT', cameo: '042', actor: [{ text: 'Menlu Retno', country: 'IDN', sector: 'GOV' }], recipient: [{ text: 'Presiden Vietnam', country: 'VNM', sector: 'GOV' }],
    place: 'Hanoi', place_country: 'VNM', date: null, status: 'actual', speaker: null, sure: true,
  }],
};

describe('marks apart from their text', () => {
  it('hold no word of it, and come back onto it as they were', () => {
    const marks = standOff(report);
    expect(JSON.stringify(marks)).not.toMatch(/Retno|Hanoi|bertemu/);
    expect(marks.events[0].actor).toEqual([[[0, 11], 'IDN', 'GOV']]);
    expect(onText(marks, text)).toEqual(report);
  });
  it('refuse another text, and say what was wanted', () => {
    expect(() => onText(standOff(report), `${text} `)).toThrow(/own: given a text of 56 characters with another hash; wanted the text whose SHA-256 is/);
  });
});

describe('the marks that come with the code', () => {
  it('lie within their texts, are of known form and hold no sentences', () => {
    const marks = readMarks();
    expect(marks.length).toBeGreaterThan(400);
    for (const { length, sha256, events, sentences } of marks) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(sentences.every(([start, end]) => start < end && end <= length)).toBe(true);
      expect(events.every(({ at: [start, end] }) => start < end && end <= length && end - start < 80)).toBe(true);
    }
  });
});
