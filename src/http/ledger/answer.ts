import { escalation, type IndexColumns, openColumns } from '../../measure/index.ts';
import type { Escalation, Filter } from '../../model/index.ts';
import { facets } from './facets.ts';
import type { Ledger } from './ledger.ts';
import { placeMap } from './map.ts';
import { matching } from './match.ts';
import { placeTallies } from './places.ts';
import type { Counted, Question } from './question.ts';
import type { Row } from './row.ts';
import { timeline } from './timeline.ts';

const columns = new WeakMap<Ledger, IndexColumns>();

/** Laid out once for each reading of the record. */
function columnsOf(ledger: Ledger): IndexColumns {
  const known = columns.get(ledger) ?? openColumns(ledger.joined.values(), [...ledger.headings.values()]);
  columns.set(ledger, known);
  return known;
}

/** Rows of an unbounded answer are filtered as they are counted. */
function* rowsOf(ledger: Ledger, of: Counted, filter: Filter): Generator<Row> {
  const test = matching(filter);
  for (const row of ledger[of]) if (test(row)) yield row;
}

function indexOf(ledger: Ledger, { by, key, step, score, from, to }: Extract<Question, { kind: 'index' }>): Escalation {
  const [one = '', other = ''] = key.split('|');
  const about = by === 'dyad' ? { dyad: [one, other] as const } : by === 'place' ? { place: key } : by === 'country' ? { country: key } : {};
  const answer = escalation(columnsOf(ledger), { ...about, by: step, from, to });
  return { ...answer, changes: answer.changes.filter(({ scale }) => scale === score) };
}

/** Answers a question about the whole record. */
export function answer(ledger: Ledger, question: Question): unknown {
  switch (question.kind) {
    case 'timeline': return timeline(rowsOf(ledger, question.of, question.filter), question.step);
    case 'facets': return facets(rowsOf(ledger, question.of, question.filter));
    case 'map': return placeMap(placeTallies(rowsOf(ledger, question.of, question.filter)));
    case 'places': return placeTallies(rowsOf(ledger, question.of, question.filter));
    case 'index': return indexOf(ledger, question);
  }
}
