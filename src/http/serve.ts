import { CODER_VERSION } from '../coder-version.generated.ts';
import { openStore } from '../store/open-store.ts';
import { auditFile } from './audit.ts';
import { openFirstReading } from './first-reading.ts';
import { openDesk } from './open-desk.ts';
import { buildServer, type ServerOptions } from './server.ts';
import { openAnalystThread } from './threads/analyst-thread.ts';
import { openCoding } from './threads/coding.ts';

export interface ServeOptions extends ServerOptions {
  /** File of SQLite, or address of PostgreSQL. */
  readonly store: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly auditTo?: string | null;
}

/** A server that listens. */
export interface Serving {
  readonly address: string;
  /** Lets answers under way end, stops imports after the batch under way, and closes the store. */
  close(): Promise<void>;
}

/** Opens a store and serves it. */
export async function serve({ store: where, port, auditTo = null, ...options }: ServeOptions): Promise<Serving> {
  const store = await openStore(where, { create: true, coder: CODER_VERSION });
  const [analyst, coding] = [openAnalystThread(where), openCoding()];
  const reading = openFirstReading(store, analyst);
  const desk = openDesk({ store, analyst, code: coding.code, now: () => new Date(), waitsFor: reading.waitsFor });
  const audit = auditTo === null ? undefined : auditFile(auditTo, (error) => app.log.error({ err: error }, 'the audit log cannot be written'));
  const app = await buildServer(desk, { ...options, audit });
  const close = async (): Promise<void> => {
    reading.stop();
    await app.close();
    await Promise.all([desk.jobs.close(), desk.feeds.close()]);
    await Promise.all([analyst.close(), coding.close()]);
    await store.close();
  };
  try {
    const address = await app.listen({ host: options.host, port });
    desk.feeds.start();
    reading.start((error) => app.log.error({ err: error }, 'the record could not be read'));
    return { address, close };
  } catch (error) {
    await close();
    throw error;
  }
}
