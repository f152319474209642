import { useEffect, useRef, useState } from 'preact/hooks';
import type { Range } from '../../src/model/index.ts';
import { refusalOf } from '../api.ts';
import { useSpeech } from '../words/speech.ts';
import { type Box, openPdf, type PdfFile } from './pdf-file.ts';

interface PdfPagesProps {
  /** Where the file is had. */
  readonly address: string;
  /** The report's text, and which of its words are to be marked. */
  readonly text: string;
  readonly words: Range | null;
}

type Boxes = ReadonlyMap<number, readonly Box[]>;
const NOWHERE: Boxes = new Map();

async function fetched(address: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw await refusalOf(response);
  return new Uint8Array(await response.arrayBuffer());
}

/** The pages of a PDF, drawn as they come into view, with words of the report marked on them. */
export function PdfPages({ address, text, words: wanted }: PdfPagesProps) {
  const { words } = useSpeech();
  const [file, setFile] = useState<PdfFile | null>(null);
  const [failure, setFailure] = useState('');
  const [found, setFound] = useState<Boxes | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let opened: PdfFile | null = null;
    fetched(address, stop.signal).then(openPdf).then((pdf) => {
      opened = pdf;
      if (stop.signal.aborted) pdf.close();
      else setFile(pdf);
    }).catch((error: Error) => { if (!stop.signal.aborted) setFailure(error.message); });
    return () => {
      stop.abort();
      opened?.close();
    };
  }, [address]);
  useEffect(() => {
    if (!file || !wanted) return setFound(null);
    let current = true;
    file.find(text, wanted).then((boxes) => { if (current) setFound(boxes); }, () => { if (current) setFound(NOWHERE); });
    return () => { current = false; };
  }, [file, text, wanted?.start, wanted?.end]);
  if (failure) return <p class="failure" role="alert">{words.original.failed}: {failure}</p>;
  if (!file) return <p class="waiting" role="status">{words.loading}</p>;
  const first = found ? Math.min(...found.keys()) : Number.NaN;
  return (
    <>
      <p class="unseen" role="status">{found === null ? '' : Number.isFinite(first) ? words.original.marked(String(first)) : words.original.notFound}</p>
      {found?.size === 0 && <p class="hint">{words.original.notFound}</p>}
      <ol class="pdf-pages">{Array.from({ length: file.pages }, (_, i) => <PdfPage key={i} file={file} number={i + 1} boxes={found?.get(i + 1) ?? []} goTo={first === i + 1} />)}</ol>
    </>
  );
}

function PdfPage({ file, number, boxes, goTo }: { readonly file: PdfFile; readonly number: number; readonly boxes: readonly Box[]; readonly goTo: boolean }) {
  const { words } = useSpeech();
  const [ratio, setRatio] = useState(Math.SQRT2);
  const [near, setNear] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const sheet = useRef<HTMLLIElement>(null);
  useEffect(() => { void file.ratio(number).then(setRatio, () => {}); }, [file, number]);
  useEffect(() => {
    if (!sheet.current) return;
    const watch = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true); }, { rootMargin: '400px' });
    watch.observe(sheet.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const [own, stop] = [canvas.current, new AbortController()];
    if (near && own) void file.draw(number, own, stop.signal).catch(() => {});
    return () => stop.abort();
  }, [file, number, near]);
  const at = goTo ? boxes[0]?.top : undefined;
  useEffect(() => {
    const box = sheet.current?.closest('.original-box');
    if (at === undefined || !sheet.current || !box) return;
    box.scrollTo({ top: sheet.current.offsetTop + (sheet.current.clientHeight * at) / 100 - box.clientHeight / 3 });
  }, [at, number]);
  return (
    <li ref={sheet} style={{ aspectRatio: `${1 / ratio}` }}>
      <canvas ref={canvas} role="img" aria-label={words.original.page(String(number), String(file.pages))} />
      {boxes.map(({ left, top, width, height }) => <span key={`${left},${top}`} class="on-page" style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }} />)}
    </li>
  );
}
