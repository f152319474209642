import { allLanguages } from '../../languages/all.generated.ts';
import { outlookOf } from '../../languages/outlook.ts';
import { actorNetwork, controlLedger, escalation, type IndexColumns, openColumns, promiseLedger } from '../../measure/index.ts';
import { type ActorNetwork, type ControlLedger, type Escalation, type Filter, formatDate, fromDays, type Incident, parseDate, type PlaceRef, type PromiseLedger, toDays } from '../../model/index.ts';
import { openCodebook } from '../../world/codebook.ts';
import { facets } from './facets.ts';
import { placeRef } from './interned.ts';
import type { Ledger } from './ledger.ts';
import { placeMap } from './map.ts';
import { matching } from './match.ts';
import { placeTallies } from './places.ts';
import { candidates } from './postings.ts';
import type { Row } from './row.ts';
import { reviewQueue } from './queue.ts';
import type { Counted, Question } from './question.ts';
import { sourcingAnswer } from './sourcing.ts';
import { timeline } from './timeline.ts';

const columns = new WeakMap<Ledger, IndexColumns>();

/** Laid out once for each reading of the record. */
function columnsOf(ledger: Ledger): IndexColumns {
  const known = columns.get(ledger) ?? openColumns(ledger.joined.values(), [...ledger.headings.values()]);
  columns.set(ledger, known);
  return known;
}

function rowsOf(ledger: Ledger, of: Counted, filter: Filter): readonly Row[] {
  return candidates(ledger[of], filter).filter(matching(filter, ledger.admitted));
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
    asOf, fulfils: openCodebook().fulfils,
    outlookOf: (lang, text) => {
      const rules = outlooks.get(lang);
      return rules ? outlookOf(rules, text) : null;
    },
  });
}

function incidentsOf(ledger: Ledger, filter: Filter): readonly Incident[] {
  return rowsOf(ledger, 'incidents', filter).flatMap(({ id }) => ledger.joined.get(id) ?? []);
}

function actorsOf(ledger: Ledger, { filter, by, limit }: Extract<Question, { kind: 'actors' }>): ActorNetwork {
  const { statements, relations } = ledger;
  return actorNetwork({ incidents: incidentsOf(ledger, filter), statements, relations }, { by, limit });
}

/** Answers a question about the whole record. */
export function answer(ledger: Ledger, question: Question): unknown {
  switch (question.kind) {
    case 'timeline': return timeline(rowsOf(ledger, question.of, question.filter), question.step);
    case 'facets': return facets(rowsOf(ledger, question.of, question.filter), ledger.facetNames);
    case 'map': return placeMap(placeTallies(rowsOf(ledger, question.of, question.filter)));
    case 'places': return placeTallies(rowsOf(ledger, question.of, question.filter));
    case 'queue': return reviewQueue(rowsOf(ledger, 'events', question.filter), ledger.judged);
    case 'control': return controlOf(ledger, question);
    case 'promises': return promisesOf(ledger, question.asOf);
    case 'actors': return actorsOf(ledger, question);
    case 'sourcing': return sourcingAnswer(incidentsOf(ledger, question.filter), ledger, question.limit);
    case 'index': return indexOf(ledger, question);
  }
}
