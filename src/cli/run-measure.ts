import { allLanguages } from '../languages/all.generated.ts';
import { outlookTeller } from '../languages/outlook.ts';
import { provisoTeller } from '../languages/proviso.ts';
import { actorNetwork, controlLedger, escalation, isParty, openColumns, promiseLedger, sourcing } from '../measure/index.ts';
import type { EscalationAsk, Incident, Measure, Place, PromiseEntry, PromiseLedger } from '../model/index.ts';
import { readRecord, type Store, type WholeRecord } from '../store/index.ts';
import { openCodebook } from '../world/codebook.ts';
import { measureCsv } from '../formats/measures.ts';
import { EXIT, misuse } from './exit.ts';
import { renderMeasure } from './measure-table.ts';
import { measureWords } from './measure-words.ts';
import { openOutput } from './output.ts';
import { coloursAllowed, painter } from './paint.ts';
import { filterOf, type MeasureName, type MeasureOptions } from './store-options.ts';
import { withStore } from './with-store.ts';
import { uiOf, words } from './words.ts';

/** The day of the newest report: "now" for a record that is not asked about a day. */
function newestDay({ reports }: WholeRecord): string | null {
  return reports.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort().at(-1) ?? null;
}

/** Only claims of the place or country that is asked for. */
function controlAsked({ control }: WholeRecord, { place, country }: MeasureOptions): WholeRecord['control'] {
  const isPlace = ({ name, geonames }: Place): boolean => place === undefined || (place.startsWith('geonames:') ? `geonames:${geonames}` === place : name.toLowerCase() === place.toLowerCase());
  return control.filter(({ said }) => isPlace(said.place) && (country === undefined || said.place.country === country));
}

/** Only what the party said or was asked, within the days that are asked for. */
function promisesAsked(ledger: PromiseLedger, { party, from, to }: MeasureOptions): PromiseLedger {
  const isAsked = ({ speaker, of, spoken }: PromiseEntry): boolean =>
    (party === undefined || [speaker, of].some((one) => one !== null && isParty(one, party))) && (from === undefined || (spoken ?? '') >= from) && (to === undefined || (spoken ?? '') <= to);
  return { ...ledger, entries: ledger.entries.filter(isAsked) };
}

function stepOf<T extends string>(by: string | undefined, wanted: readonly T[]): T | undefined {
  const found = wanted.find((one) => one === by);
  if (by !== undefined && found === undefined) misuse(`--by was given ${by}; this measure goes by ${wanted.join(' or ')}.`);
  return found;
}

type Measuring = (record: WholeRecord, options: MeasureOptions, asOf: string) => Measure;

/** What the index is asked about. */
function askOf({ by, from, to, place, country, party, with: other }: MeasureOptions): EscalationAsk {
  if (other !== undefined && party === undefined) misuse('--with was given without --party; give both parties, such as --party LBYMIL --with LBYREB.');
  const dyad = party !== undefined && other !== undefined ? ([party, other] as const) : undefined;
  return { by: stepOf(by, ['day', 'week']), from, to, place, country: country?.toUpperCase(), dyad };
}

/** True where the question is one that the store's own days of incidents answer: nothing is asked of outlets, types or one party alone. */
const isOfDays = ({ party, with: other, type, status, outlet, lang, report, confidence, bothAdmit }: MeasureOptions): boolean =>
  (party === undefined) === (other === undefined) && type.length === 0 && status.length === 0 && [outlet, lang, report, confidence, bothAdmit].every((value) => value === undefined);

const MEASURINGS: Readonly<Record<MeasureName, Measuring>> = {
  escalation: ({ incidents, reports }, options) => escalation(openColumns(incidents, reports), askOf(options)),
  control: (record, options, asOf) => controlLedger({ ...record, control: controlAsked(record, options) }, { asOf, staleAfter: options.staleAfter }),
  promises: (record, options, asOf) => promisesAsked(promiseLedger(record, { asOf, fulfils: openCodebook().fulfils, outlookOf: outlookTeller(allLanguages), provisoOf: provisoTeller(allLanguages) }), options),
  actors: (record, { by }) => actorNetwork(record, { by: stepOf(by, ['party', 'code']) }),
  sourcing: (record) => sourcing(record),
};

/** The index needs no sayings; ledgers need every incident, whatever the filter, since what happened later elsewhere may bear on a promise. */
const READS: Readonly<Record<MeasureName, { readonly sayings: boolean; readonly filtered: boolean }>> = {
  escalation: { sayings: false, filtered: true }, control: { sayings: true, filtered: false }, promises: { sayings: true, filtered: false },
  actors: { sayings: true, filtered: true }, sourcing: { sayings: true, filtered: true },
};

interface Measured {
  readonly measure: Measure;
  readonly incidents: readonly Incident[];
}

async function measureRecord(store: Store, name: MeasureName, options: MeasureOptions): Promise<Measured> {
  const filter = filterOf(options);
  const { sayings, filtered } = READS[name];
  const record = await readRecord(store, filtered ? filter : { outlet: filter.outlet, lang: filter.lang }, { sayings });
  const asOf = options.asOf ?? newestDay(record) ?? '1970-01-01';
  return { measure: measuredOr(() => MEASURINGS[name](record, options, asOf)), incidents: record.incidents };
}

/** The index by the store's days: only the incidents that moved it are opened. */
async function measureDays(store: Store, options: MeasureOptions): Promise<Measured> {
  const ask = askOf(options);
  const columns = await store.indexColumns(ask);
  const measure = measuredOr(() => escalation(columns, ask));
  const movers = new Set(measure.changes.flatMap((change) => change.movers.map(({ incident }) => incident)));
  const incidents = await Promise.all([...movers].map((id) => store.incident(id)));
  return { measure, incidents: incidents.filter((incident) => incident !== null) };
}

/** Measures a store's record and prints it; gives the exit code. */
export async function runMeasure(name: MeasureName, options: MeasureOptions): Promise<number> {
  const { stdout, env } = process;
  const form = options.format ?? (stdout.isTTY ? 'table' : 'json');
  const ui = options.ui ?? uiOf(env);
  return withStore(options.store, async (store) => {
    const { measure, incidents } = name === 'escalation' && isOfDays(options) ? await measureDays(store, options) : await measureRecord(store, name, options);
    const output = openOutput();
    if (form === 'json') await output.line(JSON.stringify(measure));
    else if (form === 'csv') for (const line of measureCsv(measure)) await output.line(`${line}\r`);
    else await output.line(renderMeasure(measure, { width: stdout.columns || 100, words: words[ui], measure: measureWords[ui], paint: painter(coloursAllowed(stdout, env)), incidents: new Map(incidents.map((incident) => [incident.id, incident])) }));
    await output.flush();
    return EXIT.done;
  });
}

/** A day that is none is a wrong option, not a fault of the program. */
function measuredOr<M extends Measure>(work: () => M): M {
  try {
    return work();
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
}
