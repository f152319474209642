import { RISING } from './rising.ts';

/** One key of an object after those before it; a kind of object is a way through these. */
export interface Kind {
  readonly no: number;
  readonly key: string;
  readonly before: Kind | null;
  /** Which of the numbers that go up this key has; -1 for none. */
  readonly rising: number;
  readonly after: Map<string, Kind>;
  /** The one that came last: mostly the one that comes next. */
  latest: Kind | null;
}

/** More than all kinds that the coder makes; where others come in such numbers, they are forgotten now and then. */
const MANY = 20_000;

/** Numbers kinds of objects by their keys, for as long as the program runs. */
export class Kinds {
  #count = 0;
  #root = this.#made('', null);

  #made(key: string, before: Kind | null): Kind {
    this.#count += 1;
    return { no: this.#count, key, before, rising: RISING.indexOf(key), after: new Map(), latest: null };
  }

  /** Where all ways begin. Within one record it must be asked for only once. */
  root(): Kind {
    if (this.#count > MANY) {
      this.#count = 0;
      this.#root = this.#made('', null);
    }
    return this.#root;
  }

  next(kind: Kind, key: string): Kind {
    if (kind.latest?.key === key) return kind.latest;
    let next = kind.after.get(key);
    if (!next) {
      next = this.#made(key, kind);
      kind.after.set(key, next);
    }
    kind.latest = next;
    return next;
  }
}

/** The keys of a kind as a shape has them, each after a `\0`. */
export function keysOf(kind: Kind): string {
  return kind.before ? `${keysOf(kind.before)}\0${kind.key}` : '';
}
