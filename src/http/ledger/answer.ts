import { allLanguages } from '../../languages/all.generated.ts';
import { outlookOf } from '../../languages/outlook.ts';
import { provisoTeller } from '../../languages/proviso.ts';
import { actorNetwork, controlLedger, escalation, type IndexColumns, openColumns, promiseLedger } from '../../measure/index.ts';
import { type ActorNetwork, type ControlLedger, type Escalation, type Filter, formatDate, fromDays, type Incident, parseDate, type PlaceRef, type PromiseLedger, toDays } from '../../model/index.ts';
import { openCodebook } from '../../world/codebook.ts';
import { facets } from './facets.ts';
import { placeRef } from './interned.ts';
import type { Counts, Ledger } from './ledger.ts';
import { placeMap } from './map.ts';
import { passing } from './match.ts';
import { placeTallies } from './places.ts';
import { reviewQueue } from './queue.ts';
import type { Question } from './question.ts';
import { sourcingAnswer } from './sourcing.ts';
import { timeline } from './timeline.ts';

const columns = new WeakMap<Ledger, IndexColumns>();

/** Laid out once for each reading of the record. */
function columnsOf(ledger: Ledger): IndexColumns {
  const known = columns.get(ledger) ?? openColumns(ledger.joined.values(), [...ledger.headings.values()]);
  columns.set(ledger, known);
  return known;
}

/** The part of what is asked for on which reports were published: outside of it there is nothing to measure, however long it is. */
function covered({ published }: IndexColumns, from?: string, to?: string): { readonly from?: string; readonly to?: string } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of published.keys()) [first, last] = [Math.min(first, day), Math.max(last, day)];
  if (first > last) return {};
  const within = (text: string | undefined, otherwise: number): number => {
    const date = text === undefined ? null : parseDate(text);
    return date ? Math.min(Math.max(toDays(date), first), last) : otherwise;
  };
  return { from: formatDate(fromDays(within(from, first))), to: formatDate(fromDays(within(to, last))) };
}

function indexOf(ledger: Ledger, { by, key, step, score, ...range }: Extract<Question, { kind: 'index' }>): Escalation {
  const [one = '', other = ''] = key.split('|');
  const { from, to } = covered(columnsOf(ledger), range.from, range.to);
  const about = by === 'dyad' ? { dyad: [one, other] as const } : by === 'place' ? { place: key } : by === 'country' ? { country: key } : {};
  const answer = escalation(columnsOf(ledger), { ...about, by: step, from, to });
  return { ...answer, changes: answer.changes.filter(({ scale }) => scale === score) };
}

const isPlace = ({ id, name }: PlaceRef, asked: string): boolean => id === asked || name.toLowerCase() === asked.toLowerCase();

function controlOf({ control, told, joined }: Ledger, { place, asOf, staleAfter }: Extract<Question, { kind: 'control' }>): ControlLedger {
  const asked = place === undefined ? control : control.filter(({ said }) => isPlace(placeRef(said.place), place));
  return controlLedger({ control: asked, told, incidents: [...joined.values()] }, { asOf, staleAfter });
}

const outlooks = new Map(allLanguages.map(({ code, quotes }) => [code, quotes]));

function promisesOf({ statements, told, joined, headings }: Ledger, asOf: string): PromiseLedger {
  return promiseLedger({ statements, told, incidents: [...joined.values()], reports: [...headings.values()] }, {
    asOf, fulfils: openCodebook().fulfils, provisoOf: provisoTeller(allLanguages),
    outlookOf: (lang, text) => {
      const rules = outlooks.get(lang);
      return rules ? outlookOf(rules, text) : null;
    },
  });
}

function incidentsOf({ incidents, names }: Counts, { joined }: Ledger, filter: Filter): readonly Incident[] {
  return [...passing(incidents, names, filter)].flatMap((row) => joined.get(incidents.ids[row]) ?? []);
}

function actorsOf(counts: Counts, ledger: Ledger, { filter, by, limit }: Extract<Question, { kind: 'actors' }>): ActorNetwork {
  const { statements, relations } = ledger;
  return actorNetwork({ incidents: incidentsOf(counts, ledger, filter), statements, relations }, { by, limit });
}

type CountQuestion = Extract<Question, { kind: 'timeline' | 'facets' | 'map' | 'places' | 'queue' }>;

/** True where counts are enough, and the whole record need not be at hand. */
export const isCount = (question: Question): question is CountQuestion => ['timeline', 'facets', 'map', 'places', 'queue'].includes(question.kind);

/** Answers a question that counts are enough for. */
export function answerCount(counts: Counts, question: CountQuestion): unknown {
  const { names, judged } = counts;
  const rows = counts[question.kind === 'queue' ? 'events' : question.of];
  const picked = passing(rows, names, question.filter);
  switch (question.kind) {
    case 'timeline': return timeline(rows, picked, question.step);
    case 'facets': return facets(rows, picked, names);
    case 'map': return placeMap(placeTallies(rows, picked, names));
    case 'places': return placeTallies(rows, picked, names);
    case 'queue': return reviewQueue(rows, picked, judged);
  }
}

/** Answers any other question about the whole record. */
export function answerWhole(counts: Counts, ledger: Ledger, question: Exclude<Question, CountQuestion>): unknown {
  switch (question.kind) {
    case 'whole': return null;
    case 'control': return controlOf(ledger, question);
    case 'promises': return promisesOf(ledger, question.asOf);
    case 'actors': return actorsOf(counts, ledger, question);
    case 'sourcing': return sourcingAnswer(incidentsOf(counts, ledger, question.filter), ledger, question.limit);
    case 'index': return indexOf(ledger, question);
  }
}
