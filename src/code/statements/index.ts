import type { Language } from '../../languages/language.ts';
import { type CivilDate, contains, type Marked, parseDate, type QuoteMention, type Sentence, type Statement, toDays, type TimeMention } from '../../model/index.ts';
import { partyAt } from '../attribution/index.ts';
import { conditionOf } from './condition.ts';
import { horizonOf } from './horizon.ts';
import { kindOf } from './kind.ts';

/** The day on which a quote was spoken: one that its sentence names outside the quote; null where it names none. */
function dayNamed(quote: QuoteMention, sentences: readonly Sentence[], times: readonly TimeMention[], published: CivilDate | null): CivilDate | null {
  const at = quote.cueSpan ?? quote;
  const sentence = sentences.find((one) => contains(one, at));
  if (!sentence) return null;
  for (const time of times) {
    if (!contains(sentence, time) || contains(quote, time) || !time.when || time.when.start !== time.when.end) continue;
    const day = parseDate(time.when.start);
    if (day && (!published || toDays(day) <= toDays(published))) return day;
  }
  return null;
}

/** Quotations within a clause that their own cue reports are part of that statement. */
function isPart(quote: QuoteMention, quotes: readonly QuoteMention[]): boolean {
  return quotes.some((other) => other !== quote && contains(other, quote) && other.cueSpan !== null && other.cueSpan.start === quote.cueSpan?.start);
}

const quotesWords = (quote: QuoteMention, quotes: readonly QuoteMention[]): boolean =>
  quote.direct || quotes.some((other) => other.direct && contains(quote, other) && other.cueSpan?.start === quote.cueSpan?.start);

/** Who said what, in text order: one statement a quote, with its kind and the time that it reaches to. A clause that quotes some of its words counts as direct. */
export function statementsOf(marked: Marked, { quotes: rules }: Language): readonly Statement[] {
  const { mentions, sentences } = marked;
  const published = marked.published ? parseDate(marked.published) : null;
  const quotes = mentions.filter((mention): mention is QuoteMention => mention.kind === 'quote');
  const times = mentions.filter((mention): mention is TimeMention => mention.kind === 'time');
  // by name, and by country and sector: "Wakil Perdana Menteri Libya pada Kamis mengatakan …", later "tutur Ahmed Maiteeq"
  const spokenBy = new Map<string, CivilDate>();
  return quotes.filter((quote) => !isPart(quote, quotes)).map((quote): Statement => {
    const speaker = partyAt(mentions, quote.speaker);
    const named = dayNamed(quote, sentences, times, published);
    if (named && speaker) for (const key of [speaker.name, speaker.code]) spokenBy.set(key, named);
    const spoken = named ?? (speaker && (spokenBy.get(speaker.name) ?? spokenBy.get(speaker.code || speaker.name))) ?? published;
    const { start, end, text, cue } = quote;
    const horizon = horizonOf(rules, quote, times, spoken, published);
    const kind = kindOf(rules, quote, marked.text);
    const condition = conditionOf(rules, quote, kind);
    return { start, end, text, speaker, medium: partyAt(mentions, quote.medium), cue, direct: quotesWords(quote, quotes), kind, horizon, ...(condition ? { condition } : {}) };
  });
}
