import type { Store } from '../../store/store.ts';
import { type KeptAnswers, openKeptAnswers } from '../kept-answers.ts';
import { answerCount, answerWhole, isCount } from './answer.ts';
import { type Counts, type Ledger, openLedger } from './ledger.ts';
import type { Question } from './question.ts';
import type { TallyFile } from './tally-file.ts';

/** Answers questions about the whole record, each as the text of a JSON value. */
export interface Analyst {
  ask(question: Question, mark: string): Promise<string>;
  close(): Promise<void>;
}

/** What the answers that are kept may take together, in bytes. */
export const ANSWER_BYTES = 32 << 20;

/** An analyst in this thread: reads the record when it is first asked, and what is new when the store has changed; `file` keeps what it has counted from start to start. */
export function openAnalyst(store: Store, file: TallyFile | null = null): Analyst {
  const reader = openLedger(store, file);
  /** What has been read, or is being read, of the record that has this mark. */
  let at: { readonly mark: string; readonly answers: KeptAnswers; counts?: Promise<Counts>; whole?: Promise<Ledger> } = { mark: '', answers: openKeptAnswers(ANSWER_BYTES) };
  const made = async (own: typeof at, question: Question): Promise<unknown> => {
    own.counts ??= reader.counts();
    if (isCount(question)) return answerCount(await own.counts, question);
    own.whole ??= reader.whole();
    const [counts, whole] = await Promise.all([own.counts, own.whole]);
    return answerWhole(counts, whole, question);
  };
  return {
    ask: async (question, mark) => {
      if (at.mark !== mark) at = { mark, answers: openKeptAnswers(ANSWER_BYTES) };
      const own = at;
      const key = JSON.stringify(question);
      const known = own.answers.get(key);
      if (known !== undefined) return known;
      try {
        const text = JSON.stringify(await made(own, question));
        own.answers.put(key, text);
        return text;
      } catch (error) {
        // What could not be read is tried again by the next who asks.
        if (at === own) at = { mark: '', answers: openKeptAnswers(ANSWER_BYTES) };
        throw error;
      }
    },
    close: async () => {},
  };
}
