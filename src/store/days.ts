import { daysOf, type Event, parseDate, toDays } from '../model/index.ts';
import { UNDATED } from './schema.ts';

/** Days since 1970 of a publication; `UNDATED` where there is none. @example publicationDay('2020-06-05T14:30+07:00') // 18418 */
export function publicationDay(published: string | null): number {
  const date = published === null ? null : parseDate(published.slice(0, 10));
  return date ? toDays(date) : UNDATED;
}

/** First and last day of an event or incident; an event without one has its report's publication. */
export function spanOfDays(when: Pick<NonNullable<Event['when']>, 'start' | 'end'> | null, published: string | null): readonly [number, number] {
  if (when) return daysOf(when);
  const day = publicationDay(published);
  return [day, day];
}
