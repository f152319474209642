import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Decision, EVENT_TYPES, type Incident, type Range } from '../../src/model/index.ts';
import { filterQuery, STATUSES } from '../address.ts';
import type { KeptEvent, KeptReport } from '../answers.ts';
import { useAnswer, withQuery } from '../api.ts';
import { marksOf } from '../draw/segments.ts';
import { EventFacts } from '../parts/event-facts.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { partiesOf, whenOf } from '../parts/names.ts';
import { StatusTag, TypeName } from '../parts/quad.tsx';
import { Why } from '../parts/why.tsx';
import { useSpeech } from '../words/speech.ts';
import { type Mending, mended, PARTS, type Part, picked } from './mending.ts';
import type { decide, Queued } from './review.ts';

interface CardProps {
  readonly item: Queued;
  readonly report: KeptReport;
  readonly judge: (kind: Exclude<Decision['kind'], 'undo'>, change?: Parameters<typeof decide>[3]) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly move: (step: number) => void;
  /** The card takes the keyboard when it comes up: not when the page has just been opened. */
  readonly focus: boolean;
}

/** What stands where nothing is left of a part. */
const EMPTY = { actors: [], recipients: [], place: null, when: null } as const;

type Mode = 'judge' | 'mend' | 'same' | 'different';

/** One event to be judged: its text, its record, and the keys. The keys are heard only while the card has the keyboard, and never while something is being written. */
export function Card({ item, report, judge, undo, move, focus }: CardProps) {
  const { words } = useSpeech();
  const [mode, setMode] = useState<Mode>('judge');
  const [mending, mend] = useState<Mending>({});
  const [part, setPart] = useState<Part | null>(null);
  const [range, setRange] = useState<Range | null>(null);
  const [why, setWhy] = useState(false);
  const card = useRef<HTMLElement>(null);
  useEffect(() => { if (focus) card.current?.focus({ preventScroll: false }); }, [focus]);
  const shown = useMemo(() => mended(item.event, mending), [item, mending]);
  const marks = useMemo(() => marksOf(shown), [shown]);
  const evidence = useMemo(() => [item.event.citation], [item]);
  const home = (): void => { setMode('judge'); setPart(null); setRange(null); card.current?.focus(); };
  const pick = (one: Part): void => {
    setPart(one);
    setRange({ start: item.event.citation.start, end: item.event.citation.start });
    card.current?.querySelector<HTMLElement>('.report-text')?.focus();
  };
  const take = (): void => {
    if (!part || !range || range.end <= range.start) return;
    change(picked(report, mending, part, range));
  };
  /** Lays a change over the mending; what comes next is saving it, or another number. */
  const change = (next: Mending): void => {
    mend(next);
    setRange(null);
    setPart(null);
    setTimeout(() => card.current?.querySelector<HTMLElement>('.mend .primary')?.focus());
  };
  const emptyOut = (one: Part): void => change({ ...mending, [one]: EMPTY[one] });
  const keys: Readonly<Record<string, () => void>> = {
    a: () => void judge('accept'), r: () => void judge('reject'), e: () => { setMode('mend'); setTimeout(() => card.current?.querySelector<HTMLElement>('.mend select')?.focus()); },
    s: () => setMode('different'), m: () => setMode('same'), u: () => void undo(), j: () => move(1), k: () => move(-1), w: () => setWhy(!why),
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && mode !== 'judge') { event.preventDefault(); if (part) { setPart(null); setRange(null); } else home(); return; }
    if (event.key === 'Enter' && part && event.target instanceof Element && event.target.classList.contains('report-text')) { event.preventDefault(); take(); return; }
    if (event.target instanceof Element && event.target.closest('input, textarea')) return;
    // In a list of types and statuses digits mean nothing else.
    const number = PARTS[Number(event.key) - 1];
    if (mode === 'mend' && number) { event.preventDefault(); pick(number); return; }
    if (event.target instanceof Element && event.target.closest('select')) return;
    if (mode === 'mend' && part && (event.key === 'Delete' || event.key === 'Backspace')) { event.preventDefault(); emptyOut(part); return; }
    const act = mode === 'judge' ? keys[event.key.toLowerCase()] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
  const button = (key: string, text: string, name = ''): preact.JSX.Element => <button type="button" class={name} aria-keyshortcuts={key} onClick={keys[key.toLowerCase()]}><kbd>{key.toUpperCase()}</kbd> {text}</button>;
  return (
    <section class="review-card" ref={card} tabIndex={-1} aria-label={words.review.card} onKeyDown={press}>
      <div class="review-text">
        <p class="by">{report.title ?? words.report.untitled} · {report.source ?? words.report.outlet}</p>
        <MarkedText text={report.text} lang={report.lang} marks={marks} evidence={evidence} chosen={range && range.end > range.start ? range : null} choose={(next) => setRange(next)} start={item.event.citation.start} />
        {part && <p class="picking" role="status">{words.review.picking(words.review.part[part])} <button type="button" class="primary" disabled={!range || range.end <= range.start} onClick={take}>{words.review.take}</button></p>}
      </div>
      <div class="review-record">
        <h2><TypeName type={shown.type} quad={shown.quad} /> <StatusTag status={shown.status} /></h2>
        <EventFacts event={shown} outlet={report.source} />
        {mode === 'judge' && <div class="keys" role="group" aria-label={words.review.judge}>{button('a', words.review.accept, 'primary')}{button('r', words.review.reject)}{button('e', words.review.mend)}{button('s', words.review.split)}{button('m', words.review.merge)}{button('u', words.review.undo)}{button('j', words.review.next)}{button('k', words.review.previous)}{button('w', words.event.why)}</div>}
        {mode === 'mend' && <MendForm mending={mending} shown={shown} part={part} change={mend} pick={pick} emptyOut={emptyOut} save={() => void judge('mend', mending)} cancel={() => { mend({}); home(); }} />}
        {(mode === 'same' || mode === 'different') && <Others event={item.event} mode={mode} choose={(event) => void judge(mode, { event })} cancel={home} />}
        {why && <Why event={item.event} kept />}
      </div>
    </section>
  );
}

