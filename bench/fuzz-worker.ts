/** Reads the inputs that it is sent, one after the other; its owner stops it where one takes too long. A store is asked everything instead. */
import { readInput } from '../src/read/index.ts';
import { askStore } from './fuzz-store.ts';

interface Sent { readonly file: string; readonly bytes: Uint8Array }

async function readAll({ file, bytes }: Sent): Promise<{ readonly reports: number; readonly refusals: number }> {
  let [reports, refusals] = [0, 0];
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  for await (const result of readInput({ file, size: bytes.length, open }, {})) {
    if ('report' in result) reports += 1;
    else refusals += 1;
  }
  return { reports, refusals };
}

// What follows is timed: the start is not.
process.send?.('ready');
process.on('message', async (sent: Sent) => {
  process.send?.(await (sent.file.endsWith('.db') ? askStore(sent.bytes) : readAll(sent)));
});
