import type { Event, Heading, Note } from '../../src/model/index.ts';
import { useAnswer } from '../api.ts';
import { useSpeech } from '../words/speech.ts';
import { State } from './state.tsx';

/** Something that an event names, with the rule that found it. */
interface Found {
  readonly text: string;
  readonly name: string;
  readonly code: string;
  readonly how: string | null;
}

/** Why one event stands in the record, as the server explains it. */
interface Explanation {
  readonly event: Event;
  readonly report: Pick<Heading, 'id'>;
  readonly actors: readonly Found[];
  readonly recipients: readonly Found[];
  readonly speakers: readonly Found[];
  readonly place: Found | null;
  readonly when: Found | null;
  readonly notes: readonly Note[];
}

/** The rule and the features that an event rests on; asked for when it is opened. */
export function Why({ event, kept }: { readonly event: Event; readonly kept: boolean }) {
  const { words } = useSpeech();
  const answer = useAnswer<Explanation>(kept ? `events/${encodeURIComponent(event.id)}/why` : null);
  const found = answer.value;
  const parts = found ? [...found.actors, ...found.recipients, ...found.speakers, ...[found.place, found.when].filter((one) => one !== null)] : [];
  return (
    <div class="why">
      <h4>{words.event.rule}</h4><p><code>{event.rule}</code></p>
      {event.why?.length > 0 && <><h4>{words.event.rests}</h4><ul>{event.why.map((line) => <li key={line}>{line}</li>)}</ul></>}
      <State answer={answer}>
        {parts.length > 0 && <ul class="found">{parts.map(({ text, name, code, how }, i) => <li key={`${i}${text}`}>“{text}”{name && name !== text ? ` = ${name}` : ''}{code ? ` (${code})` : ''}{how ? <>, {words.event.found} <code>{how}</code></> : ''}</li>)}</ul>}
        {found && found.notes.length > 0 && <><h4>{words.event.doubts}</h4><ul>{found.notes.map(({ code, message, start }) => <li key={`${code}${start}`}>{message} <code>{code}</code></li>)}</ul></>}
      </State>
    </div>
  );
}
