import { extractImages, getDocumentProxy } from 'unpdf';
import { joinLines } from './hyphens.ts';
import { readDate } from './known-dates.ts';
import { linesOf, type PageLine, type Run } from './pdf-lines.ts';
import { type Paragraph, paragraphsOfPages, withoutHeaders } from './pdf-paragraphs.ts';
import { parsePublished } from './published.ts';
import { recognise } from './recognise.ts';
import { type ReadResult, Refused } from './refusal.ts';
import { KEEPS_HYPHEN, type ReadOptions, toReport } from './report.ts';

/** Letters this much larger than the body's are a headline. */
const HEADLINE = 1.25;
/** How many paragraphs from the top a dateline may stand. */
const TOP = 8;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function runsOf(pdf: Pdf, number: number): Promise<Run[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , skew, height, x, y] = item.transform.map(Number);
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(skew, height) || item.height || 10 }];
  });
}

/** `D:20200605143000+07'00'` → a date; null where the file does not say. */
export function pdfDate(value: unknown): string | null {
  const [, year, month = '01', day = '01', hour, minute, sign, zone, rest] = (typeof value === 'string' && /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:\d\d)?(?:([+-Z])(?:(\d\d)'?(\d\d)?)?)?/.exec(value)) || [];
  if (year === undefined) return null;
  const offset = sign === 'Z' ? 'Z' : sign && zone ? `${sign}${zone}:${rest ?? '00'}` : '';
  return parsePublished(`${year}-${month}-${day}${hour && minute ? `T${hour}:${minute}${offset}` : ''}`);
}

function bodySize(paragraphs: readonly Paragraph[]): number {
  const weight = new Map<number, number>();
  for (const { text, size } of paragraphs) weight.set(Math.round(size * 2) / 2, (weight.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...weight].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}

/** The headline that the text begins with, and what follows it. */
function splitHeadline(paragraphs: readonly Paragraph[]): { readonly title: string | null; readonly rest: readonly Paragraph[] } {
  const body = bodySize(paragraphs);
  const at = paragraphs.slice(0, 4).findIndex(({ text, size }) => size >= body * HEADLINE && text.split(' ').length >= 3);
  return at < 0 ? { title: null, rest: paragraphs } : { title: paragraphs[at].text, rest: [...paragraphs.slice(0, at), ...paragraphs.slice(at + 1)] };
}

interface Dated {
  readonly published: string | null;
  readonly from: string;
}

/** A date in a short line near the top, else the day on which the file was made. */
function dateOf(paragraphs: readonly Paragraph[], info: Readonly<Record<string, unknown>>): Dated {
  for (const { text } of paragraphs.slice(0, TOP)) {
    const published = text.split(' ').length <= 16 ? readDate(text) : null;
    if (published !== null) return { published, from: 'the text' };
  }
  return { published: pdfDate(info.CreationDate), from: 'the day on which the PDF was made' };
}

async function infoOf(pdf: Pdf): Promise<Readonly<Record<string, unknown>>> {
  try {
    return { ...(await pdf.getMetadata()).info };
  } catch {
    return {};
  }
}

/** The paragraphs of scanned pages, by the page's number; a page may be several pictures. Pages on which nothing was recognised are left out. */
async function recognisedPages(pdf: Pdf, pages: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, readonly string[]>();
  for (const number of pages) {
    const texts: string[] = [];
    for (const picture of await extractImages(pdf, number)) texts.push(...paragraphsOf(await recognise(picture)).filter((paragraph) => paragraph !== ''));
    if (texts.length > 0) found.set(number, texts);
  }
  return found;
}

/** Printed and recognised pages → paragraphs, in the order of the pages. */
function inOrder(pages: ReadonlyArray<readonly PageLine[]>, recognised: ReadonlyMap<number, readonly string[]>): readonly Paragraph[] {
  const printed = withoutHeaders(pages);
  const size = bodySize(paragraphsOfPages(printed, KEEPS_HYPHEN));
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const [number, texts] of recognised) {
    paragraphs.push(...paragraphsOfPages(printed.slice(from, number - 1), KEEPS_HYPHEN), ...texts.map((text) => ({ text, size })));
    from = number;
  }
  return [...paragraphs, ...paragraphsOfPages(printed.slice(from), KEEPS_HYPHEN)];
}

/** The recogniser leaves an empty line between paragraphs. */
function paragraphsOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.trim().split('\n').reduce((joined, line) => joinLines(joined, line.trim(), lower, KEEPS_HYPHEN)));
}

async function readScanned(file: string, pdf: Pdf, pages: readonly number[], options: ReadOptions): Promise<ReadResult> {
  const made = pdfDate((await infoOf(pdf)).CreationDate);
  const text = [...(await recognisedPages(pdf, pages)).values()].flat().join('\n');
  if (text.trim() === '') throw new Refused('not-recognised', `a PDF of ${pages.length} pages in which no text was recognised`, 'pages with printed text', 'read it by eye');
  const notes: Array<readonly [string, string]> = [['recognised', 'the text was recognised from pictures of the pages: letters may be wrong'], ...(made === null ? [] : [['published-from', 'the publication date is from the day on which the PDF was made'] as const])];
  return toReport({ file, line: null, text, published: made, notes }, options);
}

/** A PDF → report: columns in reading order, lines joined, headers and page numbers left out. */
export async function readPdf(file: string, bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  let pdf: Pdf;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { refusal: { file, line: null, code: locked ? 'locked' : 'bad-pdf', given: locked ? 'a PDF that asks for a password' : `a damaged PDF (${error instanceof Error ? error.message : String(error)})`, wanted: 'a PDF that opens', todo: locked ? 'save it without its password' : 'fetch it again' } };
  }
  const pages = [];
  const blank: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const lines = linesOf(await runsOf(pdf, number).catch(() => []));
    if (lines.length === 0) blank.push(number);
    pages.push(lines);
  }
  if (blank.length === pages.length && options.ocr) return readScanned(file, pdf, blank, options);
  const recognised = options.ocr && blank.length < pages.length ? await recognisedPages(pdf, blank) : new Map<number, readonly string[]>();
  const left = blank.filter((number) => !recognised.has(number));
  const info = await infoOf(pdf);
  await pdf.cleanup();
  if (blank.length === pages.length) return { refusal: { file, line: null, code: 'scanned', given: `a PDF of ${pages.length} pages without any text, as a scanner makes it`, wanted: 'a PDF with text', todo: 'give --ocr to have it read by an installed tesseract' } };
  const { title, rest } = splitHeadline(inOrder(pages, recognised));
  const { published, from } = dateOf(rest, info);
  const notes: Array<readonly [string, string]> = published === null ? [] : [['published-from', `the publication date is from ${from}`]];
  if (recognised.size > 0) notes.push(['recognised', `the text of these pages was recognised from pictures, letters may be wrong: ${[...recognised.keys()].join(', ')}`]);
  if (left.length > 0) notes.push(['scanned-pages', `pages without text were left out: ${left.join(', ')}`]);
  return toReport({ file, line: null, text: rest.map(({ text }) => text).join('\n'), title, published, notes }, options);
}
