import type { JsMsg } from '@nats-io/jetstream';
import type { Report } from '../model/index.ts';
import type { Prepared, Store } from '../store/index.ts';
import { bury } from './dead-letters.ts';
import { openIntake } from './intake.ts';
import { unpackReport } from './message.ts';
import { type Patience, patiently, reasonOf } from './patience.ts';
import { NAMES, type Queue } from './queue.ts';

/** Reports taken at once, and kept in one transaction. */
const BATCH = 25;
/** Groups of reports under way at once: one is written, one is coded, one waits for the coder, which so is never idle. */
const AHEAD = 3;
/** How long to wait for reports before looking round, in milliseconds; and where the end of the queue is looked for. */
const [WAIT, WAIT_FOR_END] = [2_000, 250];
/** A report handed out this often is taken by itself, so that it harms no other if it ends the worker. */
const SUSPECT = 3;
/** One handed out this often ends every worker that takes it, and is put aside. */
const POISON = 25;

export interface Seen {
  readonly kind: 'kept' | 'known' | 'dead' | 'waiting';
  readonly report: string;
  readonly events: number;
  readonly reason: string;
}

export interface WorkOptions {
  /** Codes a report and makes it ready to be kept; perhaps elsewhere, several being given one after the other. Its failure puts the report aside. */
  readonly code: (report: Report) => Prepared | Promise<Prepared>;
  /** Ends cleanly after the batch that is under way. */
  readonly stop: AbortSignal;
  /** End when nothing waits. */
  readonly untilEmpty?: boolean;
  /** Told of each report as it is settled, and of each wait for a store that is away. */
  readonly see?: (seen: Seen) => void;
  /** Done when nothing waits: joining. */
  readonly idle?: () => Promise<void>;
  /** Told how long each part of a batch took, in seconds. */
  readonly timed?: (part: 'code' | 'store', seconds: number) => void;
}

interface Taken {
  readonly message: JsMsg;
  readonly report: Report;
}

const told = (seen: Partial<Seen> & Pick<Seen, 'kind'>): Seen => ({ report: '', events: 0, reason: '', ...seen });

const patienceOf = ({ stop, see }: WorkOptions): Patience => ({ stop, waiting: (reason) => see?.(told({ kind: 'waiting', reason })) });

/** What a worker holds while it works. */
interface Bench {
  readonly queue: Queue;
  readonly store: Store;
  readonly options: WorkOptions;
  /** Reports that are neither kept nor put aside yet: their leases are extended. */
  readonly inHand: Set<JsMsg>;
}

interface Made extends Taken {
  readonly prepared: Prepared;
}

/** Codes a report; one that cannot be coded is put aside with its reason, and null. */
async function codeOne({ queue, options, inHand }: Bench, taken: Taken): Promise<Made | null> {
  try {
    return { ...taken, prepared: await options.code(taken.report) };
  } catch (error) {
    await bury(queue, taken.message, `coding failed: ${reasonOf(error)}`);
    inHand.delete(taken.message);
    options.see?.(told({ kind: 'dead', report: taken.report.id, reason: reasonOf(error) }));
    return null;
  }
}

function acknowledge({ inHand, options }: Bench, { message, report }: Taken, kind: 'kept' | 'known', events: number): void {
  message.ack();
  inHand.delete(message);
  options.see?.(told({ kind, report: report.id, events }));
}

/** Codes what the store does not have, keeps it in one transaction, and only then acknowledges. Whatever is done twice after a fault is known to the store by then. */
async function settle(bench: Bench, batch: readonly Taken[], before: Promise<void>): Promise<void> {
  const { store, options } = bench;
  const known = await patiently(() => store.known(batch.map(({ report }) => report)), patienceOf(options));
  const start = performance.now();
  const coded = (await Promise.all(batch.filter(({ report }) => !known.has(report.id)).map((taken) => codeOne(bench, taken)))).filter((made) => made !== null);
  const middle = performance.now();
  await before;
  const ready = performance.now();
  if (coded.length > 0) await patiently(() => store.addPrepared(coded.map(({ prepared }) => prepared)), patienceOf(options));
  options.timed?.('code', (middle - start) / 1000);
  options.timed?.('store', (performance.now() - ready) / 1000);
  for (const made of coded) acknowledge(bench, made, 'kept', made.prepared.events.length);
  for (const taken of batch) if (known.has(taken.report.id)) acknowledge(bench, taken, 'known', 0);
}

