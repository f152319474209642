import type { TestDesk } from './desk.ts';
import { type FuzzCall, fuzzCalls, type OpenApi } from './fuzz.ts';

export interface FuzzResult {
  readonly calls: number;
  /** Status → how often. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Calls that were answered by a fault of ours, or refused without a problem. */
  readonly wrong: ReadonlyArray<FuzzCall & { readonly status: number; readonly answer: string }>;
}

/** Longer than this no answer may take, in milliseconds. */
const PATIENCE = 30_000;

/** Sends so many generated calls, a few at a time, and sums up what came back. The server checks its own answers against their schemas. */
export async function runFuzz({ address, store }: Pick<TestDesk, 'address' | 'store'>, calls: number, seed: number): Promise<FuzzResult> {
  const document = (await (await fetch(`${address}/api/v1/openapi.json`)).json()) as OpenApi; // a document of this shape
  const ids = [...(await store.reports({}, { limit: 3 })).items, ...(await store.events({}, { limit: 3 })).items, ...(await store.incidents({}, { limit: 3 })).items].map(({ id }) => id);
  const generated = fuzzCalls(document, seed, ids);
  const statuses: Record<string, number> = {};
  const wrong: Array<FuzzResult['wrong'][number]> = [];
  const one = async (call: FuzzCall): Promise<void> => {
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const response = await fetch(address + call.path, { method: call.method, headers: call.headers, body: call.body, signal: stop.signal });
      statuses[response.status] = (statuses[response.status] ?? 0) + 1;
      const type = response.headers.get('content-type') ?? '';
      // News never end by themselves.
      const answer = type.startsWith('text/event-stream') ? '' : await response.text();
      if (response.status >= 500 || (response.status >= 400 && type !== 'application/problem+json')) wrong.push({ ...call, status: response.status, answer: answer.slice(0, 300) });
    } catch (error) {
      wrong.push({ ...call, status: 0, answer: String(error) });
    } finally {
      clearTimeout(late);
      stop.abort();
    }
  };
  const line = async (count: number): Promise<void> => { for (let i = 0; i < count; i += 1) await one(generated.next().value); };
  await Promise.all(Array.from({ length: 4 }, () => line(calls / 4)));
  return { calls, statuses, wrong };
}
