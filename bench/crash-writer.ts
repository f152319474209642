/**
 * Adds coded reports to a store until it is killed, and says each id once the store has said that it is kept. Joins and forgets now and then, so that
 * kills fall there too. The reports are given, coded: nothing is coded here, so that all its time is time in which a kill may hurt.
 */
import { readFileSync, writeSync } from 'node:fs';
import { type Kept, openStore, rejoin } from '../src/store/index.ts';
import { variations } from './variations.ts';

const [where, file, first] = process.argv.slice(2);
const variation = variations(JSON.parse(readFileSync(file, 'utf8')) as readonly Kept[]); // as bench/crash.ts wrote it
let next = Number(first);
const some = (count: number): readonly Kept[] => Array.from({ length: count }, () => {
  next += 1;
  return variation(next);
});
/** Said at once, past all buffers: what has been said has been acknowledged. */
const say = (lines: readonly string[]): void => { writeSync(1, lines.map((line) => `${line}\n`).join('')); };

const store = await openStore(where, { create: true, coder: 'crash' });
say(['ready']);
for (let batch = 0; ; batch += 1) {
  const reports = some(1 + (batch % 7));
  await store.add(reports);
  say(reports.map(({ id }) => id));
  if (batch % 5 === 4) {
    const [short] = some(1);
    // One that nobody has been told of.
    await store.add([short]);
    await store.forget(short.id);
  }
  if (batch % 11 === 10) await rejoin(store);
}
