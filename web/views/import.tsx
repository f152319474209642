import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, call, useAnswer, withQuery } from '../api.ts';
import { FileField } from '../parts/file-field.tsx';
import { Feeds } from '../import/feeds.tsx';
import { hearNews } from '../news.ts';
import { Link } from '../parts/link.tsx';
import { useSpeech } from '../words/speech.ts';

/** An import under way or done, as the server tells of it. */
interface Job {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
  readonly inputs: readonly string[];
  readonly reports: number;
  readonly events: number;
  readonly added: number;
  readonly known: number;
  readonly recoded: number;
  readonly refused: number;
  readonly refusals: readonly string[];
  readonly failure: string | null;
}

const ENDED = new Set(['done', 'failed', 'stopped']);
const isJob = (data: unknown): data is Job => typeof data === 'object' && data !== null && 'id' in data && 'refusals' in data;

/** Brings files and addresses in, and shows each import as it goes: what was read, what was known, what was refused and why. */
export function ImportView() {
  const { words, number } = useSpeech();
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const [failure, setFailure] = useState('');
  const [over, setOver] = useState(false);
  const [published, setPublished] = useState('');
  const [news, setNews] = useState(0);
  const session = useAnswer<{ readonly role: string }>('session');
  const files = useRef<HTMLInputElement>(null);
  const urls = useRef<HTMLTextAreaElement>(null);
  const keep = (job: Job): void => setJobs((all) => (all.some(({ id }) => id === job.id) ? all.map((one) => (one.id === job.id ? job : one)) : [job, ...all]));
  useEffect(() => hearNews((name, data) => {
    if (name === 'progress' && isJob(data)) keep(data);
    if (name === 'incident') setNews((count) => count + 1);
  }), []);
  const running = jobs.filter(({ state }) => !ENDED.has(state)).map(({ id }) => id).join();
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => { for (const id of running.split(',')) ask<Job>(`jobs/${id}`).then(keep, () => {}); }, 1500);
    return () => clearInterval(timer);
  }, [running]);
  const send = (body: unknown): void => {
    setFailure('');
    call(withQuery('reports', published ? { published } : {}), { method: 'POST', body }).then((job) => { if (isJob(job)) keep(job); }, ({ message }: Error) => setFailure(message));
  };
  const sendFiles = (list: FileList | null | undefined): void => {
    if (!list || list.length === 0) return;
    const form = new FormData();
    for (const file of list) form.append('file', file, file.name);
    send(form);
    if (files.current) files.current.value = '';
  };
  const sendUrls = (event: Event): void => {
    event.preventDefault();
    const list = (urls.current?.value ?? '').split(/\s+/).filter(Boolean);
    if (list.length > 0) send({ urls: list });
  };
  return (
    <div class="import-page">
      <div>
      <div class={over ? 'drop over' : 'drop'} role="group" aria-label={words.import.drop}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); setOver(false); sendFiles(event.dataTransfer?.files); }}>
        <p>{words.import.drop}</p>
        <FileField label={words.import.choose} field={files} multiple chosen={sendFiles} />
        <p class="hint">{words.import.kinds}</p>
        <label class="field narrow-field"><span>{words.import.published}</span><input type="date" value={published} onChange={({ currentTarget }) => setPublished(currentTarget.value)} /></label>
      </div>
      <form class="paste narrow-form" onSubmit={sendUrls}>
        <label class="field"><span>{words.import.urls}</span><textarea ref={urls} rows={2} placeholder="https://" /></label>
        <p class="actions"><button type="submit">{words.import.fetch}</button></p>
      </form>
      {failure && <p class="failure" role="alert">{failure}</p>}
      <section aria-label={words.import.progress}>
        <h2>{words.import.progress}</h2>
        <p class="tally" role="status">{news > 0 ? words.import.news(number(news)) : ''}</p>
        {jobs.length === 0 && <p class="nothing">{words.import.none}</p>}
        <ul class="jobs">{jobs.map((job) => <JobLine key={job.id} job={job} />)}</ul>
      </section>
      </div>
      {session.value?.role === 'admin' && <Feeds />}
    </div>
  );
}

function JobLine({ job }: { readonly job: Job }) {
  const { words, number } = useSpeech();
  const { state, inputs, reports, events, added, known, recoded, refused, refusals, failure } = job;
  return (
    <li>
      <p><strong>{inputs.slice(0, 3).join(', ')}{inputs.length > 3 ? ` + ${inputs.length - 3}` : ''}</strong> <span class="tag">{words.import.state[state]}</span></p>
      {!ENDED.has(state) && <progress aria-label={words.import.state[state]} />}
      <p class="by">{words.import.tally(number(reports), number(events), number(added), number(known + recoded), number(refused))}</p>
      {failure && <p class="failure">{failure}</p>}
      {refusals.length > 0 && <details open={refusals.length < 6}><summary>{words.import.refusals} ({number(refused)})</summary><ul>{refusals.map((line, i) => <li key={`${i}${line}`}>{line}</li>)}</ul></details>}
      {state === 'done' && added > 0 && <Link to={{ view: 'reports', filter: {} }}>{words.import.look}</Link>}
    </li>
  );
}
