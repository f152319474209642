import { describe, expect, it } from 'vitest';
import { readFeed } from './feed.ts';

const LONG = 'Pasukan pemerintah merebut kembali bandara itu dari milisi pada Rabu, kata juru bicara tentara.';
const rss = (items: string): string => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Berita</title><language>id</language>${items}</channel></rss>`;
const item = (title: string, inner: string): string => `<item><title>${title}</title><link>https://berita.example/${title.length}</link>${inner}</item>`;
const read = (xml: string | Uint8Array) => [...readFeed('feed.xml', typeof xml === 'string' ? Buffer.from(xml) : xml, {})].map((result) => ('report' in result ? result.report : result.refusal));

describe('feeds', () => {
  it('give one report an entry', () => {
    expect(read(rss(item('Bandara direbut', `<description>&lt;p&gt;${LONG}&lt;/p&gt;</description><pubDate>Kam, 04 Jun 2020 09:00:00 +0700</pubDate>`)))).toMatchObject([
      { text: LONG, title: 'Bandara direbut', source: 'Berita', url: 'https://berita.example/15', published: '2020-06-04T09:00:00+07:00', lang: 'id' },
    ]);
  });
  it('prefer the whole text to the summary', () => expect(read(rss(item('A', `<description>Pasukan...</description><content:encoded><![CDATA[<p>${LONG}</p><p>Kedua.</p>]]></content:encoded>`)))).toMatchObject([{ text: `${LONG}\nKedua.` }]));
  it('note a summary', () => expect(read(rss(item('A', '<description>Pasukan pemerintah merebut kembali bandara itu dari ...</description>')))).toMatchObject([{ notes: expect.arrayContaining([expect.objectContaining({ code: 'summary' })]) }]));
  it('fall back on the headline', () => expect(read(rss(item('Dua tentara tewas', '<description/>')))).toMatchObject([{ text: 'Dua tentara tewas' }]));
  it('may be Atom', () => expect(read(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Berita</title><entry><title>Bandara direbut</title><link href="https://berita.example/1"/><published>2020-06-04T02:00:00Z</published><content type="html">&lt;p&gt;${LONG}&lt;/p&gt;</content></entry></feed>`)).toMatchObject([{ text: LONG, source: 'Berita', url: 'https://berita.example/1', published: '2020-06-04T02:00:00Z' }]));
  it('may be malformed', () => expect(read(rss(`<item><title>Satu</title><description>${LONG}</description>${item('Dua', `<description>${LONG} Lagi.</description>`)}`)).length).toBeGreaterThan(0));
  it('may be in another encoding', () => expect(read(Buffer.from(rss(item('A', '<description>Pertemuan itu di sebuah café pada Senin.</description>')).replace('UTF-8', 'iso-8859-1'), 'latin1'))).toMatchObject([{ text: 'Pertemuan itu di sebuah café pada Senin.' }]));
  it.each([['empty', rss('')], ['bad-feed', '<rss><nothing']])('%s', (code, xml) => expect(read(xml)).toMatchObject([{ code }]));
});
