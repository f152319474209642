import type { Escalation, IndexPoint, Level, ScaleName } from '../../src/model/index.ts';
import { linear, type Scale, ticks } from '../draw/scale.ts';
import { go, useAddress } from '../navigate.ts';
import { useSpeech } from '../words/speech.ts';
import { SaveChart } from './save-chart.tsx';
import { useWidth } from './width.ts';

const [HEIGHT, LEFT, TOP, BELOW] = [300, 46, 26, 24];

interface Shown {
  readonly at: number;
  readonly level: Level;
}

/** Runs of periods that something can be told of; between them the line breaks. */
export function runsOf(points: readonly IndexPoint[], score: ScaleName): readonly (readonly Shown[])[] {
  const runs: Shown[][] = [];
  points.forEach((point, at) => {
    const level = point[score];
    if (!level) return;
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1].at === at - 1) last.push({ at, level });
    else runs.push([{ at, level }]);
  });
  return runs;
}

const path = (run: readonly Shown[], x: Scale, y: Scale, of: (level: Level) => number): string => run.map(({ at, level }, i) => `${i === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(of(level)).toFixed(1)}`).join('');

/** The line with its band; jumps are arrows above it. The whole chart is one slider: arrow keys walk from period to period. */
export function IndexChart({ answer: { points, changes }, score }: { readonly answer: Escalation; readonly score: ScaleName }) {
  const { at } = useAddress();
  const { words, day, days, level: written } = useSpeech();
  const [box, width] = useWidth<HTMLDivElement>();
  const levels = points.flatMap((point) => point[score] ?? []);
  const [low, high] = [Math.min(0, ...levels.map((level) => level.low)), Math.max(0.1, ...levels.map((level) => level.high))];
  const x = linear([0, Math.max(1, points.length - 1)], [LEFT, Math.max(LEFT + 1, width - 8)]);
  const y = linear([low, high], [HEIGHT, TOP]);
  const runs = runsOf(points, score);
  const chosen = points.findIndex(({ start }) => start === at.point);
  const choose = (index: number): void => { const point = points[Math.max(0, Math.min(points.length - 1, index))]; if (point) go({ at: { point: point.start, jump: '' } }, { quiet: true }); };
  const walk = (event: KeyboardEvent): void => {
    const from = chosen < 0 ? points.length : chosen;
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: points.length - 1, PageUp: from + 10, PageDown: from - 10 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  const spoken = (point: IndexPoint | undefined): string => {
    const level = point?.[score];
    return point ? `${days(point.start, point.end)}: ${level ? `${written(level.value)} (${written(level.low)} – ${written(level.high)})` : words.index.gap}` : words.index.keys;
  };
  const labels = Math.max(1, Math.ceil(points.length / Math.max(1, Math.floor(width / 100))));
  return (
    <figure class="chart" ref={box}>
      <p class="readout">{spoken(points[chosen])}</p>
      {width > 0 && (
        <svg width={width} height={HEIGHT + BELOW} class="index-svg" role="slider" tabindex={0} aria-label={words.index.chart} aria-valuemin={0} aria-valuemax={Math.max(0, points.length - 1)} aria-valuenow={Math.max(0, chosen)} aria-valuetext={spoken(points[chosen])}
          onKeyDown={walk} onClick={(event) => choose(Math.round(((event.offsetX - LEFT) / Math.max(1, width - 8 - LEFT)) * (points.length - 1)))}>
          <g class="grid">{ticks(low, high, 5).map((tick) => <g key={tick}><line class={tick === 0 ? 'zero' : ''} x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} /><text x={LEFT - 6} y={y(tick) + 4} text-anchor="end">{tick}</text></g>)}</g>
          <text class="way" x={LEFT + 4} y={12}>↑ {words.index.up}</text>{low < 0 && <text class="way" x={LEFT + 4} y={HEIGHT - 6}>↓ {words.index.down}</text>}
          {runs.map((run) => <path key={`b${run[0].at}`} class="band" d={`${path(run, x, y, (level) => level.high)}${path([...run].reverse(), x, y, (level) => level.low).replace('M', 'L')}Z`} />)}
          {runs.map((run) => (run.length === 1 ? <circle key={`l${run[0].at}`} class="dot" cx={x(run[0].at)} cy={y(run[0].level.value)} r={2.5} /> : <path key={`l${run[0].at}`} class="line" d={path(run, x, y, (level) => level.value)} />))}
          {changes.map((change) => {
            const i = points.findIndex(({ start, end }) => start <= change.at && change.at <= end);
            return i >= 0 && <g key={change.at} class={change.at === at.jump ? 'jump chosen' : 'jump'} onClick={(event) => { event.stopPropagation(); go({ at: { jump: change.at, point: '' } }, { quiet: true }); }}><title>{words.index.jump(words.index[change.direction], day(change.at))}</title><rect class="touch" x={x(i) - 12} y={0} width={24} height={HEIGHT} /><line x1={x(i)} x2={x(i)} y1={TOP - 4} y2={HEIGHT} /><text x={x(i)} y={TOP - 8} text-anchor="middle">{change.direction === 'rise' ? '▲' : '▼'}</text></g>;
          })}
          {chosen >= 0 && <g class="cursor"><line x1={x(chosen)} x2={x(chosen)} y1={TOP} y2={HEIGHT} />{points[chosen][score] && <circle cx={x(chosen)} cy={y(points[chosen][score]?.value ?? 0)} r={4.5} />}</g>}
          <g class="axis"><line x1={LEFT} x2={width} y1={HEIGHT} y2={HEIGHT} />{points.map(({ start }, i) => i % labels === 0 && x(i) < width - 84 && <text key={start} x={x(i)} y={HEIGHT + 16}>{day(start)}</text>)}</g>
        </svg>
      )}
      <SaveChart name={words.view.index} box={box} />
      <details class="figures"><summary>{words.chart.table}</summary>
        <div class="scroller" tabIndex={0} role="region" aria-label={words.chart.table}>
          <table><thead><tr><th scope="col">{words.index.point}</th><th scope="col">{words.index.value}</th><th scope="col">{words.index.low}</th><th scope="col">{words.index.high}</th><th scope="col">{words.index.incidents}</th></tr></thead>
            <tbody>{points.map((point) => { const level = point[score]; return <tr key={point.start}><th scope="row">{days(point.start, point.end)}</th>{level ? <><td>{written(level.value)}</td><td>{written(level.low)}</td><td>{written(level.high)}</td></> : <td colSpan={3}>{words.index.gap}</td>}<td>{point.incidents.length}</td></tr>; })}</tbody></table>
        </div>
      </details>
    </figure>
  );
}
