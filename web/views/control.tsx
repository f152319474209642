import { useEffect, useMemo, useState } from 'preact/hooks';
import { type ControlLedger, type ControlSpell, type Filter, formatDate, fromDays, type PlaceControl, parseDate, toDays } from '../../src/model/index.ts';
import { useAnswer, withQuery } from '../api.ts';
import { go, useAddress } from '../navigate.ts';
import { Link } from '../parts/link.tsx';
import { placeOf } from '../parts/names.ts';
import { State } from '../parts/state.tsx';
import type { TimelineAnswer } from '../parts/timeline-chart.tsx';
import { useSpeech } from '../words/speech.ts';

const MARKS = { held: '■', contested: '◪', 'one-sided claim': '□', stale: '▢' } as const;
const dayOf = (text: string): number => { const date = parseDate(text); return date ? toDays(date) : 0; };
const textOf = (day: number): string => formatDate(fromDays(day));

/** Who is said to hold which place on a day that a slider chooses. */
export function ControlView() {
  const { filter, at } = useAddress();
  const { words, day, number } = useSpeech();
  const range = useAnswer<TimelineAnswer>('timeline?step=month');
  const items = range.value?.items ?? [];
  const [first, last] = items.length > 0 ? [dayOf(items[0].start), dayOf(items[items.length - 1].end)] : [0, 0];
  const asked = at.day && parseDate(at.day) ? dayOf(at.day) : filter.to ? dayOf(filter.to) : last;
  const [shown, show] = useState(asked);
  useEffect(() => show(asked), [asked]);
  useEffect(() => {
    if (shown === asked) return;
    const later = setTimeout(() => go({ at: { day: textOf(shown) } }, { quiet: true }), 150);
    return () => clearTimeout(later);
  }, [shown, asked]);
  const staleAfter = /^\d{1,4}$/.test(at.stale ?? '') ? at.stale : '30';
  const ledger = useAnswer<ControlLedger>(range.value && asked > 0 ? withQuery('control', { asOf: textOf(asked), staleAfter }) : null);
  const places = useMemo(() => (ledger.value?.places ?? []).filter((place) => place.now && fits(place, filter)), [ledger.value, filter]);
  return (
    <State answer={range}>
      <div class="slider-row">
        <label class="field wide"><span>{words.control.day}: <strong>{day(textOf(shown))}</strong></span><input type="range" min={first} max={Math.max(last, first)} value={shown} aria-valuetext={day(textOf(shown))} onInput={({ currentTarget }) => show(Number(currentTarget.value))} /></label>
        <label class="field"><span>{words.control.day}</span><input type="date" value={textOf(shown)} onChange={({ currentTarget }) => { if (parseDate(currentTarget.value)) show(dayOf(currentTarget.value)); }} /></label>
        <label class="field"><span>{words.control.stale}</span><input type="number" min={1} max={3650} value={staleAfter} onChange={({ currentTarget }) => go({ at: { stale: currentTarget.value } }, { quiet: true })} /></label>
      </div>
      <ul class="key">{(Object.keys(MARKS) as (keyof typeof MARKS)[]).map((state) => <li key={state}><span class={`state s-${state.split(' ')[0]}`} aria-hidden="true">{MARKS[state]}</span> {words.control.states[state]}</li>) /* the keys of the table */}</ul>
      <State answer={ledger}>
        <p class="tally" role="status">{words.control.count(number(places.length))}</p>
        {places.length === 0 && <p class="nothing">{words.control.none}</p>}
        <ul class="control-list">{places.slice(0, 300).map((place) => <PlaceLine key={place.place.id} place={place} first={first} last={asked} />)}</ul>
      </State>
    </State>
  );
}

function fits({ place, now, history }: PlaceControl, { country, place: name, party, from }: Filter): boolean {
  const key = party?.toLowerCase();
  const holds = (spell: ControlSpell): boolean => [spell.holder, spell.from].some((one) => one !== null && [one.name, one.code, one.country].some((text) => text.toLowerCase() === key));
  return (!country || place.country === country) && (!name || place.id === name || place.name.toLowerCase() === name.toLowerCase()) && (!key || history.some(holds)) && (!from || (now?.lastSaid ?? '') >= from);
}

function PlaceLine({ place: { place, now, history }, first, last }: { readonly place: PlaceControl; readonly first: number; readonly last: number }) {
  const speech = useSpeech();
  const { words, day } = speech;
  if (!now) return null;
  const [claim] = now.claims;
  return (
    <li>
      <details>
        <summary>
          <span class="place-name">{placeOf(place, speech)}</span>
          <span class="holder"><span class={`state s-${now.state.split(' ')[0]}`} aria-hidden="true">{MARKS[now.state]}</span> <strong>{now.holder?.name ?? words.control.nobody}</strong> <small>{words.control.states[now.state]}</small></span>
          <span class="by">{words.control.since.toLowerCase()} {day(now.since)}{now.sinceSaid ? '' : ` (${words.control.said})`}{claim ? ` · ${words.control.words[claim.word]}` : ''}</span>
          <Strip history={history} first={first} last={last} />
        </summary>
        {history.slice().reverse().map((spell) => <Spell key={spell.since} spell={spell} />)}
      </details>
    </li>
  );
}

/** The place's history as a strip: a new shade where the holder changes, hatched where it is contested. */
function Strip({ history, first, last }: { readonly history: readonly ControlSpell[]; readonly first: number; readonly last: number }) {
  const holders = [...new Set(history.map(({ holder }) => holder?.code || holder?.name || ''))];
  const wide = Math.max(1, last - first);
  return (
    <svg class="strip" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {history.map((spell) => {
        const [from, to] = [dayOf(spell.since), spell.until ? dayOf(spell.until) : last];
        return <rect key={spell.since} class={`spell h${holders.indexOf(spell.holder?.code || spell.holder?.name || '') % 4} s-${spell.state.split(' ')[0]}`} x={((from - first) / wide) * 100} width={Math.max(0.8, ((to - from) / wide) * 100)} y={spell.state === 'contested' ? 3 : 0} height={spell.state === 'contested' ? 4 : 10} />;
      })}
    </svg>
  );
}

function Spell({ spell }: { readonly spell: ControlSpell }) {
  const { words, day } = useSpeech();
  return (
    <section class="spell-words">
      <h2>{MARKS[spell.state]} {spell.holder?.name ?? words.control.nobody} <small>{words.control.states[spell.state]} · {day(spell.since)} – {spell.until ? day(spell.until) : '…'} · {words.control.last} {day(spell.lastSaid)}</small></h2>
      <ul class="cites">{[...spell.claims.map((claim) => ({ claim, against: false })), ...spell.against.map((claim) => ({ claim, against: true }))].map(({ claim, against }) => (
        <li key={`${claim.report}${claim.start}${against}`}>{against && <span class="tag">{words.control.against}</span>} “{claim.text}” <Link class="by" to={{ view: 'reports', at: { id: claim.report, words: `${claim.start}-${claim.end}` } }}>{claim.source ?? words.report.outlet}{claim.published ? `, ${day(claim.published)}` : ''}</Link> <small>{claim.claimedBy?.name ?? words.control.words[claim.word]}</small></li>
      ))}</ul>
    </section>
  );
}
