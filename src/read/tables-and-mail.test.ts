import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { type ReadResult, readInput } from './index.ts';

const TEXT = 'Pasukan itu mundur dari kota pada Senin.';

async function read(content: string | Uint8Array) {
  const results: ReadResult[] = [];
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for await (const result of readInput({ file: 'a', size: 0, async *open() { yield bytes; } }, {})) results.push(result);
  return results.map((result) => ('report' in result ? result.report : result.refusal));
}

describe('CSV', () => {
  it.each([
    ['commas', `id,title,text,published\n7,Mundur,"${TEXT}",2020-06-05\n`],
    ['semicolons and Indonesian names', `nomor;judul;isi;tanggal\r\n7;Mundur;${TEXT};2020-06-05\r\n`],
    ['tabs', `id\ttitle\ttext\tpublished\n7\tMundur\t${TEXT}\t2020-06-05`],
    ['UTF-16', Buffer.from(`\ufeffid,title,text,published\n7,Mundur,${TEXT},2020-06-05\n`, 'utf16le')],
  ])('with %s', async (_, content) => expect(await read(content)).toMatchObject([{ id: '7', title: 'Mundur', text: TEXT, published: '2020-06-05' }]));
  it('with line ends and quotation marks inside a cell', async () => expect(await read('id,text\n1,"Ia berkata ""ya"".\nLalu ia pergi, kata saksi."\n2,Dua.\n')).toMatchObject([{ id: '1', text: 'Ia berkata "ya".\nLalu ia pergi, kata saksi.' }, { id: '2' }]));
  it('refuses a row whose quotation mark does not close, and reads the others', async () => expect(await read(`id,text\n1,"Satu."\n2,"Dua tanpa akhir\n3,"Tiga."\n4,Empat.\n5,"Lima, enam."\n`)).toMatchObject([{ id: '1' }, { code: 'bad-row', line: 3 }, { id: '3' }, { id: '4' }, { id: '5', text: 'Lima, enam.' }]));
  it('refuses a row with too few cells', async () => expect(await read('id,text,url\n1,Satu.,x\n2,Dua.\n3,Tiga.,y\n')).toMatchObject([{ id: '1' }, { code: 'bad-row', line: 3 }, { id: '3' }]));
  it('is not told from a text with a comma', async () => expect(await read(`Isi berita, kata dia.\n${TEXT}`)).toMatchObject([{ text: `Isi berita, kata dia.\n${TEXT}` }]));
  it('reads thousands of rows', async () => expect(await read(`id,text\n${Array.from({ length: 5000 }, (_, i) => `${i},"Pasukan ""${i}"" mundur\ndari kota."`).join('\n')}`)).toHaveLength(5000));
});

describe('mail', () => {
  const head = 'From: Berita Pagi <redaksi@berita.example>\r\nTo: a@b.example\r\nSubject: =?UTF-8?Q?Pasukan_mundur?=\r\nDate: Thu, 4 Jun 2020 09:15:00 +0700\r\nMIME-Version: 1.0\r\n';
  const want = { title: 'Pasukan mundur', source: 'Berita Pagi', published: '2020-06-04T09:15:00+07:00', text: TEXT };
  it('in plain text', async () => expect(await read(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}\r\n`)).toMatchObject([want]));
  it('in HTML', async () => expect(await read(`${head}Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<p>Pasukan itu <b>mundur</b> dari kota pada Senin.</p>`).toString('base64')}\r\n`)).toMatchObject([want]));
  it('with attachments', async () => expect(await read(`${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${TEXT}\r\n--x\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nx\r\n--x--\r\n`)).toMatchObject([{ ...want, notes: expect.arrayContaining([expect.objectContaining({ code: 'attachments' })]) }]));
});

async function docx(paragraphs: string): Promise<Buffer> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>');
  zip.file('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`);
  return zip.generateAsync({ type: 'nodebuffer' });
}

describe('Word documents', () => {
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  it('give their text', async () => expect(await read(await docx(paragraph('Kairo, 4 Juni 2020') + paragraph(TEXT)))).toMatchObject([{ text: `Kairo, 4 Juni 2020\n${TEXT}`, published: '2020-06-04' }]));
  it('are told from other zipped files', async () => expect(await read(await new JSZip().file('a.txt', TEXT).generateAsync({ type: 'nodebuffer' }))).toMatchObject([{ code: 'binary' }]));
});

describe('whatever is done to an input', () => {
  it('it is read or refused', async () => {
    const samples = [
      Buffer.from(`id,text\n1,"Satu, dua."\n2,"Tiga\nempat"\n`), await docx(`<w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p>`),
      Buffer.from(`From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>${TEXT}\n--x--\n`),
      Buffer.from(`<?xml version="1.0"?><rss><channel><title>B</title><item><title>A</title><description>${TEXT}</description></item></channel></rss>`),
      Buffer.from(`${JSON.stringify({ id: 'a', text: TEXT })}\n${JSON.stringify({ id: 'b', text: TEXT })}\n`), Buffer.from(TEXT, 'utf16le'),
      Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://b.example/\r\nContent-Type: application/http\r\nContent-Length: 70\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>${TEXT}</p>\r\n\r\n`),
    ];
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255));
    await fc.assert(fc.asyncProperty(fc.constantFrom(...samples), fc.array(change, { maxLength: 25 }), fc.double({ min: 0.05, max: 1, noNaN: true }), async (sample, changes, length) => {
      const broken = Uint8Array.from(sample.subarray(0, Math.ceil(sample.length * length)));
      for (const [at, byte] of changes) broken[Math.min(broken.length - 1, Math.floor(at * broken.length))] = byte;
      for (const result of await read(broken)) expect(result.file).toBe('a');
    }), { numRuns: 250 });
  });
});
