import type { Bytes } from './bytes.ts';
import { Refused } from './refusal.ts';

/** Header fields by their names in lower case. */
export type Fields = ReadonlyMap<string, string>;

/** One record of a web archive. */
export interface WarcRecord {
  readonly fields: Fields;
  /** Its block; null where it is not wanted or longer than it may be. */
  readonly block: Buffer | null;
  /** Bytes that the file should still have; 0 where the record is whole. */
  readonly missing: number;
  readonly length: number;
}

/** Reads `Name: value` lines; a line that begins with a space goes on with the one before. */
export function fieldsOf(head: string): Fields {
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

/** The longest head of a record, in bytes. */
const LONGEST_HEAD = 1 << 18;

/** Takes bytes from a stream, as many as are asked for. */
function takerOf(bytes: Bytes) {
  const source = bytes[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { value, done } = await source.next();
    if (!done) held = held.length > 0 ? Buffer.concat([held, value]) : Buffer.from(value);
    return !done;
  };
  return {
    /** Up to and with the blank line that ends a head; null at the end of the stream, or where there is none within reason. */
    async head(): Promise<string | null> {
      for (let from = 0; ;) {
        const end = /\r?\n\r?\n/.exec(held.subarray(from, LONGEST_HEAD).toString('latin1'));
        if (end) {
          const length = from + end.index + end[0].length;
          const text = held.subarray(0, length).toString('utf8');
          held = held.subarray(length);
          return text;
        }
        if (held.length >= LONGEST_HEAD) return null;
        from = Math.max(0, held.length - 3);
        if (!(await more())) return null;
      }
    },
    /** The next `count` bytes, or what there is of them; kept only where they are wanted. */
    async take(count: number, wanted: boolean): Promise<{ readonly block: Buffer | null; readonly missing: number }> {
      const chunks: Buffer[] = [];
      let left = count;
      while (left > 0 && (held.length > 0 || (await more()))) {
        const part = held.subarray(0, left);
        if (wanted) chunks.push(part);
        left -= part.length;
        held = held.subarray(part.length);
      }
      return { block: wanted ? Buffer.concat(chunks) : null, missing: left };
    },
    isEmpty: (): boolean => held.length === 0,
    /** Leaves out line ends between records. */
    async skipLineEnds(): Promise<void> {
      for (;;) {
        let at = 0;
        while (at < held.length && (held[at] === 10 || held[at] === 13)) at += 1;
        held = held.subarray(at);
        if (held.length > 0 || !(await more())) return;
      }
    },
  };
}

const damaged = (): Refused => new Refused('bad-record', 'the archive is damaged: what follows is no record', 'records that follow each other', 'fetch it again; what came before was read');

/**
 * The records of a web archive, one in memory at a time. `wanted` says by its fields whether a record's block is to be kept.
 * It ends where the stream ends, and throws where what follows is no record.
 */
export async function* warcRecords(bytes: Bytes, wanted: (fields: Fields) => boolean, longest: number): AsyncGenerator<WarcRecord> {
  const taker = takerOf(bytes);
  for (;;) {
    await taker.skipLineEnds();
    const head = await taker.head();
    if (head === null && taker.isEmpty()) return;
    if (head === null || !/^WARC\/\d/.test(head)) throw damaged();
    const fields = fieldsOf(head);
    const length = Number(fields.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) throw damaged();
    const { block, missing } = await taker.take(length, length <= longest && wanted(fields));
    yield { fields, block, missing, length };
    if (missing > 0) return;
  }
}
