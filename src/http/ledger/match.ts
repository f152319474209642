import { EVENT_TYPES, type Filter, parseDate, STATUSES, toDays } from '../../model/index.ts';
import { folded, type Names } from './names.ts';
import { NO_DAY, type Rows } from './rows.ts';

type Test = (row: number) => boolean;

function dayOf(text: string): number {
  const date = parseDate(text);
  if (!date) throw new Error(`a day was given as "${text}"; wanted YYYY-MM-DD`);
  return toDays(date);
}

/** Which of the names are meant: each is looked at once, however many rows have it. */
const meant = <T>(names: readonly T[], is: (name: T) => boolean): Uint8Array => Uint8Array.from(names, (name) => (is(name) ? 1 : 0));

/** True where one of a row's list is meant. */
function someOf(starts: Int32Array, list: Int32Array, wanted: Uint8Array): Test {
  return (row) => {
    for (let i = starts[row]; i < starts[row + 1]; i += 1) if (wanted[list[i]]) return true;
    return false;
  };
}

function partyTest({ partyStarts, parties }: Rows, names: Names, asked: string): Test {
  const name = folded(asked);
  return someOf(partyStarts, parties, meant(names.parties, ({ asked: own }) => own.includes(name)));
}

function placeTest({ places, placeTexts }: Rows, names: Names, asked: string): Test {
  if (/^geonames:\d+$/.test(asked)) {
    const ids = meant(names.places, ({ id }) => id === asked);
    return (row) => places[row] >= 0 && ids[places[row]] === 1;
  }
  const name = folded(asked);
  const [known, texts] = [meant(names.places, (place) => folded(place.name) === name), meant(names.texts, (text) => folded(text) === name)];
  return (row) => places[row] >= 0 && (known[places[row]] === 1 || (placeTexts[row] >= 0 && texts[placeTexts[row]] === 1));
}

function toldTest({ reportStarts, reports }: Rows, names: Names, { outlet, lang, report }: Filter): Test {
  return someOf(reportStarts, reports, meant(names.reports, (one) => (outlet === undefined || one.source === outlet) && (lang === undefined || one.lang === lang) && (report === undefined || one.id === report)));
}

/** The tests that a filter is; a row passes where all hold. The same as the store's lists. */
function testsOf(rows: Rows, names: Names, filter: Filter): readonly Test[] {
  const { from, to, country, place, party, type, status, outlet, lang, bothAdmit, confidence, report } = filter;
  const tests: Test[] = [];
  if (from !== undefined) { const day = dayOf(from); tests.push((row) => rows.first[row] >= day); }
  if (to !== undefined) { const day = dayOf(to); tests.push((row) => rows.last[row] <= day && rows.last[row] !== NO_DAY); }
  if (type !== undefined) { const types = meant(EVENT_TYPES, (one) => type.includes(one)); tests.push((row) => types[rows.types[row]] === 1); }
  if (status !== undefined) { const statuses = meant(STATUSES, (one) => status.includes(one)); tests.push((row) => statuses[rows.statuses[row]] === 1); }
  if (country !== undefined) { const places = meant(names.places, (one) => one.country === country); tests.push((row) => rows.places[row] >= 0 && places[rows.places[row]] === 1); }
  if (confidence !== undefined) tests.push((row) => rows.confidences[row] >= confidence);
  if (bothAdmit !== undefined) { const wanted = bothAdmit ? 1 : 0; tests.push((row) => rows.admitted[row] === wanted); }
  if (outlet !== undefined || lang !== undefined || report !== undefined) tests.push(toldTest(rows, names, filter));
  if (place !== undefined) tests.push(placeTest(rows, names, place));
  if (party !== undefined) tests.push(partyTest(rows, names, party));
  return tests;
}

/** The rows that a filter lets through, in order. */
export function passing(rows: Rows, names: Names, filter: Filter): Uint32Array {
  const tests = testsOf(rows, names, filter);
  const found = new Uint32Array(rows.size);
  let count = 0;
  next: for (let row = 0; row < rows.size; row += 1) {
    for (let i = 0; i < tests.length; i += 1) if (!tests[i](row)) continue next;
    found[count] = row;
    count += 1;
  }
  return found.subarray(0, count);
}
