import type { EventType, Status } from '../../src/model/index.ts';
import { useSpeech } from '../words/speech.ts';

const SHAPES: Readonly<Record<number, string>> = { 1: 'M8 3a5 5 0 1 0 .01 0z', 2: 'M8 3a5 5 0 1 0 .01 0z', 3: 'M8 2.5 14 13.5H2z', 4: 'M8 2.5 14 13.5H2z' };

/** The kind of an act, told by shape before colour: round is cooperation, pointed is conflict; hollow is said, full is done. */
export function QuadMark({ quad }: { readonly quad: number }) {
  return <svg class={`quad q${quad}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d={SHAPES[quad] ?? SHAPES[1]} /></svg>;
}

export function TypeName({ type, quad }: { readonly type: EventType; readonly quad: number }) {
  const { words } = useSpeech();
  return <span class={`type q${quad}`}><QuadMark quad={quad} />{words.type[type]}</span>;
}

/** Only what is not simply "happened" needs a word. */
export function StatusTag({ status }: { readonly status: Status }) {
  const { words } = useSpeech();
  return status === 'actual' ? null : <span class="tag">{words.status[status]}</span>;
}

export function QuadKey() {
  const { words } = useSpeech();
  return <ul class="key">{([1, 2, 3, 4] as const).map((quad) => <li key={quad}><QuadMark quad={quad} />{words.quad[quad]}</li>)}</ul>;
}
