import { AckPolicy, DiscardPolicy, type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { connect, type NatsConnection, nanos } from '@nats-io/transport-node';

/** Names on the server. */
export const NAMES = { reports: 'WARTA_REPORTS', dead: 'WARTA_DEAD', reportSubject: 'warta.reports', deadSubject: 'warta.dead', coders: 'coders' } as const;

export interface QueueOptions {
  /** Servers of the cluster that keep each message; 1 where there is one server. */
  readonly replicas?: number;
  /** How long a worker may stay silent on a report before another gets it, in milliseconds. */
  readonly lease?: number;
  /** Bytes that may wait; publishers then wait too. */
  readonly room?: number;
  /** How long the server remembers ids, in milliseconds: a report published twice within is queued once. */
  readonly remember?: number;
}

/** The streams on a JetStream server, open. */
export interface Queue {
  readonly connection: NatsConnection;
  readonly client: JetStreamClient;
  readonly manager: JetStreamManager;
  readonly lease: number;
  /** Sends what is under way, then lets go. */
  close(): Promise<void>;
}

const DAY = 86_400_000;
const LEASE = 60_000;
const GIB = 1024 ** 3;

/** Thrown where the queue cannot be had or used; the message says what was given, what was wanted and what to do. */
export class QueueFault extends Error {}

const named = (address: string): string => address.replace(/\/\/[^@/]*@/, '//');

async function reach(address: string): Promise<NatsConnection> {
  try {
    return await connect({ servers: address.split(',').map((one) => one.replace(/^nats:\/\//, '')), name: 'warta', maxReconnectAttempts: -1, reconnectTimeWait: 500, timeout: 10_000 });
  } catch (error) {
    throw new QueueFault(`${named(address)} was given as the queue and does not answer (${error instanceof Error ? error.message : String(error)}); wanted a NATS server with JetStream (nats-server -js); start it or mend the address`);
  }
}

/** Makes the streams where they are not there yet, and leaves those that are. */
async function ensure(manager: JetStreamManager, { replicas = 1, lease, room = 20 * GIB, remember = DAY }: QueueOptions): Promise<void> {
  const streams = [
    { name: NAMES.reports, subjects: [NAMES.reportSubject], retention: RetentionPolicy.Workqueue, storage: StorageType.File, discard: DiscardPolicy.New, max_bytes: room, duplicate_window: nanos(remember), num_replicas: replicas },
    { name: NAMES.dead, subjects: [NAMES.deadSubject], retention: RetentionPolicy.Limits, storage: StorageType.File, num_replicas: replicas },
  ];
  for (const stream of streams) {
    const there = await manager.streams.info(stream.name).catch(() => null);
    if (there === null) await manager.streams.add(stream);
  }
  const wanted = { durable_name: NAMES.coders, ack_policy: AckPolicy.Explicit, ack_wait: nanos(lease ?? LEASE), max_deliver: -1, max_ack_pending: 20_000 };
  const consumer = await manager.consumers.info(NAMES.reports, NAMES.coders).catch(() => null);
  if (consumer === null) await manager.consumers.add(NAMES.reports, wanted);
  else if (lease !== undefined && consumer.config.ack_wait !== wanted.ack_wait) await manager.consumers.update(NAMES.reports, NAMES.coders, wanted);
}

/**
 * Opens the queue at `nats://host:port` (several with commas), and makes its streams where they are not there.
 * @throws QueueFault where no server answers or it has no JetStream
 * @example const queue = await openQueue('nats://127.0.0.1:4222'); await queue.close();
 */
export async function openQueue(address: string, options: QueueOptions = {}): Promise<Queue> {
  const connection = await reach(address);
  try {
    const manager = await jetstreamManager(connection, { timeout: 5_000 });
    await ensure(manager, options);
    return { connection, manager, client: jetstream(connection, { timeout: 5_000 }), lease: options.lease ?? LEASE, close: () => connection.drain() };
  } catch (error) {
    await connection.close();
    throw new QueueFault(`${named(address)} answers, but its streams cannot be had (${error instanceof Error ? error.message : String(error)}); wanted a NATS server with JetStream; start it as nats-server -js -sd FOLDER`);
  }
}
