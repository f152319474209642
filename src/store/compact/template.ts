/** What stands in a sentence of reasons in the place of its own words: a quotation, a number, a day. */
export const [QUOTE, NUMBER, DAY] = ['\x01', '\x02', '\x03'] as const;

/** A room by itself, which splitting keeps. */
const ROOM = new RegExp(`([${QUOTE}${NUMBER}${DAY}])`);

/** A sentence apart from what it speaks of. */
export interface Template {
  readonly frame: string;
  readonly values: ReadonlyArray<string | number>;
}

const VALUE = /«([^»]*)»|(\d{4}-\d\d-\d\d)|(\d+(?:\.\d+)?)/g;

/**
 * Takes a sentence of reasons apart, so that its frame is met again; null where it is no such sentence.
 * @example templateOf('actor: «Jepang» model 0.84') // { frame: 'actor: \x01 model \x02', values: ['Jepang', 0.84] }
 */
export function templateOf(text: string): Template | null {
  if (text.length < 8 || text.length > 400 || !text.includes(' ') || text.includes(QUOTE) || text.includes(NUMBER) || text.includes(DAY)) return null;
  const values: Array<string | number> = [];
  const frame = text.replace(VALUE, (all, quoted: string | undefined, day: string | undefined, number: string | undefined) => {
    if (number !== undefined) {
      if (String(Number(number)) !== number) return all;
      values.push(Number(number));
      return NUMBER;
    }
    values.push(quoted ?? day ?? '');
    return quoted === undefined ? DAY : QUOTE;
  });
  return values.length > 0 ? { frame, values } : null;
}

/** What each room of a frame is for, in order: `QUOTE`, `NUMBER` or `DAY`. */
export const roomsIn = (frame: string): readonly string[] => frame.split(ROOM).filter((sign) => sign === QUOTE || sign === NUMBER || sign === DAY);

/** Puts the values back. */
export function filled(frame: string, values: ReadonlyArray<string | number>): string {
  let at = 0;
  return frame.split(ROOM).map((sign) => {
    if (sign !== QUOTE && sign !== NUMBER && sign !== DAY) return sign;
    const value = values[at];
    at += 1;
    return sign === QUOTE ? `«${value}»` : String(value);
  }).join('');
}
