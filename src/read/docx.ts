import mammoth from 'mammoth';
import { readDate } from './known-dates.ts';
import { blocksOf } from './page-text.ts';
import { parsePage } from './page.ts';
import type { ReadResult, Refusal } from './refusal.ts';
import { type ReadOptions, toReport } from './report.ts';

/** How many lines from the top a date may stand. */
const TOP = 6;

/** A Word document (`.docx`) → report; its first heading is the title. Other zipped files are refused. */
export async function readDocx(file: string, bytes: Buffer, options: ReadOptions): Promise<ReadResult> {
  const refusal = (code: string, given: string): Refusal => ({ file, line: null, code, given, wanted: 'a Word document (.docx)', todo: 'unpack or save it again' });
  if (!bytes.includes('word/document.xml')) return { refusal: refusal('binary', 'a zipped file that is no Word document') };
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) });
    const { body } = parsePage(value);
    const blocks = body ? blocksOf(body) : [];
    const title = /^h[12]$/.test(blocks[0]?.tag ?? '') ? blocks[0].text : null;
    const lines = blocks.slice(title === null ? 0 : 1).map(({ text }) => text);
    const published = lines.slice(0, TOP).filter((line) => line.split(' ').length <= 16).map(readDate).find((date) => date !== null) ?? null;
    return toReport({ file, line: null, text: lines.join('\n'), title, published, notes: published === null ? [] : [['published-from', 'the publication date is from the text']] }, options);
  } catch (error) {
    return { refusal: refusal('bad-docx', `a damaged Word document (${error instanceof Error ? error.message : String(error)})`) };
  }
}
