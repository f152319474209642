import { describe, expect, it } from 'vitest';
import { allLanguages } from '../../languages/all.generated.ts';
import type { Marked, TimeMention } from '../../model/index.ts';
import { inTextOrder } from '../../mention/in-text-order.ts';
import { findQuotes } from '../../mention/quotes/index.ts';
import { markedByHand } from '../../../test/by-hand.ts';
import { attributionOf } from '../attribution/index.ts';
import { statementsOf } from './index.ts';

function pack(lang: string) {
  const language = allLanguages.find(({ code }) => code === lang);
  if (!language) throw new Error(`no language pack ${lang}`);
  return language;
}

/** Marks a bracketed text; `times` are words of it with their value and days. */
function marked(lang: string, bracketed: string, times: ReadonlyArray<readonly [string, string, string, string]> = [], published: string | null = null): Marked {
  const { parsed, actors } = markedByHand(bracketed, lang);
  const found = times.map(([text, value, from, to]): TimeMention => {
    const start = parsed.text.indexOf(text);
    const span = { start, end: start + text.length, text };
    return { ...span, kind: 'time', type: 'DATE', value, when: from ? { start: from, end: to, text, said: true, span } : null, rule: 'test' };
  });
  return { ...parsed, published, mentions: inTextOrder([...actors, ...found], findQuotes(parsed, pack(lang), actors).mentions), relations: [] };
}

describe('kinds of statement', () => {
  it.each([
    ['id', '“Serangan itu menewaskan dua warga,” kata [Kapolres].', 'assertion'],
    ['id', '“Kita akan melihat penurunan eskalasi militer,” tutur [Maiteeq].', 'prediction'],
    ['id', '“Jumlah korban akan bertambah,” ujar [Kepala BNPB].', 'prediction'],
    ['id', '“Kami akan menarik pasukan dari perbatasan,” ujar [Menhan].', 'promise'],
    ['id', '“Israel harus menghentikan serangannya,” tegas [Menlu].', 'demand'],
    ['id', '[Kementerian Luar Negeri Rusia] menyampaikan keinginan Moskow untuk “menghentikan permusuhan secepatnya.”', 'demand'],
    ['id', '[Menlu] mendesak Israel membuka perbatasan Rafah.', 'demand'],
    ['id', '[Teheran] membantah bahwa pihaknya mengirim senjata.', 'denial'],
    ['id', '[Kiev] menuduh Moskow menembaki rumah sakit.', 'accusation'],
    ['en', '"We will withdraw our troops," [the minister] said.', 'promise'],
    ['en', '[The army] warned that the fighting would spread.', 'prediction'],
    ['en', '"Israel must stop the raids," [the envoy] said.', 'demand'],
    ['en', '[Tehran] denied that it had sent arms.', 'denial'],
    ['en', '[Kyiv] accused Moscow of shelling a hospital.', 'accusation'],
    ['en', '[The army] said the raid killed two men.', 'assertion'],
  ])('%s: %s', (lang, text, kind) => expect(statementsOf(marked(lang, text), pack(lang)).map((one) => one.kind)).toEqual([kind]));
});

describe('the horizon of a statement', () => {
  const text = '[Wakil PM Maiteeq] pada Kamis mengatakan perang sudah mereda. “Dalam beberapa hari mendatang kita akan melihat penurunan,” tutur [Wakil PM Maiteeq].';
  const thursday = ['Kamis', '2020-06-04', '2020-06-04', '2020-06-04'] as const;
  it('counts vague days from the day of speaking', () => {
    const [, statement] = statementsOf(marked('id', text, [thursday, ['beberapa hari mendatang', 'PXD', '', '']], '2020-06-05'), pack('id'));
    expect(statement.horizon).toMatchObject({ start: '2020-06-04', end: '2020-06-11', text: 'beberapa hari mendatang', said: true });
  });
  it('moves what was counted from publication to the day of speaking', () => {
    const [, statement] = statementsOf(marked('id', text, [thursday, ['beberapa hari mendatang', 'P7D', '2020-06-05', '2020-06-12']], '2020-06-05'), pack('id'));
    expect(statement.horizon).toMatchObject({ start: '2020-06-04', end: '2020-06-11' });
  });
  it('is not the present', () => {
    const [, statement] = statementsOf(marked('id', text, [thursday, ['beberapa hari mendatang', 'PRESENT_REF', '2020-06-05', '2020-06-05']], '2020-06-05'), pack('id'));
    expect(statement.horizon).toBeNull();
  });
  it('is no day that is past', () => {
    const [statement] = statementsOf(marked('id', '“Mereka menyerang kemarin,” kata [Kapolres].', [['kemarin', '2020-06-04', '2020-06-04', '2020-06-04']], '2020-06-05'), pack('id'));
    expect(statement.horizon).toBeNull();
  });
});

