import type { QuoteRules } from '../../languages/quote-rules.ts';
import { addDays, type CivilDate, contains, formatDate, parseDate, type QuoteMention, toDays, type TimeMention, type When } from '../../model/index.ts';

/** How many days "a few days, weeks, months, years" reach at most. */
const FEW: Readonly<Record<string, number>> = { PXD: 7, PXW: 28, PXM: 180, PXY: 1825 };

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function whenOf(time: TimeMention, start: CivilDate, end: CivilDate): When {
  return { start: formatDate(start), end: formatDate(end), text: time.text, said: true, span: { start: time.start, end: time.end, text: time.text } };
}

/** "beberapa hari mendatang": from the day of speaking, as far as the words reach. */
function vagueAhead(rules: QuoteRules, time: TimeMention, spoken: CivilDate): When | null {
  const reach = FEW[time.value];
  const ahead = wordsIn(time.text).some((word) => rules.words.get('ahead')?.has(word));
  return reach && ahead ? whenOf(time, spoken, addDays(spoken, reach)) : null;
}

/** A time counted from publication is counted from the day of speaking instead. */
function known(time: TimeMention, when: When, spoken: CivilDate, published: CivilDate | null): When | null {
  const start = parseDate(when.start);
  const end = parseDate(when.end);
  if (!start || !end) return when.end > formatDate(spoken).slice(0, when.end.length) ? when : null;
  if (toDays(end) <= toDays(spoken)) return null;
  const counted = published !== null && toDays(start) === toDays(published) && toDays(end) > toDays(start);
  if (!counted) return when;
  const late = toDays(published) - toDays(spoken);
  return whenOf(time, addDays(start, -late), addDays(end, -late));
}

/** The time to come that a statement reaches to: the first future time within its words; null where it names none. */
export function horizonOf(rules: QuoteRules, quote: QuoteMention, times: readonly TimeMention[], spoken: CivilDate | null, published: CivilDate | null): When | null {
  if (!spoken) return null;
  for (const time of times) {
    if (!contains(quote, time) || time.value.endsWith('_REF')) continue;
    const when = FEW[time.value] ? vagueAhead(rules, time, spoken) : time.when && known(time, time.when, spoken, published);
    if (when) return when;
  }
  return null;
}
