import { rejoin, type Store } from '../store/index.ts';
import { EXIT } from './exit.ts';
import type { JoinOptions } from './store-options.ts';
import { withStore } from './with-store.ts';

function misuse(given: string, wanted: string): number {
  process.stderr.write(`warta: join was given ${given}; wanted ${wanted} (warta help join shows how it is used)\n`);
  return EXIT.misuse;
}

/** Keeps a person's word; gives the exit code. */
async function decide(store: Store, kind: 'same' | 'different', [one, other]: readonly string[], by: string): Promise<number> {
  const event = await store.event(one);
  if (!event) {
    process.stderr.write(`warta: no event has the id "${one}" in ${store.where}\n`);
    return EXIT.failed;
  }
  await store.decide({ report: event.report.id, event: one, kind, change: { event: other }, by, at: new Date().toISOString() });
  return EXIT.done;
}

/** Joins what waits, after a person's word where one is given; gives the exit code. */
export async function runJoin(verdict: string | undefined, events: readonly string[], { store: where, by }: JoinOptions): Promise<number> {
  if (verdict !== undefined && verdict !== 'same' && verdict !== 'different') return misuse(`"${verdict}"`, 'same or different');
  if (verdict && (events.length !== 2 || events[0] === events[1])) return misuse(`${new Set(events).size} events`, 'two');
  if (verdict && !by) return misuse('no name', '--by with who says so');
  return withStore(where, async (store) => {
    const code = verdict && by ? await decide(store, verdict, events, by) : EXIT.done;
    if (code !== EXIT.done) return code;
    const { events: weighed } = await rejoin(store);
    const { incidents } = await store.counts();
    process.stdout.write(`${store.where}: ${weighed} events weighed, ${incidents} incidents\n`);
    return EXIT.done;
  });
}
