import { describe, expect, it } from 'vitest';
import { coded } from '../../test/coded.ts';
import type { Coded } from '../model/index.ts';
import { painter } from './paint.ts';
import { renderReport } from './table.ts';
import { type Ui, uiOf, words } from './words.ts';
import { columnsOf, shorten, wrap } from './wrap.ts';

const render = (report: Coded, width: number, ui: Ui = 'en', colours = false): string => renderReport(report, { width, words: words[ui], paint: painter(colours) });

describe('the table', () => {
  it.each([40, 60, 80, 100, 140, 200])('fits %i columns', (width) => {
    for (const line of render(coded, width).split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
  });
  it.each([60, 120])('says who did what, where, when, who says so and by which words, at %i columns', (width) => {
    const text = render(coded, width).replace(/\s+/g, ' ');
    for (const part of ['Menlu Mesir temui utusan Libya', 'Berita.example · 2020-06-05', 'CONSULT meet', '“bertemu”', 'Shoukry', 'Cairo, EGY', '2020-06-03', 'MENA', 'actual', 'ASSAULT', '3 dead', 'Statements', 'Control of places', 'weekday-implied']) expect(text).toContain(part);
  });
  it('speaks Indonesian', () => {
    const text = render(coded, 120, 'id');
    for (const part of ['Siapa → kepada siapa', 'Di mana', 'terjadi', '3 tewas', 'Penguasaan wilayah']) expect(text).toContain(part);
  });
  it('has no colours where they are not allowed', () => {
    expect(render(coded, 120)).not.toContain('\u001b');
    expect(render(coded, 120, 'en', true)).toContain('\u001b[31m');
  });
  it('says that nothing was found', () => expect(render({ ...coded, events: [] }, 80)).toContain('No event of conflict or diplomacy was found.'));
  it('fits wide characters', () => {
    for (const line of render({ ...coded, title: '外交部长会见利比亚特使讨论停火协议'.repeat(4) }, 60).split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(60);
  });
});

describe('lines', () => {
  it.each([['perang saudara', 8, 'perang…'], ['perang', 8, 'perang'], ['停火协议', 5, '停火…']])('%s in %i columns is %s', (text, columns, want) => expect(shorten(text, columns)).toBe(want));
  it.each([['satu dua tiga', 8, ['satu dua', 'tiga']], ['mempertanggungjawabkan', 10, ['mempertang', 'gungjawabk', 'an']]])('%s wraps', (text, columns, want) => expect(wrap(text, columns)).toEqual(want));
  it.each([[{ LANG: 'id_ID.UTF-8' }, 'id'], [{ LANG: 'en_US.UTF-8' }, 'en'], [{ LC_ALL: 'id', LANG: 'en_US' }, 'id'], [{}, 'en'], [{ LANG: 'C.UTF-8' }, 'en']])('%o speaks %s', (environment, want) => expect(uiOf(environment)).toBe(want));
});
