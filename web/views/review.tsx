import type { Decision } from '../../src/model/index.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { filterQuery } from '../address.ts';
import type { KeptReport } from '../answers.ts';
import { useAnswer, usePages, withQuery } from '../api.ts';
import { useAddress } from '../navigate.ts';
import { State } from '../parts/state.tsx';
import { Card } from '../review/card.tsx';
import { Decisions } from '../review/decisions.tsx';
import { decide, type Queued, undo } from '../review/review.ts';
import { useSpeech } from '../words/speech.ts';

const NAME = 'warta-reviewer';

/** The queue, one event at a time. Every judgement is signed, and can be taken back. */
export function ReviewView() {
  const { filter } = useAddress();
  const { words, number } = useSpeech();
  const [round, setRound] = useState(0);
  const queue = usePages<Queued>(withQuery('review/queue', filterQuery(filter), { limit: '100' }), round);
  const session = useAnswer<{ readonly name: string; readonly closed: boolean }>('session');
  const [typed, setTyped] = useState(localStorage.getItem(NAME) ?? '');
  const [judged, setJudged] = useState<readonly { readonly item: Queued; readonly decision: Decision }[]>([]);
  const [skipped, setSkipped] = useState(0);
  const [said, say] = useState('');
  const nameField = useRef<HTMLInputElement>(null);
  const fixed = session.value?.closed && session.value.name !== 'token' ? session.value.name : '';
  const name = fixed || typed.trim();
  const done = new Set(judged.map(({ item }) => item.id));
  const waiting = (queue.value ?? []).filter(({ id }) => !done.has(id));
  const item = waiting[Math.min(skipped, waiting.length - 1)] ?? null;
  useEffect(() => { if (waiting.length < 20 && !queue.done) queue.more(); });
  const report = useAnswer<KeptReport>(item ? `reports/${encodeURIComponent(item.event.report.id)}` : null);

  const judge = async (kind: Exclude<Decision['kind'], 'undo'>, change: Parameters<typeof decide>[3] = {}): Promise<void> => {
    if (!item) return;
    if (!name) { say(words.review.sign); nameField.current?.focus(); return; }
    try {
      const decision = await decide(item.event, kind, name, change);
      setJudged((all) => [...all, { item, decision }]);
      say(`${words.review.done[kind]}. ${words.review.left(number(waiting.length - 1))}`);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
  const takeBack = async (): Promise<void> => {
    const last = judged.at(-1);
    if (!last) { say(words.review.nothingToUndo); return; }
    try {
      await undo(last.decision.id, name || last.decision.by);
      const left = judged.slice(0, -1);
      const again = (queue.value ?? []).filter(({ id }) => !left.some(({ item: one }) => one.id === id));
      setJudged(left);
      // What was taken back stands there again.
      setSkipped(Math.max(0, again.findIndex(({ id }) => id === last.item.id)));
      say(words.review.undone);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
  const move = (step: number): void => setSkipped((at) => Math.max(0, Math.min(waiting.length - 1, at + step)));
  return (
    <div class="review">
      <div class="fields asked">
        {!fixed && <label class="field"><span>{words.review.name}</span><input ref={nameField} value={typed} maxLength={64} autocomplete="name" onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); document.querySelector<HTMLElement>('.review-card')?.focus(); } }} onInput={({ currentTarget }) => { setTyped(currentTarget.value); localStorage.setItem(NAME, currentTarget.value); }} /></label>}
        <p class="tally" role="status">{said || words.review.left(number(waiting.length) + (queue.done ? '' : '+'))}</p>
      </div>
      <State answer={queue}>
        {item === null ? <p class="nothing">{words.review.empty}</p> : (
          <State answer={report}>{report.value && report.value.id === item.event.report.id && <Card key={item.id} item={item} report={report.value} judge={judge} undo={takeBack} move={move} focus={judged.length > 0 || skipped > 0 || (name !== '' && document.activeElement === document.body)} />}</State>
        )}
      </State>
      <Decisions round={judged.length + round} again={() => setRound(round + 1)} name={name} />
    </div>
  );
}