interface MendFormProps {
  readonly mending: Mending;
  readonly shown: KeptEvent | ReturnType<typeof mended>;
  readonly part: Part | null;
  readonly change: (mending: Mending) => void;
  readonly pick: (part: Part) => void;
  readonly emptyOut: (part: Part) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

function MendForm({ mending, shown, part, change, pick, emptyOut, save, cancel }: MendFormProps) {
  const { words } = useSpeech();
  return (
    <form class="mend" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <div class="fields">
        <label class="field"><span>{words.filter.type}</span><select value={shown.type} onChange={({ currentTarget }) => { const type = EVENT_TYPES.find((one) => one === currentTarget.value); if (type) change({ ...mending, type }); }}>{EVENT_TYPES.map((type) => <option key={type} value={type}>{words.type[type]}</option>)}</select></label>
        <label class="field"><span>{words.filter.status}</span><select value={shown.status} onChange={({ currentTarget }) => { const status = STATUSES.find((one) => one === currentTarget.value); if (status) change({ ...mending, status }); }}>{STATUSES.map((status) => <option key={status} value={status}>{words.status[status]}</option>)}</select></label>
        <label class="field"><span>{words.event.when}</span><input type="date" value={shown.when?.start.length === 10 ? shown.when.start : ''} onChange={({ currentTarget: { value } }) => change({ ...mending, when: value ? { start: value, end: value, text: value, said: false, span: null } : null })} /></label>
      </div>
      <p class="hint">{words.review.pickHint}</p>
      <div class="keys" role="group" aria-label={words.review.pickHint}>
        {PARTS.map((one, i) => <span key={one} class="pair"><button type="button" data-part={one} aria-pressed={part === one} aria-keyshortcuts={String(i + 1)} onClick={() => pick(one)}><kbd>{i + 1}</kbd> {words.review.part[one]}</button><button type="button" class="plain" aria-label={words.review.emptyOut(words.review.part[one])} onClick={() => emptyOut(one)}>×</button></span>)}
      </div>
      <p class="actions"><button type="submit" class="primary" disabled={Object.keys(mending).length === 0}>{words.review.save}</button> <button type="button" onClick={cancel}>{words.review.cancel}</button></p>
    </form>
  );
}

/** The events that this one can be joined with or parted from. */
function Others({ event, mode, choose, cancel }: { readonly event: KeptEvent; readonly mode: 'same' | 'different'; readonly choose: (id: string) => void; readonly cancel: () => void }) {
  const speech = useSpeech();
  const { words } = speech;
  const box = useRef<HTMLDivElement>(null);
  const incidents = useAnswer<{ readonly items: readonly Incident[] }>(mode === 'different' ? withQuery('incidents', { report: event.report.id, limit: '1000' }) : null);
  const own = incidents.value?.items.find(({ events }) => events.includes(event.id));
  const full = useAnswer<{ readonly told: readonly KeptEvent[] }>(own && own.events.length > 1 ? `incidents/${encodeURIComponent(own.id)}` : null);
  const day = event.when?.start.length === 10 ? { from: event.when.start, to: event.when.end } : {};
  const near = useAnswer<{ readonly items: readonly KeptEvent[] }>(mode === 'same' ? withQuery('events', filterQuery({ ...day, country: event.place?.country }), { limit: '40' }) : null);
  const others = (mode === 'same' ? near.value?.items : full.value?.told)?.filter(({ id }) => id !== event.id) ?? [];
  const ready = mode === 'same' ? near.value !== null : incidents.value !== null && (!own || own.events.length < 2 || full.value !== null);
  // The first choice, or the way back where there is none: the keyboard is never left without a place.
  useEffect(() => { (ready ? box.current?.querySelector('button') : box.current)?.focus(); }, [ready]);
  const walk = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const buttons = [...box.current?.querySelectorAll('button') ?? []];
    if (step === 0 || buttons.length === 0) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, buttons.findIndex((one) => one === document.activeElement) + step))].focus();
  };
  return (
    <div class="others" ref={box} tabIndex={-1} role="group" aria-label={mode === 'same' ? words.review.mergeWith : words.review.splitFrom} onKeyDown={walk}>
      <h3>{mode === 'same' ? words.review.mergeWith : words.review.splitFrom}</h3>
      {ready && others.length === 0 && <p class="nothing">{mode === 'same' ? words.review.noneNear : words.review.alone}</p>}
      <ul>{others.slice(0, 20).map((one) => <li key={one.id}><button type="button" class="plain" onClick={() => choose(one.id)}><TypeName type={one.type} quad={one.quad} /> {partiesOf(one, speech)}</button> <small>{whenOf(one.when, speech)} · {one.report.source ?? words.report.outlet}: “{one.citation.text}”</small></li>)}</ul>
      <button type="button" onClick={cancel}>{words.review.cancel}</button>
    </div>
  );
}
