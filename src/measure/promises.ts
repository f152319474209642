import type { Outlook } from '../languages/outlook.ts';
import type { Cited, Evidence, Heading, Incident, Outcome, PromiseCondition, PromiseEntry, PromiseLedger, Said, Statement, Told } from '../model/index.ts';
import { dayAfter, dayNumber, firstDayOf } from './days.ts';
import { areOneSide } from './party.ts';
import { bearingOn, type Fulfils, metBy } from './promises/bearing.ts';
import { type Candidates, openCandidates } from './promises/candidates.ts';
import { countWhile } from './promises/count-while.ts';
import { type Draft, draftsOf, type ProvisoOf } from './promises/drafts.ts';
import { countryOf, foreseenBy, type PublishedWithin, weigh } from './promises/foreseen.ts';

/** What the ledger is made of. */
export interface PromiseRecord {
  readonly statements: readonly Said<Statement>[];
  readonly told: readonly Told[];
  readonly incidents: readonly Incident[];
  /** All reports: many reports tell of more than few. */
  readonly reports: readonly Pick<Heading, 'published' | 'copyOf'>[];
}

export interface PromiseAsk {
  /** Civil day: what was published or happened later does not count. */
  readonly asOf: string;
  /** The codebook's reading of what would fulfil an act of speech. */
  readonly fulfils: Fulfils;
  /** Whether words in a language foresee less fighting or more. */
  readonly outlookOf: (lang: string, text: string) => Outlook | null;
  /** What words in a language hang on: "if they withdraw". */
  readonly provisoOf: ProvisoOf;
}

/** Where no day is named, what followed within so many days is listed. */
const FOLLOWED_DAYS = 14;

const cited = ({ report, content }: Draft): Cited => ({ report: report.id, source: report.source, published: report.published, ...content });

/** Tellings of one promise: of one incident, or in one speaker's same words. */
function sameAs({ incident, speaker, content, kind }: Draft): string {
  return incident ? `incident ${incident}` : `${kind} ${speaker?.name ?? ''} ${content.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
}

/** Each value's key is made once. */
function sortedBy<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  return values.map((value) => ({ value, key: keyOf(value) })).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ value }) => value);
}

function grouped(drafts: readonly Draft[]): ReadonlyArray<readonly Draft[]> {
  const order = (draft: Draft): string => `${draft.spoken ?? '9999'} ${draft.report.published ?? ''} ${draft.report.id} ${String(draft.content.start).padStart(8, '0')}`;
  const groups = new Map<string, Draft[]>();
  for (const draft of sortedBy(drafts, order)) {
    const key = sameAs(draft);
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  return [...groups.values()];
}

/** The last word decides: a truce kept for two days and then broken is broken. */
const verdictOf = (evidence: readonly Evidence[]): Outcome => evidence.at(-1)?.outcome ?? 'unseen';

/** What else happened between the parties, or in the country that a prediction is about. */
function followedBy(draft: Draft, candidates: Candidates, asOf: string): readonly string[] {
  const { spoken, speaker, of, horizon, kind } = draft;
  if (!spoken) return [];
  const country = kind === 'prediction' ? countryOf(draft) : null;
  const end = [horizon?.end ?? dayAfter(spoken, FOLLOWED_DAYS), asOf].sort()[0];
  const found = country ? candidates.in(country, spoken, end) : speaker ? candidates.with(speaker, spoken, end) : [];
  const concerns = ({ actors, recipients }: Incident): boolean => country !== null || of === null || [...actors, ...recipients].some((party) => areOneSide(party, of));
  const own = new Set([draft.event, ...draft.acts].map((event) => event?.id));
  return found.map(({ incident }) => incident)
    .filter((incident) => incident.status === 'actual' && concerns(incident) && !incident.events.some((event) => own.has(event)))
    .map(({ id }) => id);
}

/** Nobody breaks a promise whose condition has not come about, as far as reports tell: before it is seen met, nothing breaks it. */
function standing(evidence: readonly Evidence[], condition: PromiseCondition | null): readonly Evidence[] {
  if (!condition) return evidence;
  const { met } = condition;
  return evidence.filter(({ outcome, day }) => outcome !== 'broken' || (met !== null && day !== null && day >= met.day));
}

/** Counts reports by civil day, copies left out. */
function publishedWithin(reports: PromiseRecord['reports']): PublishedWithin {
  const days = reports.flatMap(({ published, copyOf }) => (published && copyOf === null ? [published.slice(0, 10)] : [])).sort();
  return (from, to) => Math.max(0, countWhile(days, (day) => day <= to) - countWhile(days, (day) => day < from));
}

function entryOf(group: readonly Draft[], candidates: Candidates, published: PublishedWithin, { asOf, fulfils, outlookOf }: PromiseAsk): PromiseEntry {
  // The telling that says most stands for all: one with a horizon, else the first.
  const draft = group.find(({ horizon }) => horizon !== null) ?? group[0];
  const outlook = draft.kind === 'prediction' ? outlookOf(draft.report.lang, draft.content.text) : null;
  const weighed = outlook ? weigh(draft, candidates, published, asOf) : null;
  const condition = draft.condition && { ...draft.condition, met: metBy(draft, candidates, asOf) };
  const evidence = standing(outlook ? (weighed ? foreseenBy(weighed, outlook) : []) : bearingOn(draft, candidates, asOf, fulfils), condition);
  const { kind, speaker, of, statement, spoken, horizon } = draft;
  return {
    kind, speaker, of: of && areOneSide(of, speaker) && of.name === speaker?.name ? null : of, content: cited(draft), alsoIn: group.filter((other) => other !== draft).map(cited),
    statementKind: statement?.kind ?? null, spoken, horizon, due: horizon?.end ?? null, condition, outcome: verdictOf(evidence),
    clock: horizon === null ? 'none' : horizon.end >= asOf ? 'ahead' : 'past', evidence,
    weighed: weighed?.weighed ?? null, followed: followedBy(draft, candidates, asOf),
  };
}

/**
 * Predictions, promises, threats, demands and deadlines, each with its words, its horizon and what was told of it later. Nothing is
 * called kept without an incident; what nothing bears on is `unseen`, which is no judgement. Throws where `asOf` is no day.
 * @example promiseLedger({ statements, told, incidents, reports }, { asOf: '2020-08-31', fulfils: codebook.fulfils, outlookOf, provisoOf }).entries[0].outcome
 */
export function promiseLedger({ statements, told, incidents, reports }: PromiseRecord, ask: PromiseAsk): PromiseLedger {
  const asOf = dayNumber(ask.asOf, 'asOf');
  const published = publishedWithin(reports);
  const inOrder = sortedBy(incidents, (incident) => (firstDayOf(incident) ?? '') + incident.id);
  const candidates = openCandidates(inOrder);
  const drafts = draftsOf(statements, told, inOrder, ask.provisoOf).filter(({ report, spoken }) => [report.published, spoken].every((day) => !day || dayNumber(day.slice(0, 10), 'published') <= asOf));
  return { kind: 'promises', asOf: ask.asOf, entries: grouped(drafts).map((group) => entryOf(group, candidates, published, ask)) };
}
