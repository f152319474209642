import { useMemo } from 'preact/hooks';
import { filterQuery } from '../address.ts';
import { go, useAddress } from '../navigate.ts';
import type { KeptEvent } from '../answers.ts';
import { useAnswer, usePages, withQuery } from '../api.ts';
import { type Step, STEPS } from '../draw/steps.ts';
import { EventRow } from '../parts/event-row.tsx';
import { NARROW, useMedia } from '../parts/media.ts';
import { QuadKey } from '../parts/quad.tsx';
import { State } from '../parts/state.tsx';
import { type TimelineAnswer, TimelineChart } from '../parts/timeline-chart.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { useSpeech } from '../words/speech.ts';

const isStep = (text: string | undefined): text is Step => STEPS.some((step) => step === text);

/** Every event, newest day first, under a chart of how many there were. */
export function Timeline() {
  const { filter, at } = useAddress();
  const { words, number } = useSpeech();
  const narrow = useMedia(NARROW);
  const query = filterQuery(filter);
  const step: Step = isStep(at.step) ? at.step : 'month';
  const chart = useAnswer<TimelineAnswer>(withQuery('timeline', query, { step }));
  const events = usePages<KeptEvent>(withQuery('events', query, { limit: '200' }));
  const items = events.value ?? [];
  const total = useMemo(() => chart.value?.items.reduce((sum, { count }) => sum + count, 0) ?? null, [chart.value]);
  return (
    <>
      <section aria-labelledby="chart-title" class="panel">
        <div class="panel-head">
          <h2 id="chart-title">{words.timeline.chart}</h2>
          <QuadKey />
          <label class="inline"><span>{words.timeline.stepName}</span>
            <select value={step} onChange={({ currentTarget }) => go({ at: { step: currentTarget.value } }, { quiet: true })}>{STEPS.map((one) => <option key={one} value={one}>{words.timeline.step[one]}</option>)}</select>
          </label>
        </div>
        <div class="chart-space">{chart.value ? <TimelineChart answer={chart.value} step={step} /> : <State answer={chart} />}</div>
      </section>
      <section class="list" aria-label={words.view.timeline}>
        <p class="tally" role="status">{total === null ? words.loading : words.list.total(number(total))}</p>
        <State answer={events} empty={items.length === 0 && !events.waiting}>
          <VirtualList items={items} height={narrow ? 112 : 34} keyOf={({ id, report }) => `${report.id}/${id}`} more={events.more} done={events.done} label={words.view.timeline}
            row={(event, i) => <EventRow event={event} sameDay={!narrow && i > 0 && items[i - 1].when?.start === event.when?.start && items[i - 1].when?.end === event.when?.end} />} />
          {events.done && <p class="end">{words.list.end}</p>}
        </State>
      </section>
    </>
  );
}
