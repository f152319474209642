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
