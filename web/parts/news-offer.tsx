import { useEffect, useRef, useState } from 'preact/hooks';
import { refresh, ROOT } from '../api.ts';
import { hearNews } from '../news.ts';
import { useSpeech } from '../words/speech.ts';

interface NewsOfferProps {
  /** The view that is open: another one asks anew by itself. */
  readonly view: string;
  /** Nothing is shown that could jump: what comes is shown at once. */
  readonly empty: boolean;
  /** The view shows news in its own way. */
  readonly quiet: boolean;
}

const idOf = (data: unknown): string => (typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : '');
const hasMore = (data: unknown): boolean => typeof data === 'object' && data !== null && 'more' in data && data.more === true;

/** The mark of the record as it is now, without the day. */
async function readMark(): Promise<string | null> {
  const response = await fetch(`${ROOT}/reports?limit=1`).catch(() => null);
  return response?.ok ? (response.headers.get('etag') ?? '').replace(/\.\d{4}-\d\d-\d\d"$/, '') : null;
}

/** Says how many incidents are new since the view was filled, and offers to show them: nothing moves until it is asked for. */
export function NewsOffer({ view, empty, quiet }: NewsOfferProps) {
  const { words, number } = useSpeech();
  const [news, setNews] = useState<ReadonlySet<string>>(new Set());
  const [rest, setRest] = useState(false);
  const mark = useRef<string | null>(null);
  const now = useRef({ empty, quiet });
  now.current = { empty, quiet };
  const begin = (): void => {
    setNews(new Set());
    setRest(false);
    void readMark().then((read) => { mark.current = read; });
  };
  const show = (): void => {
    begin();
    refresh();
  };
  useEffect(begin, [view]);
  useEffect(() => hearNews((name, data) => {
    if (now.current.quiet) return;
    if (name === 'incident') setNews((all) => new Set(all).add(idOf(data)));
    if (name === 'change' && now.current.empty) show();
    else if (name === 'change' && hasMore(data)) setRest(true);
    if (name === 'missed') void readMark().then((read) => { if (read !== null && mark.current !== null && read !== mark.current) setRest(true); });
  }), []);
  const shown = !quiet && !empty && (news.size > 0 || rest);
  return (
    <div class={shown ? 'news shown' : 'news'} role="status">
      {shown && <>{news.size > 0 ? words.news.incidents(number(news.size) + (rest ? '+' : '')) : words.news.changed} <button type="button" class="primary" onClick={show}>{words.news.show}</button></>}
    </div>
  );
}
