import { ROOT } from './api.ts';

/** One piece of news: its kind, as the API names it, and what it tells. `missed` is the page's own: it was not listening for a while. */
type Hear = (name: 'progress' | 'incident' | 'change' | 'missed', data: unknown) => void;

/** After the server has refused, it is asked again in so many milliseconds; a broken connection is mended by the browser itself. */
const AGAIN = 5000;

const hearing = new Set<Hear>();
let source: EventSource | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const tell: Hear = (name, data) => { for (const hear of hearing) hear(name, data); };

function close(): void {
  clearTimeout(timer);
  source?.close();
  source = null;
}

/** One connection for the whole page, and none while nobody looks at it: a browser has few for one server, and many tabs may be open. */
function open(): void {
  if (source || hearing.size === 0 || document.hidden) return;
  const own = new EventSource(`${ROOT}/stream`);
  source = own;
  for (const name of ['progress', 'incident', 'change'] as const) own.addEventListener(name, ({ data }: MessageEvent<string>) => tell(name, parsed(data)));
  let broken = false;
  own.addEventListener('open', () => {
    if (broken) tell('missed', null);
    broken = false;
  });
  own.addEventListener('error', () => {
    broken = true;
    if (own.readyState !== EventSource.CLOSED || source !== own) return;
    close();
    timer = setTimeout(() => { open(); tell('missed', null); }, AGAIN);
  });
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) return close();
  open();
  tell('missed', null);
});

/** Hears the server's news until the function that it gives is called. */
export function hearNews(hear: Hear): () => void {
  hearing.add(hear);
  open();
  return () => {
    hearing.delete(hear);
    if (hearing.size === 0) close();
  };
}
