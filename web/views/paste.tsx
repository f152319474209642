import { useEffect, useRef, useState } from 'preact/hooks';
import { saveFile } from '../draw/save.ts';
import type { Ask, Said } from '../offline/messages.ts';
import { ReportPage } from '../parts/report-page.tsx';
import { go } from '../navigate.ts';
import { useSpeech } from '../words/speech.ts';

/** Codes a pasted text in this browser. The coder and its weights come from the page's own server; the text goes nowhere. */
export function PasteView() {
  const { words, number } = useSpeech();
  const [text, setText] = useState('');
  const [published, setPublished] = useState('');
  const [lang, setLang] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);
  const code = (event: Event): void => {
    event.preventDefault();
    worker.current ??= new Worker(new URL('../offline/coder.worker.ts', import.meta.url), { type: 'module' });
    worker.current.onmessage = ({ data }: MessageEvent<Said>) => setSaid(data);
    worker.current.onerror = ({ message }) => setSaid({ kind: 'failed', message });
    go({ at: { event: '', words: '', why: '' } }, { quiet: true });
    setSaid({ kind: 'coding' });
    worker.current.postMessage({ text, lang, published: published || null, data: new URL('data/', document.baseURI).href } satisfies Ask);
  };
  const busy = said?.kind === 'loading' || said?.kind === 'coding';
  return (
    <>
      <form class="paste" onSubmit={code}>
        <label class="field"><span>{words.paste.label}</span><textarea rows={8} required maxLength={200_000} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} /></label>
        <div class="fields">
          <label class="field"><span>{words.paste.published}</span><input type="date" value={published} aria-describedby="published-hint" onChange={({ currentTarget }) => setPublished(currentTarget.value)} /></label>
          <label class="field"><span>{words.paste.lang}</span><select value={lang} onChange={({ currentTarget }) => setLang(currentTarget.value)}><option value="">{words.paste.auto}</option><option value="id">Indonesia</option><option value="en">English</option></select></label>
          <button type="submit" class="primary" disabled={busy}>{words.paste.code}</button>
          <button type="button" onClick={() => { setText(words.paste.sample); setPublished('2020-06-06'); }}>{words.paste.example}</button>
        </div>
        <p class="hint"><span id="published-hint">{words.paste.publishedHint}</span> {words.paste.here}</p>
      </form>
      <p class="tally" role="status">{said?.kind === 'loading' ? words.paste.loading : said?.kind === 'coding' ? words.paste.coding : said?.kind === 'coded' ? words.paste.done(number(said.report.events.length), number(Math.round(said.milliseconds))) : ''}</p>
      {said?.kind === 'no-language' && <p class="failure" role="alert">{words.paste.none}</p>}
      {said?.kind === 'failed' && <p class="failure" role="alert">{words.paste.failed}: {said.message}</p>}
      {said?.kind === 'coded' && <><p class="actions"><button type="button" onClick={() => saveFile(`${said.report.id}.json`, new Blob([JSON.stringify(said.report, null, 2)], { type: 'application/json' }))}>{words.paste.save}</button></p><ReportPage report={said.report} kept={false} /></>}
    </>
  );
}
