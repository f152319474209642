import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { language } from '../languages/id/index.ts';
import { language as english } from '../languages/en/index.ts';
import { mendGlued } from './mend-glued.ts';

const words = new Set('serangan presiden menteri amerika serikat israel iran rusia trump putin militer warga agency berita perdana berencana hari tentara suka apakah'.split(' '));
const known = (lower: string): boolean => words.has(lower);
const mend = (text: string): string => mendGlued(text, language.parsing.glue, known).text;

describe('glued words', () => {
  it.each([
    ['SeranganIsraelke Gaza', 'Serangan Israel ke Gaza'],
    ['apakahAmerika Serikat', 'apakah Amerika Serikat'],
    ['PresidenAmerika SerikatDonald Trumpuntuk hadir', 'Presiden Amerika Serikat Donald Trump untuk hadir'],
    ['dikutip dariReuters', 'dikutip dari Reuters'],
    ['seperti dilansirAFP, Rabu', 'seperti dilansir AFP, Rabu'],
    ['kata AFPpada Senin', 'kata AFP pada Senin'],
    ['PresidenVladimir Putinberencana hadir', 'Presiden Vladimir Putin berencana hadir'],
    ['mengungsikan warga.Dalam pidato', 'mengungsikan warga. Dalam pidato'],
    ['di Sirte,Rabu (3/6)', 'di Sirte, Rabu (3/6)'],
    ['Haftar hadir, kata Haftardan stafnya', 'Haftar hadir, kata Haftar dan stafnya'],
  ])('%s → %s', (text, mended) => expect(mend(text)).toBe(mended));

  it.each(['Ramadan', 'Rusdi dan Hendradi', 'YouTube dan TikTok', 'KapanLagi.com', 'McKee', 'KontraS', 'Sukabumi', 'SpaceX', 'Kementerian Pertahanan', 'Kompas.com', 'MoU', 'detikNews', 'pukul 10.00'])('%s stays as it is', (text) =>
    expect(mend(text)).toBe(text));

  it('leaves a language alone whose names are written like glued words', () => {
    expect(mendGlued('PresidentTrump and MacDonald', english.parsing.glue, known)).toEqual({ text: 'PresidentTrump and MacDonald', notes: [] });
  });

  it('says where it put a space, and keeps every other character', () => {
    const piece = fc.constantFrom('Israel', 'ke', 'serangan', ' ', 'Presiden', 'AFP', 'pada', '. ', 'Trump', 'untuk', '\n', 'dari', '"', ',', '.');
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      const { text: mended, notes } = mendGlued(text, language.parsing.glue, known);
      expect(mended.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(notes).toHaveLength(mended.length - text.length);
      for (const note of notes) expect(note.message).toContain(mended.slice(note.start, note.end));
    }));
  });
});
