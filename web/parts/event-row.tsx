import type { KeptEvent } from '../answers.ts';
import { useSpeech } from '../words/speech.ts';
import { Link } from './link.tsx';
import { partiesOf, placeOf, whenOf } from './names.ts';
import { StatusTag, TypeName } from './quad.tsx';

/** One line of the record: day, act, who to whom, where, by whose word, and the words themselves. Leads to the report. */
export function EventRow({ event, sameDay }: { readonly event: KeptEvent; readonly sameDay: boolean }) {
  const speech = useSpeech();
  const { words } = speech;
  const speaker = event.attribution[0]?.speaker?.name ?? event.attribution[0]?.medium?.name;
  return (
    <Link class="event-row" to={{ view: 'reports', at: { id: event.report.id, event: event.id } }}>
      <span class={sameDay ? 'day same' : 'day'}>{whenOf(event.when, speech)}</span>
      <span class="what"><TypeName type={event.type} quad={event.quad} /> <StatusTag status={event.status} /></span>
      <span class="who">{partiesOf(event, speech)}</span>
      <span class="where">{placeOf(event.place, speech)}</span>
      <span class="cited">“{event.citation.text}”</span>
      <span class="by">{speaker ? `${speaker} · ` : ''}{event.report.source ?? words.report.outlet}</span>
    </Link>
  );
}
