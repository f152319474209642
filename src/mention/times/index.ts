import { type CivilDate, type Note, type Report, type TimeMention, parseDate, toDays } from '../../model/index.ts';
import type { Language } from '../../languages/language.ts';
import type { Draft } from './draft.ts';
import type { Item } from './item.ts';
import { matchAll, matcherOf } from './match.ts';
import { mergeDrafts } from './merge.ts';
import type { Period } from './period.ts';
import { resolveDraft } from './resolve.ts';
import { tenseAround } from './tense.ts';

/** How far back, in characters, a told day still holds for a clock time that stands alone. */
const NEAR = 800;
/** How far back a time told ahead still draws the next one with it. */
const CLOSE = 80;

/**
 * Marks every time that a report tells, in text order, with its TIMEX3 value and, where it can be fixed, its days.
 * @example findTimes({ text: 'Rabu kemarin', published: '2020-06-05' }, id).mentions[0].value // '2020-06-03'
 */
export function findTimes(report: Pick<Report, 'text' | 'published'>, language: Language): { readonly mentions: readonly TimeMention[]; readonly notes: readonly Note[] } {
  const { text, published } = report;
  const matcher = matcherOf(language);
  const items = matcher.lexer.lex(text);
  const drafts = mergeDrafts(text, matchAll(text, items, matcher), matcher.joins);
  const today = published ? parseDate(published) : null;
  const mentions: TimeMention[] = [];
  const notes: Note[] = [];
  let last: Period | null = null;
  let lastEnd = 0;
  for (const draft of drafts) {
    const near = nearDay(last, draft.start - lastEnd, today);
    const resolved = resolveDraft(text, draft, { today, last, tense: tenseOf(draft, items) || comingFrom(last, draft.start - lastEnd, today) }, near);
    mentions.push(resolved.mention);
    notes.push(...resolved.notes);
    if (resolved.period) [last, lastEnd] = [resolved.period, draft.end];
    if (!today && isRelative(draft) && !notes.some(({ code }) => code === NO_DAY)) notes.push(noDay(draft));
  }
  return { mentions, notes };
}

const NO_DAY = 'no-publication-date';

const noDay = ({ start, end }: Draft): Note =>
  ({ start, end, code: NO_DAY, message: 'The report has no publication day, so times that count from it are left open.' });

/** Counts from the day of speaking. */
function isRelative({ meaning, part }: Draft): boolean {
  if (!meaning) return part?.n !== null && part !== null;
  if (meaning.is === 'shift' || meaning.is === 'weekday') return meaning.from !== 'then';
  return 'year' in meaning && meaning.year === null;
}

function nearDay(last: Period | null, distance: number, today: CivilDate | null): CivilDate | null {
  return last?.unit === 'day' && distance < NEAR ? last.start : today;
}

/** After "from September to October", told ahead, "in November" is ahead too. */
function comingFrom(last: Period | null, distance: number, today: CivilDate | null): 0 | 1 {
  return last && today && distance < CLOSE && toDays(last.start) > toDays(today) ? 1 : 0;
}

/** Only times that do not say it themselves need the words around. */
function tenseOf({ meaning, from, to }: Draft, items: readonly Item[]): -1 | 0 | 1 {
  if (!meaning || meaning.is === 'length' || meaning.is === 'shift' || meaning.is === 'ref' || ('year' in meaning && meaning.year !== null)) return 0;
  return tenseAround(items, from, to, meaning.is !== 'weekday');
}
