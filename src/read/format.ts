import { layoutOf } from './csv-layout.ts';
import { decode, utf16Of } from './decode.ts';

/** What an input holds, told by its first bytes. */
export type Format = 'empty' | 'gzip' | 'json' | 'html' | 'feed' | 'warc' | 'pdf' | 'zip' | 'csv' | 'mail' | 'text' | 'utf-16' | 'binary';

const MAGIC: ReadonlyArray<readonly [Format, readonly number[]]> = [
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]], // PNG
  ['binary', [0xff, 0xd8, 0xff]], // JPEG
  ['binary', [0x47, 0x49, 0x46, 0x38]], // GIF
  ['binary', [0x7f, 0x45, 0x4c, 0x46]], // ELF
  ['binary', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]], // SQLite
];

/** A run of header fields, among them the sender or subject. */
const MAIL = /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}/;

/** The first line names columns, one of which is the text. */
function isTable(head: Buffer): boolean {
  const line = decode(head).text.split(/\r?\n/, 1)[0];
  return /[,;\t]/.test(line) && line.length < 1000 && layoutOf(line) !== null;
}

/** Text holds hardly any control characters; stray ones are forgiven. */
function looksBinary(head: Uint8Array): boolean {
  let control = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) control += 1;
  return control > Math.max(8, head.length * 0.05);
}

/** Names the format of an input by its content. @example formatOf(Buffer.from('{"text": "…"}')) // 'json' */
export function formatOf(head: Uint8Array): Format {
  if (head.length === 0) return 'empty';
  const magic = MAGIC.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (magic) return magic[0];
  if (utf16Of(head)) return 'utf-16';
  if (looksBinary(head)) return 'binary';
  const start = Buffer.from(head).toString('latin1').replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^(?:\[\s*)?\{\s*(?:"|$|\})/.test(start)) return 'json';
  if (/^WARC\/\d/.test(start)) return 'warc';
  if (/^<(?:\?xml|!--|rss|feed|rdf:RDF)/i.test(start) && /<(?:rss|feed|rdf:RDF)[\s>]/i.test(start)) return 'feed';
  if (/^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|body|article|div|p|meta|title|script|link|h1)[\s>]/i.test(start) || /<(?:html|head|body)[\s>]/i.test(start)) return 'html';
  if (MAIL.test(start) && /^(?:mime-version|message-id|received|content-type):/im.test(start)) return 'mail';
  return isTable(Buffer.from(head)) ? 'csv' : 'text';
}
