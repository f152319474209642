import { useMemo, useState } from 'preact/hooks';
import type { ActorTie } from '../../src/model/index.ts';
import { SaveChart } from '../parts/save-chart.tsx';
import { useWidth } from '../parts/width.ts';
import { useSpeech } from '../words/speech.ts';
import { type Drawn, fitInto, labelsOf, type Placed } from './layout.ts';

interface NetworkDrawingProps {
  readonly drawn: Drawn;
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

const isHostile = ({ plover }: ActorTie): boolean => plover < 0;

/** A tie bends a little to the right of its way, so that both ways between two can be told apart. */
function bend(from: Placed, to: Placed): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return `M${from.x.toFixed(1)} ${from.y.toFixed(1)}Q${((from.x + to.x) / 2 - dy * 0.12).toFixed(1)} ${((from.y + to.y) / 2 + dx * 0.12).toFixed(1)} ${to.x.toFixed(1)} ${to.y.toFixed(1)}`;
}

/** The drawing. Pointing at an actor, or choosing it, brings out its own ties and fades the rest. */
export function NetworkDrawing({ drawn, chosen, choose }: NetworkDrawingProps) {
  const { words } = useSpeech();
  const [box, width] = useWidth<HTMLDivElement>();
  const [pointed, point] = useState('');
  const height = Math.round(Math.max(380, Math.min(820, width * 0.72)));
  const nodes = useMemo(() => (width > 0 ? fitInto(drawn.nodes, width, height) : []), [drawn, width, height]);
  const at = useMemo(() => new Map(nodes.map((node) => [node.actor.id, node])), [nodes]);
  const focus = pointed || chosen;
  const near = useMemo(() => new Set(focus ? [focus, ...drawn.ties.flatMap(({ actor, recipient }) => (actor === focus ? [recipient] : recipient === focus ? [actor] : []))] : []), [focus, drawn]);
  const labels = useMemo(() => labelsOf(focus ? nodes.filter(({ actor }) => near.has(actor.id)) : nodes, width, new Set(focus ? [focus] : [])), [nodes, near, focus, width]);
  return (
    <figure class="chart network" ref={box}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={words.network.chart} class={focus ? 'focused' : ''}>
          <g class="ties">{drawn.ties.map((tie) => {
            const [from, to] = [at.get(tie.actor), at.get(tie.recipient)];
            const own = tie.actor === focus || tie.recipient === focus;
            return from && to && <path key={`${tie.actor}>${tie.recipient}`} d={bend(from, to)} class={`tie ${isHostile(tie) ? 'hostile' : 'friendly'}${focus ? (own ? ' own' : ' faded') : ''}`} stroke-width={Math.min(6, 0.7 + Math.log1p(tie.count) * 0.7)} />;
          })}</g>
          <g>{nodes.map(({ actor, x, y, radius }) => <circle key={actor.id} class={`node g${actor.community % 6}${actor.id === focus ? ' own' : ''}${focus && !near.has(actor.id) ? ' faded' : ''}`} cx={x} cy={y} r={radius} onPointerEnter={() => point(actor.id)} onPointerLeave={() => point('')} onClick={() => choose(actor.id)}><title>{actor.party.name}</title></circle>)}</g>
          <g class="labels">{labels.map(({ id, text, x, y }) => <text key={id} x={x} y={y} text-anchor="middle" class={id === focus ? 'own' : ''}>{text}</text>)}</g>
        </svg>
      )}
      <ul class="key"><li><svg width="26" height="8" aria-hidden="true"><path class="tie hostile" d="M0 4H26" stroke-width="2" /></svg> {words.network.conflict}</li><li><svg width="26" height="8" aria-hidden="true"><path class="tie friendly" d="M0 4H26" stroke-width="2" /></svg> {words.network.cooperation}</li><li>{words.network.size}</li></ul>
      <SaveChart name={words.view.network} box={box} />
    </figure>
  );
}
