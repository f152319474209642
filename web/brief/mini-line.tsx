import type { Escalation } from '../../src/model/index.ts';
import { linear } from '../draw/scale.ts';
import { runsOf } from '../parts/index-chart.tsx';
import { useSpeech } from '../words/speech.ts';

const [WIDTH, HEIGHT] = [680, 58];

/** The index at a glance: its line and its zero. */
export function MiniLine({ answer: { points } }: { readonly answer: Escalation }) {
  const { words, day } = useSpeech();
  const levels = points.flatMap(({ plover }) => plover?.value ?? []);
  if (levels.length < 2) return null;
  const [x, y] = [linear([0, points.length - 1], [0, WIDTH]), linear([Math.min(0, ...levels), Math.max(0.1, ...levels)], [HEIGHT - 4, 4])];
  return (
    <>
    <svg class="mini" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={words.index.chart}>
      <line x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} stroke="currentColor" stroke-opacity=".3" />
      {runsOf(points, 'plover').map((run) => <path key={run[0].at} d={run.map(({ at, level }, i) => `${i === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(level.value).toFixed(1)}`).join('')} fill="none" stroke="currentColor" stroke-width="1.6" />)}
    </svg>
    <p class="mini-days"><span>{day(points[0].start)}</span><span>{day(points[points.length - 1].end)}</span></p>
    </>
  );
}
