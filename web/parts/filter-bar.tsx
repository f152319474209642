import type { ComponentChildren } from 'preact';
import { EVENT_TYPES, type Filter } from '../../src/model/index.ts';
import { STATUSES } from '../address.ts';
import { go, useAddress } from '../navigate.ts';
import type { Facets } from '../answers.ts';
import { useSpeech } from '../words/speech.ts';
import { NARROW, useMedia } from './media.ts';
import { MultiChoice } from './multi-choice.tsx';
import { Written } from './written.tsx';

const CONFIDENCES = [0.5, 0.7, 0.8, 0.9, 0.95];

/** Changes some fields of the filter; undefined takes one away. */
function setFilter(filter: Filter, change: Partial<Record<keyof Filter, unknown>>): void {
  const next = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0));
  go({ filter: Object.fromEntries(next) });
}

/** One filter over every view. It folds away on a narrow page and always says what is in force. */
export function FilterBar({ facets }: { readonly facets: Facets | null }) {
  const { filter } = useAddress();
  const { words } = useSpeech();
  const narrow = useMedia(NARROW);
  const count = Object.keys(filter).length;
  const fields = <Fields facets={facets} filter={filter} />;
  return (
    <section class="filter" aria-label={words.filter.title}>
      {narrow ? <details><summary>{words.filter.open}{count > 0 ? ` (${count})` : ''}</summary>{fields}</details> : fields}
      <Active filter={filter} />
    </section>
  );
}

function Fields({ facets, filter }: { readonly facets: Facets | null; readonly filter: Filter }) {
  const { words, country, share } = useSpeech();
  const set = (change: Partial<Record<keyof Filter, unknown>>): void => setFilter(filter, change);
  const byName = (facets?.countries ?? []).map(({ value }) => ({ value, name: country(value) })).filter(({ value }) => value).sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div class="fields" role="group" aria-label={words.filter.title}>
      <Day label={words.filter.from} value={filter.from} set={(from) => set({ from })} />
      <Day label={words.filter.to} value={filter.to} set={(to) => set({ to })} />
      <Choice label={words.filter.country} value={filter.country ?? ''} set={(value) => set({ country: value })} options={byName} />
      <Written id="filter-place" label={words.filter.place} value={filter.place} known={facets?.places} set={(place) => set({ place })} />
      <Written id="filter-party" label={words.filter.party} value={filter.party} known={facets?.parties} set={(party) => set({ party })} />
      <MultiChoice label={words.filter.type} values={EVENT_TYPES} chosen={filter.type ?? []} name={(type) => words.type[type]} set={(type) => set({ type })} />
      <MultiChoice label={words.filter.status} values={STATUSES} chosen={filter.status ?? []} name={(status) => words.status[status]} set={(status) => set({ status })} />
      <Written id="filter-outlet" label={words.filter.outlet} value={filter.outlet} known={facets?.outlets} set={(outlet) => set({ outlet })} />
      <Choice label={words.filter.confidence} value={filter.confidence ? String(filter.confidence) : ''} set={(value) => set({ confidence: value ? Number(value) : undefined })} options={CONFIDENCES.map((one) => ({ value: String(one), name: share(one) }))} />
      <label class="check"><input type="checkbox" checked={filter.bothAdmit === true} onChange={({ currentTarget }) => set({ bothAdmit: currentTarget.checked })} /><span>{words.filter.bothAdmit}</span></label>
    </div>
  );
}

function Day({ label, value, set }: { readonly label: string; readonly value: string | undefined; readonly set: (value: string) => void }) {
  return <Field label={label}><input type="date" value={value ?? ''} onChange={({ currentTarget }) => set(currentTarget.value)} /></Field>;
}

function Field({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return <label class="field"><span>{label}</span>{children}</label>;
}

function Choice({ label, value, set, options }: { readonly label: string; readonly value: string; readonly set: (value: string) => void; readonly options: readonly { readonly value: string; readonly name: string }[] }) {
  const { words } = useSpeech();
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <Field label={label}>
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        <option value="">{words.filter.any}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.name}</option>)}
      </select>
    </Field>
  );
}

/** What is in force, each with a button that takes it away. */
function Active({ filter }: { readonly filter: Filter }) {
  const speech = useSpeech();
  const { words } = speech;
  const texts: Readonly<Partial<Record<keyof Filter, string>>> = {
    ...filter, from: filter.from && speech.day(filter.from), to: filter.to && speech.day(filter.to), country: filter.country && speech.country(filter.country),
    type: filter.type?.map((type) => words.type[type]).join(', '), status: filter.status?.map((status) => words.status[status]).join(', '),
    confidence: filter.confidence === undefined ? undefined : speech.share(filter.confidence), bothAdmit: '', report: filter.report,
  };
  const keys = (Object.keys(filter) as (keyof Filter)[]).filter((key) => key !== 'report'); // the keys of a filter
  if (keys.length === 0) return null;
  const name = (key: keyof Filter): string => (key === 'report' ? '' : words.filter[key]) + (texts[key] ? `: ${texts[key]}` : '');
  return (
    <ul class="active" aria-label={words.filter.active}>
      {keys.map((key) => <li key={key}><button type="button" class="chip" onClick={() => setFilter(filter, { [key]: undefined })} aria-label={words.filter.remove(name(key))}>{name(key)} <span aria-hidden="true">×</span></button></li>)}
      <li><button type="button" class="plain" onClick={() => go({ filter: {} })}>{words.filter.clear}</button></li>
    </ul>
  );
}
