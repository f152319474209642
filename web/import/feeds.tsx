import { useEffect, useRef, useState } from 'preact/hooks';
import { call, useAnswer } from '../api.ts';
import { FileField } from '../parts/file-field.tsx';
import { useSpeech } from '../words/speech.ts';

/** A feed that the server follows. */
interface Feed {
  readonly id: string;
  readonly address: string;
  /** Minutes. */
  readonly every: number;
  readonly by: string;
  readonly since: string;
  readonly next: string | null;
  readonly last: string | null;
  readonly lastAdded: number;
  readonly added: number;
  readonly refusals: readonly string[];
}

const STEPS = [15, 30, 60, 360, 1440] as const;
/** How often the list is asked for while it is looked at, in milliseconds. */
const LOOK = 4000;

/** Feeds that are followed while the server runs: added, looked into, stopped and removed. */
export function Feeds() {
  const { words } = useSpeech();
  const [round, setRound] = useState(0);
  const feeds = useAnswer<{ readonly items: readonly Feed[] }>('feeds', round);
  const [failure, setFailure] = useState('');
  const [every, setEvery] = useState(30);
  const [sent, setSent] = useState(0);
  const urls = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLInputElement>(null);
  const again = (): void => setRound((count) => count + 1);
  useEffect(() => {
    const timer = setInterval(() => { if (!document.hidden) again(); }, LOOK);
    return () => clearInterval(timer);
  }, []);
  const change = (path: string, method: string, body?: unknown): Promise<boolean> => {
    setFailure('');
    return call(path, { method, body }).then(() => { again(); return true; }, ({ message }: Error) => { setFailure(message); return false; });
  };
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = (urls.current?.value ?? '').split(/\s+/).filter(Boolean);
    const file = list.current?.files?.[0];
    if (given.length === 0 && !file) return;
    const done = await change('feeds', 'POST', { every, ...(given.length > 0 ? { urls: given } : {}), ...(file ? { opml: await file.text() } : {}) });
    if (!done) return;
    if (urls.current) urls.current.value = '';
    setSent((count) => count + 1);
  };
  const items = feeds.value?.items ?? [];
  return (
    <section class="feeds" aria-label={words.feeds.title}>
      <h2>{words.feeds.title}</h2>
      <p class="hint">{words.feeds.about}</p>
      <form class="narrow-form feed-form" onSubmit={(event) => void add(event)}>
        <label class="field"><span>{words.feeds.urls}</span><textarea ref={urls} rows={2} placeholder="https://" /></label>
        <div class="fields"><FileField key={sent} label={words.feeds.opml} field={list} accept=".opml,.xml,text/x-opml,application/xml" />
          <label class="field"><span>{words.feeds.every}</span><select value={every} onChange={({ currentTarget }) => setEvery(Number(currentTarget.value))}>{STEPS.map((step) => <option key={step} value={step}>{words.feeds.step[step]}</option>)}</select></label></div>
        <p class="actions"><button type="submit">{words.feeds.add}</button></p>
      </form>
      {(failure || feeds.error) && <p class="failure" role="alert">{failure || feeds.error?.message}</p>}
      {items.length === 0 ? <p class="nothing">{feeds.value ? words.feeds.none : ''}</p> : <ul class="jobs">{items.map((feed) => <FeedLine key={feed.id} feed={feed} change={change} />)}</ul>}
    </section>
  );
}

function FeedLine({ feed, change }: { readonly feed: Feed; readonly change: (path: string, method: string, body?: unknown) => Promise<boolean> }) {
  const { words, number, moment } = useSpeech();
  const { id, address, every, next, last, lastAdded, added, refusals } = feed;
  const [sure, setSure] = useState(false);
  const path = `feeds/${id}`;
  const step = STEPS.find((one) => one === every);
  const button = (text: string, run: () => void): preact.JSX.Element => <button type="button" aria-label={`${text}: ${address}`} onClick={run}>{text}</button>;
  return (
    <li>
      <p><strong class="feed-address">{address}</strong> {next === null && <span class="tag">{words.feeds.stopped}</span>}</p>
      <p class="by">{last === null ? words.feeds.never : words.feeds.last(moment(last), number(lastAdded), number(added))}{next !== null && <> · {words.feeds.next(moment(next))}</>}{step && <> · {words.feeds.step[step]}</>}</p>
      {refusals.length > 0 && <details><summary>{words.import.refusals} ({number(refusals.length)})</summary><ul>{refusals.map((line, i) => <li key={`${i}${line}`}>{line}</li>)}</ul></details>}
      <p class="actions">{button(words.feeds.now, () => void change(path, 'PATCH', { now: true }))} {next === null ? button(words.feeds.resume, () => void change(path, 'PATCH', { stopped: false })) : button(words.feeds.stop, () => void change(path, 'PATCH', { stopped: true }))} {sure ? button(words.feeds.sure, () => void change(path, 'DELETE')) : button(words.feeds.remove, () => setSure(true))}</p>
    </li>
  );
}
