import iconv from 'iconv-lite';

/** Text out of bytes, with the encoding it was in; `sure` is false where it was guessed. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly sure: boolean;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The UTF-16 that a byte-order mark names, or that every second byte being zero gives away; null for anything else. */
export function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const sample = head.subarray(0, 512);
  if (sample.length < 8) return null;
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) zeros[i % 2] += 1;
  const half = sample.length / 2;
  if (zeros[1] > half * 0.7 && zeros[0] < half * 0.1) return 'utf-16le';
  return zeros[0] > half * 0.7 && zeros[1] < half * 0.1 ? 'utf-16be' : null;
}

/** Bytes → text: by its mark, as UTF-8 where it is that, else as Windows-1252. @example decode(Buffer.from('Caf\xe9', 'latin1')) // { text: 'Café', encoding: 'windows-1252', sure: false } */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16Of(bytes);
  if (wide) return { text: iconv.decode(Buffer.from(bytes), wide), encoding: wide, sure: true };
  try {
    return { text: UTF8.decode(bytes), encoding: 'utf-8', sure: true };
  } catch {
    return { text: iconv.decode(Buffer.from(bytes), 'windows-1252'), encoding: 'windows-1252', sure: false };
  }
}

/** A UTF-16 stream as UTF-8. */
export async function* fromUtf16(bytes: AsyncIterable<Uint8Array>, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<Uint8Array> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of bytes) yield Buffer.from(decoder.write(Buffer.from(chunk)));
  yield Buffer.from(decoder.end() ?? '');
}

/** Share of what is not ASCII that must be sound for a page to pass as UTF-8 with a few damaged bytes. */
const SOUND = 0.9;

/** Sound UTF-8 sequences beyond ASCII, and bytes that are part of none. */
function utf8Health(text: string): { readonly sound: number; readonly damaged: number } {
  let [sound, damaged] = [0, 0];
  for (const character of text) {
    if (character === '\ufffd') damaged += 1;
    else if (character > '\u007f') sound += 1;
  }
  return { sound, damaged };
}

/**
 * Bytes of a document that declares its encoding, rightly or not: UTF-8 where it is that, whatever is declared;
 * else the declared one; else Windows-1252.
 */
export function decodeDeclared(bytes: Uint8Array, declared: string | null): Decoded {
  const plain = decode(bytes);
  if (plain.sure) return plain;
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const { sound, damaged } = utf8Health(lenient);
  if (sound > 0 && sound / (sound + damaged) >= SOUND) return { text: lenient, encoding: 'utf-8 with damaged bytes', sure: false };
  const known = declared !== null && !/^utf-?8$/i.test(declared) && iconv.encodingExists(declared);
  // ISO 8859-1 is declared for what is Windows-1252 so often that browsers take it so.
  if (known && !/^(?:iso-?8859-1|latin-?1|us-ascii)$/i.test(declared)) return { text: iconv.decode(Buffer.from(bytes), declared), encoding: declared, sure: true };
  return { ...plain, sure: known };
}
