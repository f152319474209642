import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCoder } from '../../src/resources.ts';
import type { App } from '../../src/http/app.ts';
import { openAnalyst } from '../../src/http/ledger/analyst.ts';
import type { FetchLimits } from '../../src/read/url.ts';
import { openDesk } from '../../src/http/open-desk.ts';
import { buildServer, type ServerOptions } from '../../src/http/server.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { examples, fill } from './corpus.ts';

export interface TestDesk {
  readonly app: App;
  readonly store: Store;
  /** Where it listens: `http://127.0.0.1:PORT`. */
  readonly address: string;
  /** All that was logged. */
  readonly log: string[];
  /** All lines of the audit log. */
  readonly audit: string[];
  close(): Promise<void>;
}

export const NOW = new Date('2020-09-01T12:00:00Z');

/** Loaded when something is first coded. */
let coder: ReturnType<typeof loadCoder> | null = null;

/** A real server on a free port over a real store with the example reports; every answer is checked against its schema. */
export async function openTestDesk({ where, empty = false, waitsFor = () => null, fetch = { allowPrivate: false }, ...options }: Partial<ServerOptions> & { readonly where?: string; readonly empty?: boolean; readonly waitsFor?: () => string | null; readonly fetch?: FetchLimits } = {}): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-http-'));
  const store = await openStore(where ?? join(folder, 'desk.db'), { create: true, coder: 'test' });
  if (!empty) await fill(store, examples);
  const [log, audit]: [string[], string[]] = [[], []];
  const analyst = openAnalyst(store);
  const desk = openDesk({ store, analyst, waitsFor, fetch, now: () => NOW, code: async (report) => {
    coder ??= loadCoder();
    const { sentences: _, ...kept } = (await coder)(report);
    return kept;
  } });
  const app = await buildServer(desk, { host: '127.0.0.1', rate: 1_000_000, checkAnswers: true, log: { write: (line) => void log.push(line) }, audit: (line) => void audit.push(JSON.stringify(line)), page: join(folder, 'no-page'), ...options });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app, store, address, log, audit,
    close: async () => {
      await app.close();
      await Promise.all([desk.jobs.close(), desk.feeds.close()]);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
