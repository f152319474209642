import type { Store } from '../../store/store.ts';
import { answer } from './answer.ts';
import { type Ledger, openLedger } from './ledger.ts';
import type { Question } from './question.ts';

/** Answers questions about the whole record, each as the text of a JSON value. */
export interface Analyst {
  ask(question: Question, mark: string): Promise<string>;
  close(): Promise<void>;
}

/** How many answers are kept, and how long they may be together, in characters. */
const [MOST, LONGEST] = [2000, 64_000_000];

/** Answers of one reading of the record; the oldest go first. */
export interface Answers {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
}

export function openAnswers(): Answers {
  const kept = new Map<string, string>();
  let length = 0;
  return {
    get: (key) => kept.get(key),
    put: (key, text) => {
      length += text.length;
      kept.set(key, text);
      for (const [old, { length: gone }] of kept) {
        if (kept.size <= MOST && length <= LONGEST) break;
        kept.delete(old);
        length -= gone;
      }
    },
  };
}

/** One reading after another, whether the one before went well or not. */
const after = async <T>(before: Promise<unknown> | null, next: () => Promise<T>): Promise<T> => {
  await before?.catch(() => {});
  return next();
};

/** An analyst in this thread: reads the record when it is first asked, and anew when the store has changed. */
export function openAnalyst(store: Store): Analyst {
  const reader = openLedger(store);
  let reading: Promise<Ledger> | null = null;
  let [mark, answers] = ['', openAnswers()];
  return {
    ask: async (question, now) => {
      if (!reading || mark !== now) [mark, reading, answers] = [now, after(reading, reader.read), openAnswers()];
      const [own, kept] = [reading, answers];
      const key = JSON.stringify(question);
      const known = kept.get(key);
      if (known !== undefined) return known;
      try {
        const text = JSON.stringify(answer(await own, question));
        kept.put(key, text);
        return text;
      } catch (error) {
        if (reading === own) reading = null;
        throw error;
      }
    },
    close: async () => {},
  };
}
