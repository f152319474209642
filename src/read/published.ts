import { parseDate } from '../model/index.ts';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:\s*[T ]\s*(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*([Zz]|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A publication date as it is kept: a civil date, with time and offset where they are given; null where the text is no date.
 * @example parsePublished('2023-02-27 20:13:08 +0700') // '2023-02-27T20:13:08+07:00'
 */
export function parsePublished(text: string): string | null {
  const [, day, time, seconds = '', offset = ''] = ISO.exec(text.trim()) ?? [];
  if (day === undefined || !parseDate(day)) return null;
  if (time === undefined) return day;
  if (time > '23:59' || seconds > ':60') return null;
  return `${day}T${time}${seconds}${offset.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`;
}
