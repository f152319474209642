import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import { findTimes } from '../mention/times/index.ts';
import type { Marked } from '../model/index.ts';
import { handParsed } from './hand-parsed.ts';
import { viewsOf } from './view.ts';

/** The words of times that tell of the passing on, in a sentence written `word/TAG`; a word after `[` is a news outlet. */
function retold(code: string, tagged: string): string[] {
  const language = allLanguages.find((pack) => pack.code === code);
  if (!language) throw new Error(`no pack ${code}`);
  const words = tagged.split(' ').map((word) => ({ form: word.replace(/^\[|\/[A-Z]+$/g, ''), tag: /\/([A-Z]+)/.exec(word)?.[1] ?? 'PROPN', outlet: word.startsWith('[') }));
  const parsed = handParsed(words.map(({ form, tag, outlet }, i) => `${form} ${tag} ${i} ${i === 0 ? 'root' : 'dep'}${outlet ? ' @.JRN' : ''}`).join('\n'));
  const times = findTimes({ text: parsed.text, published: '2025-06-20' }, language).mentions;
  const marked: Marked = { ...parsed, mentions: [...times, ...parsed.mentions].sort((a, b) => a.start - b.start) };
  const [view] = viewsOf(marked, language);
  return [...view.retold].flatMap((one, i) => (one === 1 ? [marked.mentions[view.time[i]]] : [])).flatMap((mention) => (mention.kind === 'time' ? [mention.text] : []));
}

describe('the day on which news was passed on', () => {
  it.each([
    ['id', 'Dilansir/VERB dari/ADP REUTERS ,/PUNCT Jumat tentara/NOUN menyerbu/VERB kota/NOUN', 'Jumat'],
    ['id', 'Kota/NOUN itu/DET jatuh/VERB ,/PUNCT seperti/ADP dikutip/VERB dari/ADP kantor/NOUN berita/NOUN Anadolu pada/ADP Selasa', 'Selasa'],
    ['id', 'Jembatan/NOUN runtuh/VERB ,/PUNCT melansir/VERB Kantor/NOUN Antara ,/PUNCT Kamis', 'Kamis'],
    ['id', '[Antara melaporkan/VERB pada/ADP Rabu bahwa/SCONJ gencatan/NOUN gagal/VERB', 'Rabu'],
    ['en', 'Shells/NOUN hit/VERB the/DET port/NOUN ,/PUNCT [Reuters reported/VERB on/ADP Friday', 'Friday'],
    ['en', 'Talks/NOUN collapsed/VERB ,/PUNCT according/VERB to/ADP [Reuters on/ADP Monday', 'Monday'],
  ])('%s: %s', (code, text, wanted) => expect(retold(code, text)).toEqual([wanted]));
});

describe('is not the day of an act or of a speech', () => {
  it.each([
    ['id', 'Dilansir/VERB dari/ADP REUTERS ,/PUNCT serangan/NOUN Jumat menewaskan/VERB warga/NOUN'],
    ['id', 'Dikutip/VERB dari/ADP Antara ,/PUNCT menteri/NOUN mengatakan/VERB Jumat'],
    ['id', 'Tentara/NOUN melaporkan/VERB pada/ADP Rabu bahwa/SCONJ kota/NOUN jatuh/VERB'],
    ['id', 'Menteri/NOUN mengutip/VERB pada/ADP Jumat'],
    ['en', 'Police/NOUN reported/VERB on/ADP Friday that/SCONJ shells/NOUN fell/VERB'],
    ['en', '[Reuters reported/VERB that/SCONJ shells/NOUN fell/VERB on/ADP Friday'],
    ['en', 'Citing/VERB Smith ,/PUNCT the/DET army/NOUN withdrew/VERB on/ADP Friday'],
  ])('%s: %s', (code, text) => expect(retold(code, text)).toEqual([]));
});
