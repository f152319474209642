import { useState } from 'preact/hooks';
import { filterQuery } from '../address.ts';
import { go, useAddress } from '../navigate.ts';
import type { Found, Heading, KeptReport } from '../answers.ts';
import { useAnswer, usePages, withQuery } from '../api.ts';
import { Link } from '../parts/link.tsx';
import { NARROW, useMedia } from '../parts/media.ts';
import type { OriginalFacts } from '../original/original.tsx';
import { ReportPage } from '../parts/report-page.tsx';
import { State } from '../parts/state.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { useSpeech } from '../words/speech.ts';

/** The reports, newest first, or one of them. */
export function Reports() {
  const { at } = useAddress();
  return at.id ? <OneReport id={at.id} /> : <AllReports />;
}

function OneReport({ id }: { readonly id: string }) {
  const { words } = useSpeech();
  const report = useAnswer<KeptReport>(`reports/${encodeURIComponent(id)}`);
  const original = useAnswer<{ readonly original: OriginalFacts | null }>(`reports/${encodeURIComponent(id)}/original`);
  // Both at once: the page is laid out once.
  const ready = report.value !== null && (original.value !== null || original.error !== null);
  return <><p class="crumb"><Link to={{ view: 'reports', at: { id: '', event: '', words: '', why: '', show: '' } }}>← {words.report.list}</Link></p><State answer={report}>{report.value && (ready ? <ReportPage report={report.value} original={original.value?.original} /> : <p class="waiting" role="status">{words.loading}</p>)}</State></>;
}

function AllReports() {
  const { filter, at } = useAddress();
  const { words } = useSpeech();
  const narrow = useMedia(NARROW);
  const [text, write] = useState(at.q ?? '');
  const reports = usePages<Heading>(at.q ? null : withQuery('reports', filterQuery(filter), { limit: '200' }));
  const found = usePages<Found>(at.q ? withQuery('search', { q: at.q, limit: '100' }) : null);
  const search = (event: Event): void => {
    event.preventDefault();
    go({ at: { q: text.trim() } });
  };
  const height = narrow ? 84 : 52;
  return (
    <>
      <search><form class="search" onSubmit={search}>
        <label class="field"><span>{words.report.search}</span><input type="search" value={text} maxLength={200} onInput={({ currentTarget }) => write(currentTarget.value)} /></label>
        <button type="submit">{words.report.find}</button>
      </form></search>
      {at.q ? (
        <State answer={found} empty={found.value?.length === 0}>
          <VirtualList items={found.value ?? []} height={height} keyOf={({ report, start }) => `${report.id}:${start}`} more={found.more} done={found.done} label={words.report.found}
            row={({ report, start, end, text: hit }) => <Link class="report-row" to={{ at: { id: report.id, words: `${start}-${end}`, q: '' } }}><strong>{report.title ?? words.report.untitled}</strong><span class="cited">… {hit} …</span></Link>} />
        </State>
      ) : (
        <State answer={reports} empty={reports.value?.length === 0}>
          <VirtualList items={reports.value ?? []} height={height} keyOf={({ id }) => id} more={reports.more} done={reports.done} label={words.view.reports} row={(report) => <ReportRow report={report} />} />
        </State>
      )}
    </>
  );
}

function ReportRow({ report }: { readonly report: Heading }) {
  const { words, day } = useSpeech();
  return (
    <Link class="report-row" to={{ at: { id: report.id } }}>
      <strong lang={report.lang || undefined}>{report.title ?? words.report.untitled}</strong>
      <span class="by">{report.source ?? words.report.outlet} · {report.published ? day(report.published) : words.report.nodate}{report.copyOf ? ` · ${words.report.copy}` : ''}</span>
    </Link>
  );
}
