import { useMemo } from 'preact/hooks';
import { go, useAddress } from '../navigate.ts';
import { linear, ticks } from '../draw/scale.ts';
import { filled, type Step } from '../draw/steps.ts';
import { useSpeech } from '../words/speech.ts';
import { SaveChart } from './save-chart.tsx';
import { useWidth } from './width.ts';

/** Events a step, by kind (quad class 1 to 4). */
export interface TimelineAnswer {
  readonly items: readonly { readonly start: string; readonly end: string; readonly count: number; readonly quads: Readonly<Record<string, number>> }[];
}

const HEIGHT = 150;
const BELOW = 22;
const LEFT = 40;

/** Stacked bars, conflict at the foot; each bar is a button that narrows the filter to its days. Arrow keys walk along. */
export function TimelineChart({ answer, step }: { readonly answer: TimelineAnswer; readonly step: Step }) {
  const items = useMemo(() => filled<TimelineAnswer['items'][number]>(answer.items, step, (stretch) => ({ ...stretch, count: 0, quads: {} })), [answer, step]);
  const { filter } = useAddress();
  const { words, days, day, number } = useSpeech();
  const [box, width] = useWidth<HTMLDivElement>();
  const most = Math.max(1, ...items.map(({ count }) => count));
  const y = linear([0, most], [HEIGHT, 8]);
  const room = Math.max(1, width - LEFT);
  const each = Math.min(72, room / Math.max(1, items.length));
  const label = Math.max(1, Math.ceil(items.length / Math.max(1, Math.floor(room / 90))));
  const name = (start: string, end: string): string => (step === 'day' ? day(start) : step === 'month' ? day(start.slice(0, 7)) : step === 'year' ? start.slice(0, 4) : days(start, end));
  const walk = (event: KeyboardEvent): void => {
    const next = event.key === 'ArrowRight' ? 'nextElementSibling' : event.key === 'ArrowLeft' ? 'previousElementSibling' : null;
    if (!next || !(event.currentTarget instanceof Element)) return;
    const to = event.currentTarget[next];
    if (to instanceof SVGElement) to.focus();
    event.preventDefault();
  };
  return (
    <figure class="chart" ref={box}>
      {width > 0 && (
        <svg width={width} height={HEIGHT + BELOW} role="group" aria-label={words.timeline.chart} class="timeline-svg">
          <g class="grid" aria-hidden="true">{ticks(0, most, 3).map((tick) => <g key={tick}><line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} /><text x={LEFT - 6} y={y(tick) + 4} text-anchor="end">{number(tick)}</text></g>)}</g>
          <g>
            {items.map(({ start, end, count, quads }, i) => {
              const open = (): void => go({ filter: { ...filter, from: start, to: end } });
              let below = 0;
              return (
                <g key={start} class="bar" role="button" tabindex={i === items.length - 1 ? 0 : -1} aria-label={words.timeline.narrow(name(start, end), number(count))} onClick={open}
                  onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); open(); } else walk(event); }}>
                  <title>{`${name(start, end)}: ${number(count)}`}</title>
                  <rect class="touch" x={LEFT + i * each} width={each} y={0} height={HEIGHT} />
                  {[4, 3, 1, 2].map((quad) => {
                    const part = quads[quad] ?? 0;
                    below += part;
                    return part > 0 && <rect key={quad} class={`fill q${quad}`} x={LEFT + i * each + Math.min(1, each * 0.1)} width={Math.max(0.8, each * 0.9 - (each > 4 ? 1 : 0))} y={y(below)} height={y(below - part) - y(below)} />;
                  })}
                </g>
              );
            })}
          </g>
          <g class="axis" aria-hidden="true">
            <line x1={LEFT} x2={width} y1={HEIGHT} y2={HEIGHT} />
            {items.map(({ start, end }, i) => i % label === 0 && LEFT + i * each < width - 50 && <text key={start} x={LEFT + i * each + 1} y={HEIGHT + 15}>{name(start, step === 'week' ? start : end)}</text>)}
          </g>
        </svg>
      )}
      <SaveChart name={words.view.timeline} box={box} />
      <details class="figures"><summary>{words.timeline.table}</summary>
        <div class="scroller" tabIndex={0} role="region" aria-label={words.timeline.table}>
          <table><thead><tr><th scope="col">{words.timeline.period}</th>{([1, 2, 3, 4] as const).map((quad) => <th key={quad} scope="col">{words.quad[quad]}</th>)}<th scope="col">{words.timeline.total}</th></tr></thead>
            <tbody>{items.map(({ start, end, count, quads }) => <tr key={start}><th scope="row">{name(start, end)}</th>{[1, 2, 3, 4].map((quad) => <td key={quad}>{number(quads[quad] ?? 0)}</td>)}<td>{number(count)}</td></tr>)}</tbody></table>
        </div>
      </details>
    </figure>
  );
}
