import type { ComponentChildren } from 'preact';
import type { Entity, Event, Toll } from '../../src/model/index.ts';
import { useSpeech } from '../words/speech.ts';
import { placeOf, whenOf } from './names.ts';

const TOLLS = ['dead', 'injured', 'captured', 'displaced'] as const;

/** An event's parts, each under the mark that its words carry in the text. */
export function EventFacts({ event, outlet }: { readonly event: Event; readonly outlet: string | null }) {
  const speech = useSpeech();
  const { words, share } = speech;
  const { when, place } = event;
  const says = event.attribution.flatMap(({ speaker, medium }) => [speaker, medium].filter((one) => one !== null));
  return (
    <dl class="facts">
      <Fact mark="actor" label={words.event.who}><Parties parties={event.actors} /></Fact>
      <Fact mark="recipient" label={words.event.whom}><Parties parties={event.recipients} /></Fact>
      <Fact mark="place" label={words.event.where}>{place ? <>{placeOf(place, speech)} <small>({words.precision[place.precision]})</small></> : <Unsaid />}</Fact>
      <Fact mark="time" label={words.event.when}>{when ? <>{whenOf(when, speech)}{when.said ? '' : <small> ({words.implied})</small>}</> : <Unsaid />}</Fact>
      <Fact mark="source" label={words.event.says}>{says.length > 0 ? <Parties parties={says} /> : <>{outlet ?? words.report.outlet} <small>({words.event.own})</small></>}</Fact>
      {TOLLS.map((key) => event[key] && <Fact key={key} mark="count" label={words.event[key]}><Counted toll={event[key]} /></Fact>)}
      <Fact mark={null} label={words.event.confidence}>{share(event.confidence)}</Fact>
      <Fact mark={null} label={words.event.cameo}><code>{event.cameo}</code> <code>{event.type}{event.mode ? ` ${event.mode}` : ''}</code></Fact>
    </dl>
  );
}

function Fact({ mark, label, children }: { readonly mark: string | null; readonly label: string; readonly children: ComponentChildren }) {
  return <div><dt><span class={mark ? `sample role-${mark}` : ''}>{label}</span></dt><dd>{children}</dd></div>;
}

function Unsaid() {
  return <span class="unsaid">{useSpeech().words.unknown}</span>;
}

function Parties({ parties }: { readonly parties: readonly Entity[] }) {
  if (parties.length === 0) return <Unsaid />;
  return <>{parties.map(({ name, code, role, start }, i) => <span key={start}>{i > 0 ? '; ' : ''}{name}{role ? `, ${role}` : ''}{code && <> <code>{code}</code></>}</span>)}</>;
}

function Counted({ toll }: { readonly toll: Toll }) {
  const { number, words } = useSpeech();
  return <>{toll.low === toll.high ? number(toll.low) : `${number(toll.low)}–${number(toll.high)}`}{toll.by ? ` (${toll.by.name} ${words.event.counts})` : ''}</>;
}
