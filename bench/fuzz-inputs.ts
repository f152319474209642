/**
 * `tsx bench/fuzz-inputs.ts [COUNT] [SEED] [FILE...]`: damages inputs of every kind and reads them; of damaged stores (SQLite files) everything is
 * asked, and a report is added. Prints how many were read, refused, crashed the reader or took longer than ten seconds, and exits with 1 where any
 * crashed or hung. A store that answers with anything but the truth or a clear error counts as a crash. Given files are damaged beside the ones made here.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { soundStore } from './fuzz-store.ts';

const PATIENCE = 10_000;
/** How often a store stands among the samples: there is more to ask of one. */
const STORES = 4;
const examples = new URL('../examples/reports/', import.meta.url).pathname;
const [count = 2000, seed = 1] = process.argv.slice(2, 4).map(Number);

/** Mulberry32: the same damage from the same seed. */
function random(state: number): () => number {
  let at = state;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let t = Math.imul(at ^ (at >>> 15), 1 | at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TEXT = 'KAIRO - Menteri Luar Negeri Mesir bertemu utusan khusus Libya di Kairo pada Rabu (3/6/2020) untuk membahas gencatan senjata. "Kami berharap pertempuran mereda," katanya.';
const page = `<html lang="id"><head><title>Mesir temui utusan</title><meta property="article:published_time" content="2020-06-03T10:00:00+07:00"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Mesir"}</script></head><body><article><h1>Mesir</h1><p>${TEXT}</p><p>${TEXT}</p></article></body></html>`;
const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
const warc = Array.from({ length: 4 }, (_, i) => `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://berita.example/${i}\r\nWARC-Date: 2020-06-03T03:00:00Z\r\nWARC-Record-ID: <urn:uuid:${i}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`).join('');

/** A PDF of one page with a few lines of text. */
function pdf(): Buffer {
  const content = TEXT.match(/.{1,60}/g)?.map((line, i) => `BT /F1 10 Tf 1 0 0 1 50 ${700 - i * 14} Tm (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n') ?? '';
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [4 0 R] /Count 1 >>', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>', `<< /Length ${content.length} >>\nstream\n${content}\nendstream`];
  let text = '%PDF-1.4\n';
  const at = objects.map((object, i) => { const offset = text.length; text += `${i + 1} 0 obj\n${object}\nendobj\n`; return offset; });
  return Buffer.from(`${text}xref\n0 6\n0000000000 65535 f \n${at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
}

async function samples(): Promise<ReadonlyArray<readonly [string, Buffer]>> {
  const docx = await new JSZip().file('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    .file('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    .file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p></w:body></w:document>`).generateAsync({ type: 'nodebuffer' });
  const store = await soundStore();
  return [
    ['a.html', Buffer.from(page)], ['a.warc', Buffer.from(warc)], ['a.warc.gz', gzipSync(warc)], ['a.pdf', pdf()], ['a.docx', docx], ['a.txt', Buffer.from(`${TEXT}\n\n${TEXT}`)],
    ['a.rss', Buffer.from(`<?xml version="1.0"?><rss version="2.0"><channel><title>Berita</title>${`<item><title>A</title><pubDate>Rab, 3 Jun 2020 10:00:00 +0700</pubDate><description>${TEXT}</description></item>`.repeat(3)}</channel></rss>`)],
    ['a.csv', Buffer.from(`id,text,published\n1,"${TEXT.replaceAll('"', '""')}",2020-06-03\n2,"Dua.",2020-06-04\n`)],
    ['a.eml', Buffer.from(`From: a@berita.example\r\nSubject: Mesir\r\nDate: Wed, 3 Jun 2020 10:00:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}\r\n`)],
    ...Array.from({ length: STORES }, () => ['a.db', store] as const),
    ...readdirSync(examples).filter((file) => file.endsWith('.jsonl')).map((file) => [file, readFileSync(join(examples, file))] as const),
    ...process.argv.slice(4).map((file) => [basename(file), readFileSync(file)] as const),
  ];
}

/** One of eight damages: bits flipped, cut short, a part doubled, left out or turned round, noughts, noise, and marks that formats end with put anywhere. */
function damaged(bytes: Buffer, next: () => number): Buffer {
  const [from, length] = [Math.floor(next() * bytes.length), Math.ceil(next() * Math.min(400, bytes.length))];
  const part = bytes.subarray(from, from + length);
  const before = bytes.subarray(0, from);
  const after = bytes.subarray(from + length);
  const marks = ['\0', '"', '<', '>', '}', ']', '\r\n\r\n', '--x--', 'endobj', ']]>', '\u2028', '&#xD800;', '<table><tr>'.repeat(200), '['.repeat(5000), '{"a":'.repeat(2000), '(' .repeat(3000)];
  switch (Math.floor(next() * 8)) {
    case 0: { const copy = Buffer.from(bytes); for (let i = 0; i < 1 + next() * 30; i += 1) copy[Math.floor(next() * copy.length)] ^= 1 << Math.floor(next() * 8); return copy; }
    case 1: return before;
    case 2: return Buffer.concat([before, part, part, after]);
    case 3: return Buffer.concat([before, after]);
    case 4: return Buffer.concat([before, Buffer.from(part).reverse(), after]);
    case 5: return Buffer.concat([before, Buffer.alloc(length), after]);
    case 6: return Buffer.concat([before, Buffer.from(Array.from(part, () => Math.floor(next() * 256))), after]);
    default: return Buffer.concat([before, Buffer.from(marks[Math.floor(next() * marks.length)]), bytes.subarray(from)]);
  }
}

interface Read { readonly reports: number; readonly refusals: number }

/** What a worker makes of an input; a word where it broke or did not end. */
function readBy(worker: ChildProcess, file: string, bytes: Buffer): Promise<Read | 'crash' | 'hang'> {
  return new Promise((done) => {
    const timer = setTimeout(() => done('hang'), PATIENCE);
    const end = (result: Read | 'crash'): void => { clearTimeout(timer); worker.removeAllListeners(); done(result); };
    worker.once('message', (read) => end(read as Read)).once('exit', () => end('crash')); // a Read is all that the worker sends
    worker.send({ file, bytes });
  });
}

/** Starts a worker and waits until it is ready. */
async function start(): Promise<ChildProcess> {
  const worker = fork(new URL('./fuzz-worker.ts', import.meta.url), { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
  await once(worker, 'message');
  return worker;
}

const next = random(seed);
const all = await samples();
const seen = { read: 0, refused: 0, crash: 0, hang: 0 };
let stores = 0;
let worker = await start();
for (let i = 0; i < count; i += 1) {
  const [file, bytes] = all[i % all.length];
  let input = bytes;
  for (let times = 0; times <= next() * 3; times += 1) input = damaged(input.length > 0 ? input : bytes, next);
  if (file.endsWith('.db')) stores += 1;
  const result = await readBy(worker, `${i}-${file}`, input);
  if (typeof result === 'string') {
    seen[result] += 1;
    process.stdout.write(`  ${result}: input ${i} made of ${file} with seed ${seed}\n`);
    worker.kill('SIGKILL');
    worker = await start();
  } else seen[result.reports > 0 ? 'read' : 'refused'] += 1;
}
worker.kill();
process.stdout.write(`damaged inputs ${count}, seed ${seed}: read ${seen.read}, refused ${seen.refused}, crashed ${seen.crash}, hung over ${PATIENCE / 1000} s ${seen.hang}; ${stores} of them were stores\n`);
process.exitCode = seen.crash + seen.hang > 0 ? 1 : 0;
