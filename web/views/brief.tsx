import { useMemo, useRef } from 'preact/hooks';
import type { ControlLedger, Escalation, Heading, Incident, PromiseLedger } from '../../src/model/index.ts';
import { filterQuery } from '../address.ts';
import { type Answer, useAnswer, usePages, withQuery } from '../api.ts';
import { dueNext, rivals, standaloneBrief, weightiest } from '../brief/brief.ts';
import { MiniLine } from '../brief/mini-line.tsx';
import { saveFile } from '../draw/save.ts';
import { useAddress } from '../navigate.ts';
import type { FullIncident } from '../parts/incident-page.tsx';
import { Link } from '../parts/link.tsx';
import { namesOf, partiesOf, placeOf, whenOf } from '../parts/names.ts';
import { TypeName } from '../parts/quad.tsx';
import { State } from '../parts/state.tsx';
import type { TimelineAnswer } from '../parts/timeline-chart.tsx';
import { type Speech, useSpeech } from '../words/speech.ts';

/** Numbers the reports that are cited, in the order of their first citation. */
function openNotes(): { readonly cite: (report: Heading) => number; readonly list: () => readonly Heading[] } {
  const cited: Heading[] = [];
  return { list: () => cited, cite: (report) => { const at = cited.findIndex(({ id }) => id === report.id); return at >= 0 ? at + 1 : cited.push(report); } };
}

/** One page with its sources, made from what the filter lets through. */
export function BriefView() {
  const { filter, ui } = useAddress();
  const speech = useSpeech();
  const { words, number, day, days } = speech;
  const query = filterQuery(filter);
  const incidents = usePages<Incident>(withQuery('incidents', query, { limit: '500' }));
  const timeline = useAnswer<TimelineAnswer>(withQuery('timeline', query, { step: 'day' }));
  const index = useAnswer<Escalation>(withQuery('index', filterQuery({ from: filter.from, to: filter.to }), filter.country ? { by: 'country', key: filter.country, step: 'week' } : { by: 'all', step: 'week' }));
  const last = filter.to ?? timeline.value?.items.at(-1)?.end ?? null;
  const promises = useAnswer<PromiseLedger>(last ? withQuery('promises', { asOf: last }) : null);
  const control = useAnswer<ControlLedger>(last ? withQuery('control', { asOf: last, staleAfter: '60' }) : null);
  const article = useRef<HTMLElement>(null);
  const items = incidents.value ?? [];
  const main = useMemo(() => weightiest(items, 7), [items]);
  const differing = useMemo(() => rivals(items, 2), [items]);
  const full = useFull([...main, ...differing]);
  const due = dueNext(promises.value?.entries ?? [], 4);
  const held = (control.value?.places ?? []).filter(({ now, place }) => now?.holder && (!filter.country || place.country === filter.country)).sort((a, b) => (b.now?.lastSaid ?? '').localeCompare(a.now?.lastSaid ?? '')).slice(0, 6);
  const total = timeline.value?.items.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const sources = new Set(items.flatMap((incident) => incident.sources)).size;
  const notes = openNotes();
  const period = filter.from || filter.to ? `${filter.from ? day(filter.from) : '…'} – ${filter.to ? day(filter.to) : '…'}` : timeline.value && timeline.value.items.length > 0 ? days(timeline.value.items[0].start, timeline.value.items[timeline.value.items.length - 1].end) : words.brief.whole;
  const about = [filter.country && speech.country(filter.country), filter.place, filter.party, filter.outlet].filter(Boolean).join(' · ');
  const title = `${words.brief.title}${about ? `: ${about}` : ''}`;
  const html = (): void => { if (article.current) saveFile('warta-brief.html', new Blob([standaloneBrief(article.current, title, ui)], { type: 'text/html' })); };
  return (
    <State answer={incidents} empty={items.length === 0}>
      <p class="actions"><button type="button" class="primary" onClick={() => print()}>{words.brief.print}</button> <button type="button" onClick={html}>{words.brief.html}</button></p>
      <article class="brief" ref={article}>
        <header><h1>{title}</h1><p class="by">{period} · {number(total)} {words.brief.events} · {number(items.length)}{incidents.done ? '' : '+'} {words.brief.incidents} · {number(sources)} {words.brief.outlets}</p></header>
        <Level answer={index} />
        <h2>{words.brief.main}</h2>
        <ul class="brief-lines">{main.map((incident) => <Line key={incident.id} incident={incident} full={full.get(incident.id)} cite={notes.cite} />)}</ul>
        {differing.length > 0 && <><h2>{words.brief.rival}</h2><ul class="brief-lines">{differing.map((incident) => <Rival key={incident.id} incident={incident} full={full.get(incident.id)} cite={notes.cite} />)}</ul></>}
        {due.length > 0 && <><h2>{words.brief.due}</h2><ul class="brief-lines">{due.map((entry) => <li key={`${entry.content.report}${entry.content.start}`}><strong>{entry.due && day(entry.due)}</strong> {entry.speaker?.name ?? words.event.unnamed} ({words.promise.kind[entry.kind]}): <blockquote>“{entry.content.text}”</blockquote> <Link to={{ view: 'reports', at: { id: entry.content.report, words: `${entry.content.start}-${entry.content.end}` } }}>{entry.content.source ?? words.report.outlet}</Link></li>)}</ul></>}
        {held.length > 0 && <><h2>{words.brief.control}</h2><ul class="brief-lines">{held.map(({ place, now }) => now && <li key={place.id}><strong>{placeOf(place, speech)}</strong>: {now.holder?.name} ({words.control.states[now.state]}, {words.control.since.toLowerCase()} {day(now.since)}) {now.claims[0] && <Link to={{ view: 'reports', at: { id: now.claims[0].report, words: `${now.claims[0].start}-${now.claims[0].end}` } }}>{now.claims[0].source ?? words.report.outlet}</Link>}</li>)}</ul></>}
        <Sources list={notes.list()} speech={speech} />
        <p class="by foot">{words.brief.made}. {words.brief.footnote}</p>
      </article>
    </State>
  );
}

