import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Range } from '../../src/model/index.ts';
import { ROOT } from '../api.ts';
import { useSpeech } from '../words/speech.ts';

/** What is known of a report's original. */
export interface OriginalFacts {
  readonly kind: 'pdf' | 'html';
  /** In bytes. */
  readonly size: number;
  /** SHA-256, in hex. */
  readonly hash: string;
}

interface OriginalProps {
  readonly report: { readonly id: string; readonly text: string };
  readonly original: OriginalFacts;
  readonly words: Range | null;
}

type Pages = ComponentType<{ readonly address: string; readonly text: string; readonly words: Range | null }>;

/** The file that a report was read from, as it looked; words that are chosen in the report are marked in it. */
export function Original({ report, original, words: wanted }: OriginalProps) {
  const { words, number } = useSpeech();
  const address = `${ROOT}/reports/${encodeURIComponent(report.id)}/original`;
  const size = original.size < 1_000_000 ? `${number(Math.ceil(original.size / 1000))} kB` : `${number(Math.round(original.size / 100_000) / 10)} MB`;
  return (
    <section class="original" aria-label={words.original.title}>
      <p class="original-head"><strong>{words.original.title}</strong> <a href={`${address}/file`} download="">{words.original.save} ({original.kind === 'pdf' ? 'PDF' : 'HTML'}, {size})</a></p>
      {original.kind === 'html' ? <PageFrame address={address} words={wanted} /> : <div class="original-box" tabIndex={0} role="group" aria-label={words.original.scroll}><LoadedPages address={`${address}/file`} text={report.text} words={wanted} /></div>}
    </section>
  );
}

/** A page in a frame in which nothing runs; the server marks the words. */
function PageFrame({ address, words: wanted }: { readonly address: string; readonly words: Range | null }) {
  const { words } = useSpeech();
  const source = wanted ? `${address}/page?words=${wanted.start}-${wanted.end}#warta-words` : `${address}/page`;
  return <iframe key={source} class="original-box" src={source} sandbox="" referrerpolicy="no-referrer" title={words.original.title} />;
}

/** What draws PDF is fetched when it is first wanted. */
function LoadedPages(props: { readonly address: string; readonly text: string; readonly words: Range | null }) {
  const { words } = useSpeech();
  const [Pages, setPages] = useState<Pages | null>(null);
  useEffect(() => {
    let wanted = true;
    void import('./pdf-pages.tsx').then(({ PdfPages }) => { if (wanted) setPages(() => PdfPages); });
    return () => { wanted = false; };
  }, []);
  return Pages ? <Pages {...props} /> : <p class="waiting" role="status">{words.loading}</p>;
}
