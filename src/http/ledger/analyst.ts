import type { Store } from '../../store/store.ts';
import { answer } from './answer.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { openKeptAnswers } from '../kept-answers.ts';
import type { Question } from './question.ts';

/** Answers questions about the whole record, each as the text of a JSON value. */
export interface Analyst {
  ask(question: Question, mark: string): Promise<string>;
  close(): Promise<void>;
}

/** What the answers that are kept may take together, in bytes. */
export const ANSWER_BYTES = 32 << 20;

/** One reading after another, whether the one before went well or not. */
const after = async <T>(before: Promise<unknown> | null, next: () => Promise<T>): Promise<T> => {
  await before?.catch(() => {});
  return next();
};

/** An analyst in this thread: reads the record when it is first asked, and anew when the store has changed. */
export function openAnalyst(store: Store): Analyst {
  const reader = openLedger(store);
  let reading: Promise<Ledger> | null = null;
  let [mark, answers] = ['', openKeptAnswers(ANSWER_BYTES)];
  return {
    ask: async (question, now) => {
      if (!reading || mark !== now) [mark, reading, answers] = [now, after(reading, reader.read), openKeptAnswers(ANSWER_BYTES)];
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
