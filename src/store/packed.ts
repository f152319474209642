import type { Incident } from '../model/index.ts';
import { decode } from './compact/decode.ts';
import { encode, HEAD } from './compact/encode.ts';
import { common } from './compact/lexicon.ts';
import { unpack } from './pack.ts';
import { expand, squeeze } from './squeeze.ts';
import type { Kept } from './store.ts';

/** Bytes as the databases give them; null where they are missing. */
type Stored = Uint8Array | null;

/** A report's large parts as they lie in the store. */
export interface Packed<B = Stored> {
  readonly text: B;
  readonly record: B;
}

/** Marks a text that no UTF-8 can hold as it is: half of a sign that takes two. */
const QUOTED = '\0';

/** What stands in the report's row and need not be packed too. */
export type RowHeading = Pick<Kept, 'id' | 'lang' | 'title' | 'source' | 'url' | 'published'>;

export function packReport({ id: _, lang: __, title: ___, source: ____, url: _____, published: ______, text, ...record }: Kept): Packed<Uint8Array> {
  return { text: squeeze(text.isWellFormed() ? text : QUOTED + JSON.stringify(text), 'words'), record: squeeze(encode(record, text, common().lexicon), 'record') };
}

/** Reads packed bytes. @throws that they are malformed, which a store's faults are told by, whatever it was that failed */
function reading<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`malformed ${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function textIn(stored: Stored): string {
  const text = expand(stored, 'words');
  return text.startsWith(QUOTED) ? JSON.parse(text.slice(1)) : text;
}

/** @throws where the bytes are damaged */
export const unpackText = (stored: Stored): string => reading('text of a report', () => textIn(stored));

/** Stores of before have records that were packed in the older way; they stay as they are until their reports are coded anew. */
const recordIn = (packed: string, text: string): unknown => (packed.startsWith(HEAD) ? decode(packed, text, common().lexicon) : unpack(packed, text));

/** @throws where the bytes are damaged */
export function unpackReport({ text: packedText, record, id, lang, title, source, url, published }: Packed & RowHeading): Kept {
  return reading(`report ${id}`, () => {
    const text = textIn(packedText);
    const { file, ...rest } = recordIn(expand(record, 'record'), text) as Omit<Kept, 'text' | keyof RowHeading>; // packed by packReport
    return { id, lang, title, source, url, file, published, text, ...rest };
  });
}

export const packIncident = (incident: Incident): Uint8Array => squeeze(encode(incident, '', common().lexicon), 'record');

/** @throws where the bytes are damaged */
export const unpackIncident = (stored: Stored): Incident => reading('incident', () => recordIn(expand(stored, 'record'), '') as Incident); // packed by packIncident