describe('who asserts an event', () => {
  const attributed = (lang: string, bracketed: string, trigger: string) => {
    const report = marked(lang, bracketed);
    const start = report.text.indexOf(trigger);
    return attributionOf(report, { start, end: start + trigger.length }).map(({ speaker, medium, cue, direct }) => `${speaker?.text ?? '-'} / ${medium?.text ?? '-'} / ${cue}${direct ? ' "' : ''}`);
  };
  it.each([
    ['id', '“Jet mereka menyerang bandara,” kata [Menhan].', 'menyerang', ['Menhan / - / kata "']],
    ['id', '[Tentara Libya] mendeklarasikan bahwa pihaknya membebaskan Tripoli.', 'membebaskan', ['Tentara Libya / - / mendeklarasikan']],
    ['id', '[Tentara Libya] membebaskan Tripoli pada Kamis.', 'membebaskan', []],
    ['id', '[Rusia] mengecam serangan itu.', 'mengecam', []],
    ['id', '[Menlu] mendesak Israel menghentikan serangan di Gaza.', 'menghentikan', []],
    ['id', 'Jet Israel, kata [Menlu], menyerang bandara Damaskus.', 'menyerang', ['Menlu / - / kata']],
    ['id', 'Jet Israel menyerang bandara Damaskus, [juru bicara militer] mengatakan pada Senin.', 'menyerang', ['juru bicara militer / - / mengatakan']],
    ['en', 'The State Department in Tripoli was attacked by armed men.', 'attacked', []],
    ['id', '[Menlu] mengatakan [Rusia] menuduh Ukraina menembaki kota itu.', 'menembaki', ['Rusia / - / menuduh', 'Menlu / - / mengatakan']],
    ['id', '[Menlu] mengatakan [Rusia] menuduh Ukraina menembaki kota itu.', 'menuduh', ['Menlu / - / mengatakan']],
    ['id', '“Jet mereka menyerang bandara,” kata [Menhan] kepada kantor berita [RIA].', 'menyerang', ['Menhan / RIA / kata "']],
    ['id', '[Menhan] mengatakan jet menyerang bandara, seperti dilansir [CNN].', 'menyerang', ['Menhan / CNN / mengatakan']],
    ['id', 'Kantor berita [Antara] melaporkan bahwa jet menyerang bandara.', 'menyerang', ['- / Antara / melaporkan']],
    ['en', '"Jets struck the airport," [the minister] told news agency [RIA].', 'struck', ['the minister / RIA / told "']],
    ['en', '[The ministry] said jets struck the airport, citing news agency [SANA].', 'struck', ['The ministry / SANA / said']],
    ['en', '[Egypt] condemned the raid.', 'condemned', []],
  ])('%s: %s → %s', (lang, text, trigger, expected) => expect(attributed(lang, text, trigger)).toEqual(expected));
});

describe('what a statement hangs on', () => {
  it.each([
    ['id', '“Kami akan menarik pasukan jika Haftar mundur,” ujar [Menhan].', 'jika Haftar mundur'],
    ['id', '“Serangan itu terjadi jika laporan benar,” ujar [Kapolres].', undefined],
    ['en', '"We will withdraw our troops unless they attack," [the minister] said.', 'unless they attack'],
    ['en', '"We will withdraw our troops," [the minister] said.', undefined],
  ])('%s %s', (lang, text, expected) => {
    const report = marked(lang, text);
    const [{ condition }] = statementsOf(report, pack(lang));
    expect(condition?.text).toBe(expected);
    if (condition) expect(report.text.slice(condition.start, condition.end)).toBe(condition.text);
  });
});
