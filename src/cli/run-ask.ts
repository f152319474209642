import type { Coded, Filter, Heading, Page, PageAsk } from '../model/index.ts';
import { type KeptEvent, type Store, tellingsOf } from '../store/index.ts';
import { EXIT } from './exit.ts';
import { listFoundIn, listIncident, listReport, showIncident } from './lists.ts';
import { openOutput, type Output } from './output.ts';
import { coloursAllowed, painter } from './paint.ts';
import { type AskOptions, type FilterOptions, filterOf, type ShowOptions } from './store-options.ts';
import { renderReport, type Setting } from './table.ts';
import { withStore } from './with-store.ts';
import { uiOf, words } from './words.ts';

/** What a page on a terminal holds. */
const SCREENFUL = 20;
/** What is asked for at once where all is wanted. */
const PART = 500;

function settingOf({ ui }: Pick<AskOptions, 'ui'>): Setting {
  const { stdout, env } = process;
  return { width: stdout.columns || 100, words: words[ui ?? uiOf(env)], paint: painter(coloursAllowed(stdout, env)) };
}

const formOf = ({ format }: AskOptions, piped: 'reports' | 'events'): 'reports' | 'events' | 'table' => format ?? (process.stdout.isTTY ? 'table' : piped);

/** Walks through a long answer: all of it in a pipe, a screenful on a terminal, with a word on how to go on. */
async function walk<T>(options: AskOptions, ask: (page: PageAsk) => Promise<Page<T>>, print: (items: readonly T[]) => Promise<void>): Promise<number> {
  const most = options.limit ?? (process.stdout.isTTY && !options.all ? SCREENFUL : Number.POSITIVE_INFINITY);
  let [cursor, shown] = [options.cursor, 0];
  for (;;) {
    const { items, next } = await ask({ limit: Math.min(PART, most - shown), cursor });
    await print(items);
    shown += items.length;
    if (next === null) break;
    cursor = next;
    if (shown >= most) {
      process.stderr.write(`warta: ${settingOf(options).words.more} --cursor ${next}\n`);
      break;
    }
  }
  if (shown === 0) process.stderr.write(`warta: ${settingOf(options).words.nothingLike}\n`);
  return EXIT.done;
}

type Printing<T> = (items: readonly T[], output: Output, store: Store) => Promise<void>;

async function list<T>(options: AskOptions, ask: (store: Store, page: PageAsk) => Promise<Page<T>>, print: Printing<T>): Promise<number> {
  return withStore(options.store, async (store) => {
    const output = openOutput();
    const code = await walk(options, (page) => ask(store, page), async (items) => {
      await print(items, output, store);
      await output.flush();
    });
    return code;
  });
}

const jsonLines = async (items: readonly unknown[], output: Output): Promise<void> => {
  for (const item of items) await output.line(JSON.stringify(item));
};

/** Whole records of these reports, each once. */
async function records(headings: readonly Heading[], output: Output, store: Store): Promise<void> {
  for (const id of new Set(headings.map((heading) => heading.id))) {
    const kept = await store.report(id);
    if (kept) await output.line(JSON.stringify(kept));
  }
}

/** Events under the headings of their reports. */
async function eventTables(events: readonly KeptEvent[], output: Output, setting: Setting): Promise<void> {
  const groups: KeptEvent[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last && last[0].report.id === event.report.id) last.push(event);
    else groups.push([event]);
  }
  for (const group of groups) await output.line(`${renderReport(bare(group), setting)}\n`);
}

/** A report with nothing but these events, for the table. */
function bare(events: readonly KeptEvent[]): Coded {
  const { id, lang, title, source, url, published } = events[0].report;
  return { id, lang, title: title ?? id, source, url, published, file: null, text: '', notes: [], sentences: [], mentions: [], relations: [], statements: [], control: [], events };
}

async function reportsAsked(options: FilterOptions, ask: (store: Store, filter: Filter, page: PageAsk) => Promise<Page<Heading>>): Promise<number> {
  const form = formOf(options, 'reports');
  return list(options, (store, page) => ask(store, filterOf(options), page), async (items, output, store) => {
    if (form === 'reports') return records(items, output, store);
    if (form === 'table') for (const heading of items) await output.line(listReport(heading, settingOf(options)));
    else for (const { id } of items) await jsonLines((await store.events({ report: id }, { limit: 1000 })).items, output);
  });
}

export const runReports = (options: FilterOptions): Promise<number> => reportsAsked(options, (store, filter, page) => store.reports(filter, page));

export async function runEvents(options: FilterOptions): Promise<number> {
  const form = formOf(options, 'events');
  return list(options, (store, page) => store.events(filterOf(options), page), async (items, output, store) => {
    if (form === 'reports') await records(items.map(({ report }) => report), output, store);
    else if (form === 'events') await jsonLines(items, output);
    else await eventTables(items, output, settingOf(options));
  });
}

export async function runIncidents(options: FilterOptions): Promise<number> {
  const form = formOf(options, 'events');
  return list(options, (store, page) => store.incidents(filterOf(options), page), async (items, output) => {
    if (form === 'table') for (const incident of items) await output.line(listIncident(incident, settingOf(options)));
    else await jsonLines(items, output);
  });
}

export async function runFind(text: string, options: AskOptions): Promise<number> {
  const form = formOf(options, 'events');
  return list(options, (store, page) => store.find(text, page), async (items, output, store) => {
    if (form === 'table') for (const found of items) await output.line(listFoundIn(found, settingOf(options)));
    else if (form === 'reports') await records(items.map(({ report }) => report), output, store);
    else await jsonLines(items, output);
  });
}

/** A report, else an event, else an incident with this id. */
export async function runShow(id: string, { store: where, ui, json }: ShowOptions): Promise<number> {
  return withStore(where, async (store) => {
    const setting = settingOf({ ui });
    const report = await store.report(id);
    const event = report ? null : await store.event(id);
    const incident = report || event ? null : await store.incident(id);
    const found = report ?? event ?? incident;
    if (!found) {
      process.stderr.write(`warta: nothing has the id "${id}" in ${store.where}; wanted the id of a report, an event or an incident\n`);
      return EXIT.failed;
    }
    const text = json ? JSON.stringify(found) : report ? renderReport({ ...report, sentences: [] }, setting) : event ? renderReport(bare([event]), setting) : incident ? showIncident(incident, await tellingsOf(store, incident), setting) : '';
    process.stdout.write(`${text}\n`);
    return EXIT.done;
  });
}
