import { type Filter, type Party, parseDate, toDays } from '../../model/index.ts';
import { folded } from './postings.ts';
import type { Row } from './row.ts';

type Test = (row: Row) => boolean;

function dayOf(text: string): number {
  const date = parseDate(text);
  if (!date) throw new Error(`a day was given as "${text}"; wanted YYYY-MM-DD`);
  return toDays(date);
}

function partyTest(asked: string): Test {
  const name = folded(asked);
  const is = (party: Party): boolean => folded(party.name) === name || folded(party.code) === name || folded(party.country) === name;
  return ({ actors, recipients }) => actors.some(is) || recipients.some(is);
}

function placeTest(asked: string): Test {
  if (/^geonames:\d+$/.test(asked)) return ({ place }) => place?.id === asked;
  const name = folded(asked);
  return ({ place, placeText }) => place !== null && (folded(place.name) === name || folded(placeText) === name);
}

/** The test that a filter is; a row passes where all that was given holds. The same as the store's lists. */
export function matching({ from, to, country, place, party, type, status, outlet, lang, bothAdmit, confidence, report }: Filter, admitted: ReadonlySet<string>): Test {
  const tests: Test[] = [];
  if (from !== undefined) { const day = dayOf(from); tests.push(({ days }) => days !== null && days[0] >= day); }
  if (to !== undefined) { const day = dayOf(to); tests.push(({ days }) => days !== null && days[1] <= day); }
  if (type !== undefined) { const types = new Set(type); tests.push((row) => types.has(row.type)); }
  if (status !== undefined) { const statuses = new Set(status); tests.push((row) => statuses.has(row.status)); }
  if (country !== undefined) tests.push((row) => row.place?.country === country);
  if (confidence !== undefined) tests.push((row) => row.confidence >= confidence);
  if (bothAdmit !== undefined) tests.push((row) => (row.bothAdmit ?? admitted.has(row.id)) === bothAdmit);
  if (outlet !== undefined || lang !== undefined || report !== undefined) {
    tests.push(({ reports }) => reports.some((one) => (outlet === undefined || one.source === outlet) && (lang === undefined || one.lang === lang) && (report === undefined || one.id === report)));
  }
  if (place !== undefined) tests.push(placeTest(place));
  if (party !== undefined) tests.push(partyTest(party));
  return (row) => {
    for (let i = 0; i < tests.length; i += 1) if (!tests[i](row)) return false;
    return true;
  };
}
