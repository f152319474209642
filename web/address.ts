import { EVENT_TYPES, type EventType, type Filter, type Status } from '../src/model/index.ts';

export const VIEWS = ['timeline', 'incidents', 'map', 'network', 'index', 'control', 'promises', 'reports', 'review', 'brief', 'import', 'paste'] as const;
export type View = (typeof VIEWS)[number];
export type Ui = 'id' | 'en';

export const STATUSES: readonly Status[] = ['actual', 'future', 'hypothetical', 'negated', 'historical'];

/** All that a colleague needs to see the same: the view, the language of the page, the filter, and what the view itself keeps (`at`). */
export interface Address {
  readonly view: View;
  readonly ui: Ui;
  readonly filter: Filter;
  readonly at: Readonly<Record<string, string>>;
}

const TEXTS = ['from', 'to', 'country', 'place', 'party', 'outlet', 'lang', 'report'] as const;
const OWN = new Set<string>(['view', 'ui', 'type', 'status', 'bothAdmit', 'confidence', ...TEXTS]);

const isView = (text: string | null): text is View => VIEWS.some((view) => view === text);
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

function filterOf(query: URLSearchParams): Filter {
  const texts = Object.fromEntries(TEXTS.flatMap((key) => {
    const value = query.get(key);
    return value && ((key !== 'from' && key !== 'to') || isDay(value)) ? [[key, value]] : [];
  }));
  const list = (key: string): readonly string[] => (query.get(key) ?? '').split(',');
  const type = list('type').filter((one): one is EventType => EVENT_TYPES.some((known) => known === one));
  const status = list('status').filter((one): one is Status => STATUSES.some((known) => known === one));
  const confidence = Number(query.get('confidence'));
  return {
    ...texts,
    ...(type.length > 0 ? { type } : {}),
    ...(status.length > 0 ? { status } : {}),
    ...(query.get('bothAdmit') === 'true' ? { bothAdmit: true } : {}),
    ...(confidence > 0 && confidence <= 1 ? { confidence } : {}),
  };
}

/** Reads what stands after `?`; what it does not know becomes the default. @example parseAddress('?view=map&country=LBY', 'en').view // 'map' */
export function parseAddress(search: string, preferred: Ui): Address {
  const query = new URLSearchParams(search);
  const [view, ui] = [query.get('view'), query.get('ui')];
  return {
    view: isView(view) ? view : 'timeline',
    ui: ui === 'id' || ui === 'en' ? ui : preferred,
    filter: filterOf(query),
    at: Object.fromEntries([...query].filter(([key, value]) => !OWN.has(key) && value !== '')),
  };
}

/** A filter as the API takes it: the fields' own names, lists with commas between. */
export function filterQuery(filter: Filter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    if (value === undefined || value === '' || value === false) continue;
    query.set(key, String(value));
  }
  return query;
}

/** The inverse of `parseAddress`. */
export function formatAddress({ view, ui, filter, at }: Address): string {
  const query = new URLSearchParams({ view });
  for (const [key, value] of filterQuery(filter)) query.append(key, value);
  for (const [key, value] of Object.entries(at)) if (value !== '') query.append(key, value);
  query.append('ui', ui);
  return `?${query}`;
}

export interface Change {
  readonly view?: View;
  readonly ui?: Ui;
  readonly filter?: Filter;
  /** Where a view is named it replaces all that the view keeps, else it is laid over it; '' takes a key away. */
  readonly at?: Readonly<Record<string, string>>;
}

/** The address after a change. @example changed(address, { view: 'map' }).at // {} */
export function changed(address: Address, { view, ui = address.ui, filter = address.filter, at = {} }: Change): Address {
  return { view: view ?? address.view, ui, filter, at: view ? at : { ...address.at, ...at } };
}
