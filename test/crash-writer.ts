/** Adds reports to a store until it is killed, and says each id once the store has said that it is kept. Joins and forgets now and then, so that kills fall there too. */
import { openStore, rejoin } from '../src/store/index.ts';
import { kept } from './kept.ts';

const [where, name] = process.argv.slice(2);
const store = await openStore(where, { create: true, coder: 'crash' });
process.stdout.write('ready\n');
for (let batch = 0; ; batch += 1) {
  const ids = Array.from({ length: 1 + (batch % 7) }, (_, i) => `${name}-${batch}-${i}`);
  await store.add(ids.map((id) => kept(id)));
  process.stdout.write(ids.map((id) => `${id}\n`).join(''));
  // One that nobody has been told of.
  if (batch % 5 === 4) {
    await store.add([kept(`${name}-${batch}-short`)]);
    await store.forget(`${name}-${batch}-short`);
  }
  if (batch % 11 === 10) await rejoin(store);
}
