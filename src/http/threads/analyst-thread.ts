import { type Analyst, ANSWER_BYTES } from '../ledger/analyst.ts';
import { openKeptAnswers } from '../kept-answers.ts';
import type { Question } from '../ledger/question.ts';
import { openThread, type Reply } from './thread.ts';

interface TextReply extends Reply {
  readonly text: string;
}

/** An analyst in a thread of its own; `where` names the store. Answers stay at hand here until the record is another. */
export function openAnalystThread(where: string): Analyst {
  const thread = openThread<{ readonly question: Question; readonly mark: string }, TextReply>('analyst-worker', where);
  let [mark, answers] = ['', openKeptAnswers(ANSWER_BYTES)];
  const asking = new Map<string, Promise<string>>();
  const ask = async (key: string, question: Question, now: string): Promise<string> => {
    const { text } = await thread.ask({ question, mark: now });
    if (mark === now) answers.put(key, text);
    return text;
  };
  return {
    ask: async (question, now) => {
      if (mark !== now) [mark, answers] = [now, openKeptAnswers(ANSWER_BYTES)];
      const key = JSON.stringify(question);
      const known = answers.get(key);
      if (known !== undefined) return known;
      // Many who ask the same at once are answered by one answer.
      const under = `${now} ${key}`;
      const running = asking.get(under) ?? ask(key, question, now).finally(() => asking.delete(under));
      asking.set(under, running);
      return running;
    },
    close: thread.close,
  };
}