function Level({ answer }: { readonly answer: Answer<Escalation> }) {
  const { words, day, level } = useSpeech();
  if (!answer.value) return null;
  const { changes, tooLittle } = answer.value;
  const last = changes.at(-1);
  const text = tooLittle ? words.index.little[tooLittle] : !last ? words.brief.steady : words.brief[last.direction === 'rise' ? 'rises' : 'falls'](day(last.at), level(last.before), level(last.after));
  return <><h2>{words.brief.level}</h2>{!tooLittle && <MiniLine answer={answer.value} />}<p>{text}</p></>;
}

/** The incidents in full, as they come in. */
function useFull(incidents: readonly Incident[]): ReadonlyMap<string, FullIncident> {
  const ids = [...new Set(incidents.map(({ id }) => id))];
  const answers = Array.from({ length: 9 }, (_, i) => useAnswer<FullIncident>(ids[i] ? `incidents/${encodeURIComponent(ids[i])}` : null));
  return new Map(answers.flatMap(({ value }) => (value ? [[value.id, value] as const] : [])));
}

interface LineProps {
  readonly incident: Incident;
  readonly full: FullIncident | undefined;
  readonly cite: (report: Heading) => number;
}

function Line({ incident, full, cite }: LineProps) {
  const speech = useSpeech();
  const first = full?.told[0];
  return (
    <li><strong>{whenOf(incident.when, speech)}</strong> <TypeName type={incident.type} quad={incident.quad} />: <Link to={{ view: 'incidents', at: { incident: incident.id } }}>{partiesOf(incident, speech)}</Link>{incident.place ? `, ${placeOf(incident.place, speech)}` : ''}. {first && <><blockquote lang={first.report.lang || undefined}>“{first.citation.text}”</blockquote> </>}{[...new Set(full?.told.map(({ report }) => cite(report)))].slice(0, 4).map((at) => <sup key={at}>[{at}]</sup>)}</li>
  );
}

function Rival({ incident, full, cite }: LineProps) {
  const speech = useSpeech();
  const { words } = speech;
  return (
    <li><strong>{whenOf(incident.when, speech)}</strong> <Link to={{ view: 'incidents', at: { incident: incident.id } }}>{partiesOf(incident, speech)}</Link>: {incident.versions.slice(0, 3).map((version, i) => {
      const told = full?.told.find(({ id }) => version.events.includes(id));
      return <span key={version.events.join()}>{i > 0 ? ' ≠ ' : ''}{words.incident.by} {version.speaker?.name ?? words.incident.outlets}: {namesOf(version.actors) || words.event.someone}{version.recipients.length > 0 ? ` → ${namesOf(version.recipients)}` : ''} ({words.status[version.status]}){told && <sup>[{cite(told.report)}]</sup>}</span>;
    })}</li>
  );
}

function Sources({ list, speech: { words, day } }: { readonly list: readonly Heading[]; readonly speech: Speech }) {
  if (list.length === 0) return null;
  return <><h2>{words.brief.sources}</h2><ol class="sources">{list.map(({ id, source, title, published, lang }) => <li key={id}><Link to={{ view: 'reports', at: { id } }}><span lang={lang || undefined}>{title ?? words.report.untitled}</span></Link>, {source ?? words.report.outlet}{published ? `, ${day(published)}` : ''}</li>)}</ol></>;
}