/** One id once: a batch may hold two states of one report, of which the later wins. */
function once(batch: readonly Taken[]): ReadonlyArray<readonly Taken[]> {
  const [first, again]: [Taken[], Taken[]] = [[], []];
  const ids = new Set<string>();
  for (const taken of batch) {
    (ids.has(taken.report.id) ? again : first).push(taken);
    ids.add(taken.report.id);
  }
  return again.length === 0 ? [first] : [first, ...again.map((taken) => [taken])];
}

/** Reports of a batch; what holds none, and what ends every worker, is put aside. */
async function open({ queue, options: { see }, inHand }: Bench, messages: readonly JsMsg[]): Promise<readonly Taken[]> {
  const batch: Taken[] = [];
  for (const message of messages) {
    inHand.add(message);
    const reason = message.info.deliveryCount > POISON ? `handed out ${message.info.deliveryCount} times without an end` : null;
    try {
      if (reason !== null) throw new Error(reason);
      batch.push({ message, report: unpackReport(message.data) });
    } catch (error) {
      await bury(queue, message, reasonOf(error));
      inHand.delete(message);
      see?.(told({ kind: 'dead', reason: reasonOf(error) }));
    }
  }
  return batch;
}

/** Groups that are settled one after the other: reports handed out often by themselves, no id twice in one. */
function groupsOf(batch: readonly Taken[]): ReadonlyArray<readonly Taken[]> {
  const suspect = batch.filter(({ message }) => message.info.deliveryCount >= SUSPECT);
  return [...once(batch.filter((taken) => !suspect.includes(taken))), ...suspect.map((taken) => [taken])].filter(({ length }) => length > 0);
}

/** Settles groups in order, while the next are coded already; a failure is met by whoever hands in the next group. */
function openLine(bench: Bench): { take(group: readonly Taken[]): Promise<void>; finish(): Promise<void> } {
  const underWay: Array<Promise<void>> = [];
  return {
    async take(group) {
      const settled = settle(bench, group, underWay.at(-1) ?? Promise.resolve());
      settled.catch(() => {});
      underWay.push(settled);
      if (underWay.length >= AHEAD) await underWay.shift();
    },
    async finish() {
      while (underWay.length > 0) await underWay.shift();
    },
  };
}

/**
 * Takes reports off the queue, codes them, keeps them and acknowledges, until it is stopped. Killed at any moment it loses nothing: what it had
 * not acknowledged is handed to another worker when its lease ends.
 */
export async function work(queue: Queue, store: Store, options: WorkOptions): Promise<void> {
  const { stop, untilEmpty, idle } = options;
  const bench: Bench = { queue, store, options, inHand: new Set() };
  const intake = openIntake(await queue.client.consumers.get(NAMES.reports, NAMES.coders), BATCH);
  const extending = setInterval(() => { for (const message of [...bench.inHand, ...intake.waiting()]) message.working(); }, queue.lease / 4);
  const line = openLine(bench);
  try {
    while (!stop.aborted) {
      const messages = await intake.take(BATCH, untilEmpty ? WAIT_FOR_END : WAIT);
      for (const group of groupsOf(await open(bench, messages))) await line.take(group);
      if (messages.length > 0) continue;
      await line.finish();
      if (idle) await patiently(idle, patienceOf(options));
      if (untilEmpty && (await isEmpty(queue))) return;
    }
    await line.finish();
  } finally {
    clearInterval(extending);
    await intake.close();
  }
}

/** True where no report waits and none is in a worker's hands. */
async function isEmpty(queue: Queue): Promise<boolean> {
  const info = await queue.manager.consumers.info(NAMES.reports, NAMES.coders).catch(() => null);
  return info !== null && info.num_pending === 0 && info.num_ack_pending === 0;
}
