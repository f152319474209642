/** Pause before what is away is asked again, in milliseconds. */
const PAUSE = 1_000;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Faults that go by: the store is away, busy or full. What it refuses for good does not. */
function isPassing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return ['unreachable', 'locked', 'busy', 'full', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code) || /^(08|53|57P|40)/.test(code) || /terminat|connect|timeout/i.test(reasonOf(error));
}

export interface Patience {
  /** Gives up when it is set. */
  readonly stop: AbortSignal;
  /** Told of each wait. */
  readonly waiting?: (reason: string) => void;
  /** Gives up after so many tries. */
  readonly tries?: number;
}

/** Keeps asking what is away. @throws the last fault where it does not go by, or patience ends */
export async function patiently<T>(work: () => Promise<T>, { stop, waiting, tries = Number.POSITIVE_INFINITY }: Patience): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (stop.aborted || tried >= tries || !isPassing(error)) throw error;
      waiting?.(reasonOf(error));
      await pause(PAUSE);
    }
  }
}
