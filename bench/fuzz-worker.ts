/** Reads the inputs that it is sent, one after the other; its owner stops it where one takes too long. */
import { readInput } from '../src/read/index.ts';

process.on('message', async ({ file, bytes }: { readonly file: string; readonly bytes: Uint8Array }) => {
  let [reports, refusals] = [0, 0];
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  for await (const result of readInput({ file, size: bytes.length, open }, {})) {
    if ('report' in result) reports += 1;
    else refusals += 1;
  }
  process.send?.({ reports, refusals });
});
