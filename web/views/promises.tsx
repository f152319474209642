import { useMemo, useState } from 'preact/hooks';
import type { Filter, Outcome, Party, PromiseEntry, PromiseKind, PromiseLedger } from '../../src/model/index.ts';
import { useAnswer, withQuery } from '../api.ts';
import { go, useAddress } from '../navigate.ts';
import { IncidentLines } from '../parts/incident-lines.tsx';
import { Link } from '../parts/link.tsx';
import { State } from '../parts/state.tsx';
import type { TimelineAnswer } from '../parts/timeline-chart.tsx';
import { useSpeech } from '../words/speech.ts';

const KINDS: readonly PromiseKind[] = ['promise', 'threat', 'deadline', 'demand', 'prediction'];
const OUTCOMES: readonly Outcome[] = ['unseen', 'kept', 'broken', 'contradicted'];
const MARKS = { kept: '✓', broken: '✗', contradicted: '≠', unseen: '·' } as const;
const PART = 60;

/** What was promised, foretold, threatened or demanded: by the day on which it falls due. */
export function PromisesView() {
  const { filter, at } = useAddress();
  const { words, number } = useSpeech();
  const [most, setMost] = useState(PART);
  const range = useAnswer<TimelineAnswer>(at.day ? null : 'timeline?step=month');
  const asOf = at.day ?? range.value?.items.at(-1)?.end ?? null;
  const ledger = useAnswer<PromiseLedger>(asOf ? withQuery('promises', { asOf }) : null);
  const entries = useMemo(() => sorted((ledger.value?.entries ?? []).filter((entry) => fits(entry, filter, at))), [ledger.value, filter, at]);
  return (
    <>
      <div class="fields asked" role="group" aria-label={words.view.promises}>
        <label class="field"><span>{words.promise.asOf}</span><input type="date" value={asOf ?? ''} onChange={({ currentTarget }) => go({ at: { day: currentTarget.value } }, { quiet: true })} /></label>
        <label class="field"><span>{words.promise.kinds}</span><select value={at.kind ?? ''} onChange={({ currentTarget }) => go({ at: { kind: currentTarget.value } }, { quiet: true })}><option value="">{words.filter.any}</option>{KINDS.map((kind) => <option key={kind} value={kind}>{words.promise.kind[kind]}</option>)}</select></label>
        <label class="field"><span>{words.promise.outcomes}</span><select value={at.outcome ?? ''} onChange={({ currentTarget }) => go({ at: { outcome: currentTarget.value } }, { quiet: true })}><option value="">{words.filter.any}</option>{OUTCOMES.map((outcome) => <option key={outcome} value={outcome}>{words.promise.outcome[outcome]}</option>)}</select></label>
      </div>
      <State answer={ledger}>
        <p class="tally" role="status">{words.promise.count(number(entries.length))}</p>
        {entries.length === 0 ? <p class="nothing">{words.promise.none}</p> : <p class="hint">{words.promise.unjudged}</p>}
        <ul class="promises">{entries.slice(0, most).map((entry) => <PromiseLine key={`${entry.content.report}${entry.content.start}${entry.kind}`} entry={entry} />)}</ul>
        {entries.length > most && <button type="button" onClick={() => setMost(most + PART)}>{words.more}</button>}
      </State>
    </>
  );
}

const is = (party: Party | null, key: string): boolean => party !== null && [party.name, party.code, party.country].some((text) => text.toLowerCase() === key);

function fits({ kind, outcome, speaker, of, due, spoken, content }: PromiseEntry, { party, from, to, outlet }: Filter, at: Readonly<Record<string, string>>): boolean {
  const day = due ?? spoken ?? '';
  return (!at.kind || kind === at.kind) && (!at.outcome || outcome === at.outcome) && (!party || is(speaker, party.toLowerCase()) || is(of, party.toLowerCase())) && (!from || day >= from) && (!to || day <= to) && (!outlet || content.source === outlet);
}

/** Still to come first, the soonest before; then the past, the latest before; then what names no day. */
function sorted(entries: readonly PromiseEntry[]): readonly PromiseEntry[] {
  const rank = { ahead: 0, past: 1, none: 2 } as const;
  return [...entries].sort((a, b) => rank[a.clock] - rank[b.clock] || (a.clock === 'ahead' ? (a.due ?? '').localeCompare(b.due ?? '') : (b.due ?? b.spoken ?? '').localeCompare(a.due ?? a.spoken ?? '')));
}

function PromiseLine({ entry }: { readonly entry: PromiseEntry }) {
  const { words, day, number } = useSpeech();
  const { content, speaker, of, kind, outcome, clock, due, spoken, evidence, followed, alsoIn } = entry;
  return (
    <li class={`promise ${clock}`}>
      <p class="due">{due ? <><span class="by">{words.promise.due}</span> <strong class="when">{day(due)}</strong></> : <span class="by">{words.promise.nodue}</span>}<br />{clock !== 'none' && <span class="tag">{words.promise[clock]}</span>}</p>
      <div>
        <p><strong>{speaker?.name ?? words.event.unnamed}</strong>{of ? <> → <strong>{of.name}</strong></> : ''} <small>{words.promise.kind[kind]}{spoken ? ` · ${words.promise.spoken} ${day(spoken)}` : ''}{entry.horizon ? ` · “${entry.horizon.text}”` : ''}</small></p>
        <blockquote>“{content.text}”</blockquote>
        <p class="by"><Link to={{ view: 'reports', at: { id: content.report, words: `${content.start}-${content.end}` } }}>{content.source ?? words.report.outlet}{content.published ? `, ${day(content.published)}` : ''}</Link>{alsoIn.length > 0 ? ` · ${words.promise.also(number(alsoIn.length))}` : ''}</p>
        {evidence.length > 0 && <details><summary>{words.promise.evidence} ({evidence.length})</summary><ul class="lines">{evidence.map((one, i) => <li key={`${one.incident}${i}`}>{MARKS[one.outcome]} {words.promise.outcome[one.outcome]}: {one.words} {one.incident && <Link class="by" to={{ view: 'incidents', at: { incident: one.incident } }}>{words.incident.open}</Link>}</li>)}</ul></details>}
        {followed.length > 0 && <details><summary>{words.promise.followed(number(followed.length))}</summary><IncidentLines ids={followed} /></details>}
      </div>
      <p class={`outcome o-${outcome}`}><span aria-hidden="true">{MARKS[outcome]}</span> {words.promise.outcome[outcome]}</p>
    </li>
  );
}
