import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from './html.ts';

const BODY = `
<p>KAIRO, Berita.example - Menteri Luar Negeri Mesir Sameh Shoukry bertemu utusan khusus <a href="/tag/libya">Libya</a>di Kairo pada Rabu (3/6/2020) untuk membahas gencatan senjata.</p>
<div class="ads">ADVERTISEMENT<br>SCROLL TO CONTINUE WITH CONTENT</div>
<p>“Kami meminta kedua pihak menahan diri,” kata Shoukry kepada wartawan setelah pertemuan itu, seraya menambahkan bahwa negaranya siap menjadi tuan rumah perundingan.</p>
<p><strong>Baca juga: <a href="/x">Pasukan rebut bandara ibu kota</a></strong></p>
<figure><img src="x.jpg"><figcaption>Menteri di Kairo. Foto: Kantor Berita</figcaption></figure>
<p>Utusan itu mengatakan pihaknya akan mempelajari usul tersebut sebelum kembali ke Tripoli pada akhir pekan, dan berharap warga<a href="/tag/palestina">Palestina</a> di kota itu selamat.</p>
<p>Halaman Selanjutnya</p>
<ul class="related"><li><a href="/1">Dua tewas dalam ledakan</a></li><li><a href="/2">Parlemen bersidang</a></li></ul>
<p>Editor: Budi</p>`;

const page = (head: string, body = BODY): string => `<!doctype html><html lang="id"><head><title>Mesir temui utusan Libya - Berita</title>${head}</head><body>
<nav><a href="/">Beranda</a> <a href="/dunia">Dunia</a> <a href="/politik">Politik</a></nav><h1>Mesir temui utusan Libya</h1><div class="date">Kamis, 04 Jun 2020 09:15 WIB</div><article>${body}</article>
<footer>Copyright © 2020 Berita. Hak cipta dilindungi.</footer></body></html>`;

function read(html: string | Uint8Array) {
  const result = readPage('page.html', typeof html === 'string' ? Buffer.from(html) : html, {});
  if ('refusal' in result) throw new Error(result.refusal.given);
  return result.report;
}

describe('a news page', () => {
  it('gives the article without what surrounds it', () => {
    expect(read(page('')).text.split('\n')).toEqual([
      expect.stringMatching(/^KAIRO, Berita\.example - Menteri .* gencatan senjata\.$/),
      expect.stringMatching(/^“Kami meminta kedua pihak menahan diri,” kata Shoukry .* perundingan\.$/),
      expect.stringMatching(/^Utusan itu .* warga Palestina di kota itu selamat\.$/),
    ]);
  });
  it.each([
    ['JSON-LD', '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Mesir temui utusan Libya","datePublished":"2020-06-04T08:00:00+07:00","publisher":{"name":"Berita"}}]}</script><meta property="article:published_time" content="2019-01-01">', '2020-06-04T08:00:00+07:00'],
    ['OpenGraph', '<meta property="article:published_time" content="2020-06-04T08:00:00+0700"><meta name="pubdate" content="2019-01-01">', '2020-06-04T08:00:00+07:00'],
    ['a meta element', '<meta name="content_PublishedDate" content="2020-06-04 08:00:00">', '2020-06-04T08:00:00'],
    ['the address', '<link rel="canonical" href="https://berita.example/read/2020/06/04/09150001/mesir-temui-utusan-libya">', '2020-06-04'],
    ['the text', '', '2020-06-04T09:15+07:00'],
  ])('takes its date from %s', (from, head, published) => {
    const report = read(page(head));
    expect(report.published).toBe(published);
    expect(report.notes.find(({ code }) => code === 'published-from')?.message).toBe(`the publication date is from ${from}`);
  });
  it.each([
    ['', 'Berita'],
    ['<link rel="canonical" href="https://www.kabar.example/a">', 'kabar.example'],
    ['<title>Mesir temui utusan Libya dan Turki - damai</title>', null],
  ])('takes its outlet from the title after the headline where nothing else names it (%s)', (head, source) => expect(read(head.includes('<title>') ? page('').replace(/<title>.*?<\/title>/, head) : page(head)).source).toBe(source));
  it('takes its title and outlet', () => expect(read(page('<meta property="og:site_name" content="Berita"><meta property="og:title" content="Mesir temui utusan Libya - Berita">'))).toMatchObject({ title: 'Mesir temui utusan Libya', source: 'Berita', lang: 'id' }));
  it('keeps only what the page itself gives as the text, where it does', () => {
    const body = BODY.replace(/<[^>]+>/g, ' ').replace(/ADVERTISEMENT.*CONTENT|Baca juga.*kota|Editor.*$/g, '');
    const extra = '<p>Berlangganan surat kabar kami setiap pagi dan dapatkan ringkasan peristiwa terpenting langsung di kotak surat Anda.</p>';
    const text = read(page(`<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: body })}</script>`, BODY + extra)).text;
    expect(text).not.toContain('Berlangganan');
    expect(text).toContain('Sameh Shoukry');
  });
  it('notes that the article goes on', () => expect(read(page('', `${BODY}<div class="paging"><a href="?page=1">1</a><a href="?page=2">2</a><a href="?page=3">3</a></div>`)).notes.map(({ code }) => code)).toContain('paged'));
  it.each([
    ['UTF-8 that says it is Latin-1', Buffer.from(page('<meta charset="iso-8859-1">')), '“Kami'],
    ['Windows-1252 that says it is UTF-8', Buffer.from(page('<meta charset="utf-8">').replace(/[“”]/g, (mark) => (mark === '“' ? '\x93' : '\x94')).replace('©', '(c)'), 'latin1'), '“Kami'],
    ['UTF-16', Buffer.from(`\ufeff${page('')}`, 'utf16le'), '“Kami'],
  ])('reads %s', (_, bytes, want) => expect(read(bytes).text).toContain(want));
  it.each([['https://indeks.berita.example/', true], ['https://berita.example/mesir-temui-utusan', false], ['https://berita.example/?p=12', false]])('tells a site’s front page from an article without a date: %s', (url, front) => {
    expect('refusal' in readPage('a.html', Buffer.from(`<html lang="id"><head><link rel="canonical" href="${url}"></head><body><article>${BODY}</article></body></html>`), {})).toBe(front);
  });
  it('refuses a page of headlines', () => expect(readPage('index.html', Buffer.from(`<html><body>${Array.from({ length: 30 }, (_, i) => `<div><a href="/${i}">Berita nomor ${i} hari ini</a><p>Ringkasan berita nomor ${i}.</p></div>`).join('')}</body></html>`), {})).toMatchObject({ refusal: { code: 'no-article' } }));
  it('reads or refuses whatever is done to a page', () => {
    const bytes = Buffer.from(page('<script type="application/ld+json">{"@type":"NewsArticle"}</script>'));
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 60 }), fc.nat(bytes.length), (changes, end) => {
      const broken = Uint8Array.from(bytes.subarray(0, end));
      for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
      expect(Object.keys(readPage('page.html', broken, {}))).toHaveLength(1);
    }), { numRuns: 150 });
  });
});
