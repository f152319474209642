import type { QuoteRules } from '../../languages/quote-rules.ts';
import { addDays, type CivilDate, contains, endOfLength, formatDate, parseDate, type QuoteMention, toDays, type TimeMention, type When } from '../../model/index.ts';

/** "A few days": a length without a number. */
const isVague = ({ value }: TimeMention): boolean => /^PX[DWMY]$/.test(value);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function whenOf(time: TimeMention, start: string, end: string): When {
  return { start, end, text: time.text, said: true, span: { start: time.start, end: time.end, text: time.text } };
}

/** "beberapa hari mendatang": from the day of speaking, as far as the words reach. */
function vagueAhead(rules: QuoteRules, time: TimeMention, spoken: CivilDate): When | null {
  const start = formatDate(spoken);
  const end = endOfLength(start, time.value);
  const ahead = wordsIn(time.text).some((word) => rules.words.get('ahead')?.has(word));
  return end && ahead ? whenOf(time, start, end) : null;
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
  return whenOf(time, formatDate(addDays(start, -late)), formatDate(addDays(end, -late)));
}

/** The time to come that a statement reaches to: the first future time within its words; null where it names none. */
export function horizonOf(rules: QuoteRules, quote: QuoteMention, times: readonly TimeMention[], spoken: CivilDate | null, published: CivilDate | null): When | null {
  if (!spoken) return null;
  for (const time of times) {
    if (!contains(quote, time) || time.value.endsWith('_REF')) continue;
    const when = isVague(time) ? vagueAhead(rules, time, spoken) : time.when && known(time, time.when, spoken, published);
    if (when) return when;
  }
  return null;
}
