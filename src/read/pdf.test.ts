import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfDate, readPdf } from './pdf.ts';

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** A PDF with text in Helvetica at the given places; one list a page. */
function makePdf(pages: ReadonlyArray<readonly Piece[]>, info = ''): Buffer {
  const literally = (text: string): string => text.replace(/[\\()]/g, (character) => `\\${character}`);
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${pages.map((_, i) => `${5 + i * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>', `<< ${info} >>`];
  for (const [i, pieces] of pages.entries()) {
    const content = pieces.map(({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${literally(text)}) Tj ET`).join('\n');
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + i * 2} 0 R >>`, `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`);
  }
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const lines = (x: number, y: number, texts: readonly string[], size = 10): Piece[] => texts.map((text, i) => ({ x, y: y - i * 14, text, size }));

/** A justified line: its words one by one, the gaps between them stretched. */
const justified = (x: number, y: number, text: string, gap: number): Piece[] => {
  let at = x;
  return text.split(' ').map((word) => {
    const piece = { x: at, y, text: word };
    at += word.length * 5.2 + gap;
    return piece;
  });
};

async function read(bytes: Uint8Array) {
  const result = await readPdf('a.pdf', bytes, {});
  return 'report' in result ? result.report : result.refusal;
}

const FIRST = ['Menteri Luar Negeri Mesir bertemu utusan', 'khusus Libya di Kairo pada Rabu untuk memba-', 'has gencatan senjata antara kedua pihak-', 'pihak yang bertikai di negara itu.', 'Pertemuan itu berlangsung selama dua jam dan'];
const SECOND = ['dihadiri oleh duta besar dari lima negara.', 'Utusan itu mengatakan pihaknya akan kembali', 'ke Tripoli pada akhir pekan untuk menemui', 'para panglima yang menguasai pangkalan Al-', 'Watiya dan kota pelabuhan di bagian barat.'];

describe('PDF', () => {
  it('reads columns one after the other, over their paragraphs', async () => {
    const pieces = [{ x: 50, y: 780, text: 'Mesir temui utusan Libya di Kairo', size: 18 }, { x: 50, y: 755, text: 'Kamis, 4 Juni 2020 09:15 WIB' }, ...lines(50, 720, FIRST), ...lines(310, 720, SECOND)];
    expect(await read(makePdf([pieces]))).toMatchObject({
      title: 'Mesir temui utusan Libya di Kairo', published: '2020-06-04T09:15+07:00',
      text: ['Kamis, 4 Juni 2020 09:15 WIB', 'Menteri Luar Negeri Mesir bertemu utusan khusus Libya di Kairo pada Rabu untuk membahas gencatan senjata antara kedua pihak-pihak yang bertikai di negara itu.', 'Pertemuan itu berlangsung selama dua jam dan dihadiri oleh duta besar dari lima negara.', 'Utusan itu mengatakan pihaknya akan kembali ke Tripoli pada akhir pekan untuk menemui para panglima yang menguasai pangkalan Al-Watiya dan kota pelabuhan di bagian barat.'].join('\n'),
    });
  });
  it('joins justified words with single spaces', async () => {
    const report = await read(makePdf([[...justified(50, 700, 'Menteri luar negeri itu', 30), ...justified(50, 686, 'mengatakan bahwa perundingan', 22), ...justified(50, 672, 'akan dilanjutkan besok.', 4)]]));
    expect(report).toMatchObject({ text: 'Menteri luar negeri itu mengatakan bahwa perundingan akan dilanjutkan besok.' });
  });
  it('leaves out headers, footers and page numbers', async () => {
    const page = (n: number): Piece[] => [{ x: 50, y: 820, text: 'Harian Berita - Edisi Kamis' }, ...lines(50, 760, [`Pasukan ${['utara', 'barat', 'timur'][n - 1]} merebut kembali bandara itu dari milisi pada hari Rabu.`, ['Dua orang tewas dalam pertempuran selama tiga hari.', 'Warga mengungsi ke desa di seberang sungai.', 'Jalan ke ibu kota masih ditutup tentara.'][n - 1]]), { x: 290, y: 30, text: `Halaman ${n} dari 3` }];
    const report = await read(makePdf([page(1), page(2), page(3)]));
    expect('text' in report ? report.text : '').not.toMatch(/Harian|Halaman/);
    expect('text' in report ? report.text.match(/Pasukan (?:utara|barat|timur)/g) : []).toHaveLength(3);
  });
  it('takes the day on which it was made where nothing else is said, and says so', async () => {
    expect(await read(makePdf([lines(50, 700, ['Pasukan itu mundur dari kota pada Senin.'])], "/CreationDate (D:20200605143000+07'00')"))).toMatchObject({ published: '2020-06-05T14:30+07:00', notes: [{ code: 'published-from', message: expect.stringContaining('was made') }] });
  });
  it('tells scanned pages apart', async () => {
    expect(await read(makePdf([[], []]))).toMatchObject({ code: 'scanned' });
    expect(await read(makePdf([lines(50, 700, ['Pasukan itu mundur dari kota pada Senin.']), []]))).toMatchObject({ notes: [{ code: 'scanned-pages', message: expect.stringContaining('2') }] });
  });
  it.each([["D:20200605143000+07'00'", '2020-06-05T14:30+07:00'], ['D:20200605', '2020-06-05'], ['D:20200605143000Z', '2020-06-05T14:30Z'], ['kemarin', null], [undefined, null]])('%s is %s', (value, want) => expect(pdfDate(value)).toBe(want));
  it('reads or refuses whatever is done to it', async () => {
    const bytes = makePdf([[...lines(50, 720, FIRST), ...lines(310, 720, SECOND)]]);
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 40 }), fc.nat(bytes.length), async (changes, end) => {
      const broken = Uint8Array.from(bytes.subarray(0, Math.max(20, end)));
      for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
      expect(Object.keys(await readPdf('a.pdf', broken, {}))).toHaveLength(1);
    }), { numRuns: 60 });
  });
});
