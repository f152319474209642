import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Event, Range } from '../../src/model/index.ts';
import { go, useAddress } from '../navigate.ts';
import type { KeptReport } from '../answers.ts';
import { marksOf } from '../draw/segments.ts';
import { useSpeech } from '../words/speech.ts';
import { CopyCitation } from './citation.tsx';
import { EventFacts } from './event-facts.tsx';
import { MarkedText } from './marked-text.tsx';
import { NOT_WIDE, useMedia } from './media.ts';
import { Original, type OriginalFacts } from '../original/original.tsx';
import { partiesOf } from './names.ts';
import { StatusTag, TypeName } from './quad.tsx';
import { Resting } from './resting.tsx';
import { Statements } from './statements.tsx';
import { Why } from './why.tsx';

/** `12-40` of the address, where it lies within the text. */
function rangeOf(text: string | undefined, length: number): Range | null {
  const match = /^(\d+)-(\d+)$/.exec(text ?? '');
  const [start, end] = match ? [Number(match[1]), Number(match[2])] : [0, 0];
  return end > start && end <= length ? { start, end } : null;
}

const chooseWords = (range: Range | null): void => go({ at: { words: range ? `${range.start}-${range.end}` : '' } }, { quiet: true });

type Show = 'text' | 'original' | 'both';

/** Side by side where there is room for both and nothing else was asked for. */
function showOf(asked: string | undefined, wide: boolean): Show {
  if (wide) return asked === 'text' ? 'text' : 'both';
  return asked === 'original' ? 'original' : 'text';
}

function ShowChoice({ show, wide }: { readonly show: Show; readonly wide: boolean }) {
  const { words } = useSpeech();
  const shows: readonly Show[] = wide ? ['both', 'text'] : ['text', 'original'];
  return <div class="show-choice" role="group" aria-label={words.original.show}>{shows.map((one) => <button key={one} type="button" aria-pressed={one === show} onClick={() => go({ at: { show: one === shows[0] ? '' : one } }, { quiet: true })}>{words.original.shows[one]}</button>)}</div>;
}

interface ReportPageProps {
  readonly report: KeptReport;
  /** False where no server stands behind the record, so that nothing more can be asked. */
  readonly kept?: boolean;
  /** The file that it was read from, where that is kept. */
  readonly original?: OriginalFacts | null;
}

/** A report with its record beside it: choose an event and its words light up, choose words and see what rests on them. */
export function ReportPage({ report, kept = true, original = null }: ReportPageProps) {
  const { at } = useAddress();
  const { words, day } = useSpeech();
  const { text, events } = report;
  const chosen = rangeOf(at.words, text.length);
  const event = events.find(({ id }) => id === at.event) ?? null;
  const marks = useMemo(() => (event ? marksOf(event) : []), [event]);
  const evidence = useMemo(() => events.map(({ citation }) => citation), [events]);
  const wide = !useMedia(NOT_WIDE);
  const show = original ? showOf(at.show, wide) : 'text';
  return (
    <div class={show === 'both' ? 'report-page with-original' : 'report-page'}>
      {original && <ShowChoice show={show} wide={wide} />}
      {original && show !== 'text' && <Original report={report} original={original} words={chosen ?? event?.citation ?? null} />}
      {show !== 'original' && <article>
        <header class="report-head">
          <h2 lang={report.lang || undefined}>{report.title ?? words.report.untitled}</h2>
          <p class="by">{report.source ?? words.report.outlet} · {report.published ? `${words.report.published} ${day(report.published)}` : words.report.nodate}{report.url && <> · <a href={report.url} rel="noreferrer noopener">{words.report.original}</a></>}</p>
        </header>
        <MarkedText text={text} lang={report.lang} marks={marks} evidence={evidence} chosen={chosen} choose={chooseWords} />
        <p class="hint">{words.report.keys}</p>
      </article>}
      <aside aria-label={words.report.events(String(events.length))}>
        {chosen ? <Resting report={report} range={chosen} close={() => chooseWords(null)} /> : <p class="hint">{events.length > 0 ? words.report.pick : words.report.none}</p>}
        <h3>{words.report.events(String(events.length))}</h3>
        <ul class="event-cards">{events.map((one) => <EventCard key={one.id} event={one} report={report} open={one === event} kept={kept} />)}</ul>
        <Statements report={report} />
      </aside>
    </div>
  );
}

function EventCard({ event, report, open, kept }: { readonly event: Event; readonly report: KeptReport; readonly open: boolean; readonly kept: boolean }) {
  const { at } = useAddress();
  const speech = useSpeech();
  const { words } = speech;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!open) return;
    const [own, aside] = [card.current, card.current?.closest('aside')];
    if (own && aside && aside.scrollHeight > aside.clientHeight) {
      const [at, box] = [own.getBoundingClientRect(), aside.getBoundingClientRect()];
      if (at.top < box.top || at.bottom > box.bottom) aside.scrollTop += at.top - box.top - 8;
    }
    const act = document.querySelector('.report-text .role-act');
    const { top, bottom } = act?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    if (act && (top < 0 || bottom > innerHeight)) act.scrollIntoView({ block: 'center' });
  }, [open]);
  const toggle = (): void => go({ at: { event: open ? '' : event.id, words: '', why: '' } });
  const shown = open && at.why === 'yes';
  return (
    <li class={open ? 'card open' : 'card'} ref={card}>
      <button type="button" class="card-head" aria-expanded={open} onClick={toggle}><TypeName type={event.type} quad={event.quad} /> <StatusTag status={event.status} /> <span class="who">{partiesOf(event, speech)}</span></button>
      {open && (
        <div class="card-body">
          <EventFacts event={event} outlet={report.source} />
          <p class="actions"><button type="button" class="plain" aria-expanded={shown} onClick={() => go({ at: { why: shown ? '' : 'yes' } }, { quiet: true })}>{words.event.why}</button> <CopyCitation event={event} report={report} /></p>
          {shown && <Why event={event} kept={kept} />}
        </div>
      )}
    </li>
  );
}
