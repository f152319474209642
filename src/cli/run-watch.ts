import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../model/index.ts';
import { refusalLine } from '../read/index.ts';
import { feedsOf } from '../read/opml.ts';
import { type FeedState, pollFeed } from '../read/poll.ts';
import { rejoin, type Store } from '../store/index.ts';
import { EXIT, misuse } from './exit.ts';
import { emptyTally, keep, tallyLine } from './keep.ts';
import { keepingPlan } from './keeping.ts';
import { stopAtInterrupt } from './stop.ts';
import type { WatchOptions } from './store-options.ts';
import { withStore } from './with-store.ts';
import { openWorkers, type Workers } from './workers.ts';

type States = Readonly<Record<string, FeedState>>;

/** Addresses as given, and those of the lists among them. */
function addressesOf(given: readonly string[]): readonly string[] {
  return given.flatMap((one) => {
    if (/^https?:\/\//.test(one)) return [one];
    if (!existsSync(one)) misuse(`${one} was given; wanted an address (https://…) or an OPML file`);
    return feedsOf(readFileSync(one, 'utf8')) ?? misuse(`${one} is no list of feeds; wanted OPML, as feed readers export it`);
  });
}

function readStates(file: string): States {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return misuse(`${file} is no state of warta watch; name another with --state, or remove it to begin anew`);
  }
}

function writeStates(file: string, states: States): void {
  writeFileSync(`${file}.part`, JSON.stringify(states));
  renameSync(`${file}.part`, file);
}

/** Looks into one feed and keeps what is new; only then is it remembered as seen. */
async function lookInto(address: string, state: FeedState, store: Store, workers: Workers, allowPrivate: boolean): Promise<FeedState> {
  const reports: Report[] = [];
  const feed = pollFeed(address, state, { fetch: { allowPrivate } });
  let next = await feed.next();
  for (; !next.done; next = await feed.next()) {
    if ('report' in next.value) reports.push(next.value.report);
    else process.stderr.write(`warta: ${refusalLine(next.value.refusal)}\n`);
  }
  // One page may stand in two entries.
  const once = [...new Map(reports.map((report) => [report.id, report])).values()];
  const tally = emptyTally();
  if (once.length > 0) await keep(store, workers, once, Promise.resolve(0), tally);
  if (once.length > 0) process.stdout.write(`${address}: ${tallyLine(tally)}\n`);
  return next.value;
}

/** Looks into the feeds until it is stopped; gives the exit code. */
export async function runWatch(given: readonly string[], { store: where, every, once, state: file, allowPrivate }: WatchOptions): Promise<number> {
  const addresses = addressesOf(given);
  let states = readStates(file);
  return withStore(where, async (store) => {
    const [workers, stop] = [await openWorkers(1, keepingPlan({ actors: [], verbs: [] })), stopAtInterrupt()];
    try {
      while (!stop.aborted) {
        for (const address of addresses) {
          if (stop.aborted) break;
          states = { ...states, [address]: await lookInto(address, states[address] ?? { seen: [] }, store, workers, allowPrivate) };
          writeStates(file, states);
        }
        await rejoin(store);
        if (once) return EXIT.done;
        await sleep(every * 60_000, null, { signal: stop }).catch(() => {});
      }
      return EXIT.interrupted;
    } finally {
      await workers.close();
    }
  }, { create: true });
}
