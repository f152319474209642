import { useEffect, useRef, useState } from 'preact/hooks';
import type { Page } from '../src/model/index.ts';

export const ROOT = 'api/v1';

/** What the server refused, in its own words (problem+json). */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export async function refusalOf(response: Response): Promise<Refused> {
  const problem: unknown = await response.json().catch(() => null);
  const fields = typeof problem === 'object' && problem !== null ? new Map<string, unknown>(Object.entries(problem)) : new Map<string, unknown>();
  const said = ['title', 'given', 'wanted', 'todo'].map((key) => fields.get(key)).filter((text) => typeof text === 'string' && text);
  return new Refused(response.status, said.join(' · ') || `HTTP ${response.status}`);
}

/** Calls the server; the answer as JSON. @throws Refused with the server's words */
export async function call(path: string, { signal, method = 'GET', body }: { readonly signal?: AbortSignal; readonly method?: string; readonly body?: unknown } = {}): Promise<unknown> {
  const form = body instanceof FormData;
  const response = await fetch(`${ROOT}/${path}`, {
    method, signal,
    headers: { accept: 'application/json', ...(body !== undefined && !form ? { 'content-type': 'application/json' } : {}) },
    body: body === undefined ? undefined : form ? body : JSON.stringify(body),
  });
  if (!response.ok) throw await refusalOf(response);
  return response.status === 204 ? null : response.json();
}

/** The answer of a path whose shape the API's schema promises. */
export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await call(path, { signal })) as T; // the server answers by its published schema
}

/** Adds a query to a path. @example withQuery('events', new URLSearchParams({ limit: '1' })) // 'events?limit=1' */
export function withQuery(path: string, ...queries: readonly (URLSearchParams | Readonly<Record<string, string>>)[]): string {
  const all = queries.flatMap((query) => [...new URLSearchParams(query)]);
  return all.length === 0 ? path : `${path}?${new URLSearchParams(all)}`;
}

export interface Answer<T> {
  /** The newest answer; stays while the next one is on its way, so that nothing jumps. */
  readonly value: T | null;
  readonly error: Refused | Error | null;
  readonly waiting: boolean;
}

const asking = new Set<() => void>();

/** Asks anew for all that is shown; what is there stays until the new answer has come. */
export function refresh(): void {
  for (const again of asking) again();
}

/** Counts up with every refresh. */
function useRefreshed(): number {
  const [count, set] = useState(0);
  useEffect(() => {
    const again = (): void => set((before) => before + 1);
    asking.add(again);
    return () => void asking.delete(again);
  }, []);
  return count;
}

const EMPTY = { value: null, error: null, waiting: true };

/** The answer of a path, asked anew when the path changes; null asks nothing. `round` asks the same path again. */
export function useAnswer<T>(path: string | null, round = 0): Answer<T> {
  const [answer, set] = useState<Answer<T>>(EMPTY);
  const refreshed = useRefreshed();
  useEffect(() => {
    if (path === null) return set({ value: null, error: null, waiting: false });
    const stop = new AbortController();
    set(({ value }) => ({ value, error: null, waiting: true }));
    ask<T>(path, stop.signal).then(
      (value) => set({ value, error: null, waiting: false }),
      (error: Error) => { if (!stop.signal.aborted) set({ value: null, error, waiting: false }); },
    );
    return () => stop.abort();
  }, [path, round, refreshed]);
  return answer;
}

export interface Pages<T> extends Answer<readonly T[]> {
  /** True where the last page has come. */
  readonly done: boolean;
  /** Asks for the next page, once. */
  readonly more: () => void;
}

/** Pages of a list, gathered as they are asked for; begins anew when the path changes. */
export function usePages<T>(path: string | null, round = 0): Pages<T> {
  const [state, set] = useState<Answer<readonly T[]> & { readonly path: string | null; readonly next: string | null }>({ ...EMPTY, path: null, next: null });
  const stop = useRef<AbortController | null>(null);
  const refreshed = useRefreshed();
  const load = (cursor: string | null, before: readonly T[]): void => {
    if (path === null) return;
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    set((old) => ({ ...old, error: null, waiting: true }));
    ask<Page<T>>(cursor === null ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`, own.signal).then(
      ({ items, next }) => set({ value: [...before, ...items], error: null, waiting: false, path, next }),
      (error: Error) => { if (!own.signal.aborted) set({ value: before.length > 0 ? before : null, error, waiting: false, path, next: null }); },
    );
  };
  useEffect(() => {
    load(null, []);
    return () => stop.current?.abort();
  }, [path, round, refreshed]);
  const done = state.next === null;
  return { ...state, done, more: () => { if (!done && !state.waiting && state.path === path) load(state.next, state.value ?? []); } };
}

/** Every item of a list that comes in pages, up to `most`. */
export function useWhole<T>(path: string | null, most = 20_000): Answer<readonly T[]> {
  const pages = usePages<T>(path);
  const ready = pages.done || (pages.value?.length ?? 0) >= most;
  useEffect(() => { if (!ready) pages.more(); });
  return { value: ready ? pages.value : null, error: pages.error, waiting: !ready || pages.waiting };
}
