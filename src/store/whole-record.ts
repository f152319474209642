import type { Control, Filter, Heading, Incident, Page, PageAsk, Relation, Said, Statement, Told } from '../model/index.ts';
import type { Store } from './store.ts';

/** The part of a record that measures are made of. */
export interface WholeRecord {
  readonly reports: readonly Heading[];
  readonly told: readonly Told[];
  readonly incidents: readonly Incident[];
  readonly statements: readonly Said<Statement>[];
  readonly control: readonly Said<Control>[];
  readonly relations: readonly Said<Relation>[];
}

const PART = 1000;

/** Every item of a list that comes in parts. */
export async function allOf<T>(part: (page: PageAsk) => Promise<Page<T>>): Promise<readonly T[]> {
  const found: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await part({ limit: PART, cursor });
    for (const item of items) found.push(item);
    if (next === null) return found;
    cursor = next;
  }
}

/** What reports say beside their events. */
async function sayingsOf(store: Store, reports: readonly Heading[]): Promise<Pick<WholeRecord, 'statements' | 'control' | 'relations'>> {
  const [statements, control, relations]: [Said<Statement>[], Said<Control>[], Said<Relation>[]] = [[], [], []];
  for (const report of reports) {
    const kept = await store.report(report.id);
    for (const said of kept?.statements ?? []) statements.push({ said, report });
    for (const said of kept?.control ?? []) control.push({ said, report });
    for (const said of kept?.relations ?? []) relations.push({ said, report });
  }
  return { statements, control, relations };
}

/**
 * Reads what measures need: reports by outlet and language, incidents by the whole filter. `sayings` are read only when asked for, since
 * each report must be opened for them.
 */
export async function readRecord(store: Store, filter: Filter, { sayings = true }: { readonly sayings?: boolean } = {}): Promise<WholeRecord> {
  const ofReports: Filter = { outlet: filter.outlet, lang: filter.lang, report: filter.report };
  const reports = await allOf((page) => store.reports(ofReports, page));
  const incidents = await allOf((page) => store.incidents(filter, page));
  const said = sayings ? await sayingsOf(store, reports) : { statements: [], control: [], relations: [] };
  const told = sayings ? (await allOf((page) => store.events(ofReports, page))).map(({ report, ...event }) => ({ event, report })) : [];
  return { reports, told, incidents, ...said };
}
