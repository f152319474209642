import type { JsMsg } from '@nats-io/jetstream';
import type { Report } from '../model/index.ts';
import type { Kept, Store } from '../store/index.ts';
import { bury } from './dead-letters.ts';
import { type Intake, openIntake } from './intake.ts';
import { unpackReport } from './message.ts';
import { NAMES, type Queue } from './queue.ts';

/** Reports taken at once, and kept in one transaction. */
const BATCH = 50;
/** How long to wait for reports before looking round, in milliseconds. */
const WAIT = 2_000;
/** A report handed out this often is taken by itself, so that it harms no other if it ends the worker. */
const SUSPECT = 3;
/** One handed out this often ends every worker that takes it, and is put aside. */
const POISON = 25;
/** Pause before the store is asked again, in milliseconds. */
const PAUSE = 1_000;

export interface Seen {
  readonly kind: 'kept' | 'known' | 'dead' | 'waiting';
  readonly report: string;
  readonly events: number;
  readonly reason: string;
}

export interface WorkOptions {
  /** Gives the record as it is printed: its fields in the record's order. */
  readonly code: (report: Report) => Kept;
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

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const told = (seen: Partial<Seen> & Pick<Seen, 'kind'>): Seen => ({ report: '', events: 0, reason: '', ...seen });

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Tells the queue that these are still being worked on. */
function extend(batch: readonly Taken[], intake: Intake): void {
  for (const message of [...batch.map((taken) => taken.message), ...intake.waiting()]) message.working();
}

/** Keeps asking a store that is away; the reports' leases are extended meanwhile. */
async function patiently<T>(work: () => Promise<T>, batch: readonly Taken[], intake: Intake, { stop, see }: WorkOptions): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (stop.aborted || !isPassing(error)) throw error;
      see?.(told({ kind: 'waiting', reason: reasonOf(error) }));
      extend(batch, intake);
      await pause(PAUSE);
    }
  }
}

/** Faults that go by: the store is away, busy or full. What it refuses for good does not. */
function isPassing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return ['unreachable', 'locked', 'busy', 'full', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code) || /^(08|53|57P|40)/.test(code) || /terminat|connect|timeout/i.test(reasonOf(error));
}

/** Codes what the store does not have; a report that cannot be coded is put aside with its reason. */
async function codeBatch(queue: Queue, batch: readonly Taken[], known: ReadonlySet<string>, intake: Intake, { code, see }: WorkOptions): Promise<ReadonlyArray<Taken & { readonly kept: Kept }>> {
  const coded: Array<Taken & { readonly kept: Kept }> = [];
  let beat = performance.now();
  for (const taken of batch) {
    if (known.has(taken.report.id)) continue;
    if (performance.now() - beat > queue.lease / 4) {
      // Long reports: the leases of the whole batch are extended, and the connection gets a moment to send.
      extend(batch, intake);
      await pause(0);
      beat = performance.now();
    }
    try {
      coded.push({ ...taken, kept: code(taken.report) });
      // The batch before is being written meanwhile, and needs a turn between two reports.
      await turn();
    } catch (error) {
      await bury(queue, taken.message, `coding failed: ${reasonOf(error)}`);
      see?.(told({ kind: 'dead', report: taken.report.id, reason: reasonOf(error) }));
    }
  }
  return coded;
}

/** Codes, keeps in one transaction, and only then acknowledges. Whatever is done twice after a fault is known to the store by then. */
async function settle(queue: Queue, store: Store, batch: readonly Taken[], intake: Intake, before: Promise<void>, options: WorkOptions): Promise<void> {
  const known = await patiently(() => store.known(batch.map(({ report }) => report)), batch, intake, options);
  const start = performance.now();
  const coded = await codeBatch(queue, batch, known, intake, options);
  await before;
  const middle = performance.now();
  if (coded.length > 0) await patiently(() => store.add(coded.map(({ kept }) => kept), { inputs: coded.map(({ report }) => report) }), batch, intake, options);
  options.timed?.('code', (middle - start) / 1000);
  options.timed?.('store', (performance.now() - middle) / 1000);
  for (const { message, report, kept } of coded) {
    message.ack();
    options.see?.(told({ kind: 'kept', report: report.id, events: kept.events.length }));
  }
  for (const { message, report } of batch) {
    if (!known.has(report.id)) continue;
    message.ack();
    options.see?.(told({ kind: 'known', report: report.id }));
  }
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
async function open(queue: Queue, messages: readonly JsMsg[], see: WorkOptions['see']): Promise<readonly Taken[]> {
  const batch: Taken[] = [];
  for (const message of messages) {
    const reason = message.info.deliveryCount > POISON ? `handed out ${message.info.deliveryCount} times without an end` : null;
    try {
      if (reason !== null) throw new Error(reason);
      batch.push({ message, report: unpackReport(message.data) });
    } catch (error) {
      await bury(queue, message, reasonOf(error));
      see?.(told({ kind: 'dead', reason: reasonOf(error) }));
    }
  }
  return batch;
}

/**
 * Takes reports off the queue, codes them, keeps them and acknowledges, until it is stopped. Killed at any moment it loses nothing: what it had
 * not acknowledged is handed to another worker when its lease ends.
 */
export async function work(queue: Queue, store: Store, options: WorkOptions): Promise<void> {
  const intake = await openIntake(await queue.client.consumers.get(NAMES.reports, NAMES.coders), BATCH * 2);
  try {
    let underWay = Promise.resolve();
    while (!options.stop.aborted) {
      const messages = await intake.take(BATCH, WAIT);
      if (messages.length === 0) {
        await underWay;
        const { idle } = options;
        if (idle) await patiently(idle, [], intake, options);
        if (options.untilEmpty && (await isEmpty(queue))) return;
        continue;
      }
      const batch = await open(queue, messages, options.see);
      const suspect = batch.filter(({ message }) => message.info.deliveryCount >= SUSPECT);
      const groups = [...once(batch.filter((taken) => !suspect.includes(taken))), ...suspect.map((taken) => [taken])];
      for (const group of groups.filter(({ length }) => length > 0)) {
        const before = underWay;
        underWay = settle(queue, store, group, intake, before, options);
        // A failure is met where it is waited for.
        underWay.catch(() => {});
        await before;
      }
    }
    await underWay;
  } finally {
    await intake.close();
  }
}

/** True where no report waits and none is in a worker's hands. */
async function isEmpty(queue: Queue): Promise<boolean> {
  const info = await queue.manager.consumers.info(NAMES.reports, NAMES.coders).catch(() => null);
  return info !== null && info.num_pending === 0 && info.num_ack_pending === 0;
}
