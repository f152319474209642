import type { Event, Filter } from '../model/index.ts';
import { namesAsked } from './terms.ts';

const among = <T>(list: readonly T[] | undefined, value: T): boolean => list === undefined || list.length === 0 || list.includes(value);

/** True where one event by itself is of the type, status, country and so on that is asked for; days and outlets are its report's affair. */
export function holds(event: Event, filter: Filter): boolean {
  const { type, status, country, confidence = 0 } = filter;
  return among(type, event.type) && among(status, event.status) && (country === undefined || event.place?.country === country.toUpperCase()) && event.confidence >= confidence && namesAsked(event, filter);
}
