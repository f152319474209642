import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { findAgain, type Range } from '../../src/model/index.ts';

GlobalWorkerOptions.workerSrc = workerAddress;

/** A stretch of a page, in hundredths of its width and height from the upper left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One run of signs of a page, with where it stands. */
interface Run {
  readonly page: number;
  readonly text: string;
  readonly box: Box;
}

/** A PDF that is open. */
export interface PdfFile {
  readonly pages: number;
  /** Height of a page as a share of its width; pages are numbered from 1. */
  ratio(page: number): Promise<number>;
  /** Draws a page as wide as the canvas is. */
  draw(page: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void>;
  /** Where words of the report stand on the pages; nothing where they are not found again. */
  find(text: string, words: Range): Promise<ReadonlyMap<number, readonly Box[]>>;
  close(): void;
}

const percent = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;

async function runsOf(page: PDFPageProxy): Promise<readonly Run[]> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [, , skew, size, x, y] = item.transform.map(Number);
    const tall = Math.hypot(skew, size) || item.height;
    const [left, top] = [transform[0] * x + transform[2] * y + transform[4], transform[1] * x + transform[3] * y + transform[5]];
    return [{ page: page.pageNumber, text: item.str, box: { left: percent(left, width), top: percent(top - tall, height), width: percent(item.width, width), height: percent(tall * 1.25, height) } }];
  });
}

const ruler = document.createElement('canvas').getContext('2d');

/** How wide a text would be in a common type: only its share of another is asked for. */
const widthOf = (text: string): number => ruler?.measureText(text).width ?? text.length;

/** The part of a run's box that some of its signs take, as near as it can be told without the run's own type. */
function partOf({ text, box }: Run, { start, end }: Range): Box {
  const whole = widthOf(text) || 1;
  return { ...box, left: box.left + (box.width * widthOf(text.slice(0, start))) / whole, width: (box.width * widthOf(text.slice(start, end))) / whole };
}

function fileOf(pdf: PDFDocumentProxy): PdfFile {
  let runs: Promise<readonly Run[]> | null = null;
  const allRuns = async (): Promise<readonly Run[]> => {
    const all: Run[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) all.push(...await runsOf(await pdf.getPage(number)).catch(() => []));
    return all;
  };
  return {
    pages: pdf.numPages,
    ratio: async (number) => {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
      return height / width;
    },
    draw: async (number, canvas, signal) => {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: (canvas.clientWidth * Math.min(devicePixelRatio, 2)) / page.getViewport({ scale: 1 }).width });
      [canvas.width, canvas.height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
      const task = page.render({ canvas, viewport });
      signal.addEventListener('abort', () => task.cancel());
      await task.promise.catch((error: Error) => { if (!signal.aborted) throw error; });
    },
    find: async (text, words) => {
      runs ??= allRuns();
      const all = await runs;
      const boxes = new Map<number, Box[]>();
      for (const found of findAgain(text, words, all.map((run) => run.text))) {
        const run = all[found.piece];
        boxes.set(run.page, [...boxes.get(run.page) ?? [], partOf(run, found)]);
      }
      return boxes;
    },
    close: () => void pdf.loadingTask.destroy(),
  };
}

/** Opens a PDF off the page's own thread; nothing in it runs. @throws where it cannot be opened */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  return fileOf(await getDocument({ data: bytes, isEvalSupported: false, enableXfa: false, useWasm: false, useWorkerFetch: false, stopAtErrors: false, verbosity: 0 }).promise);
}
