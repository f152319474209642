import { parseDate, stepDay, toDays, type Marked, type TimeMention, type When } from '../model/index.ts';
import type { View } from './view.ts';

/** What a sentence's acts may be dated by beside its own words. */
export interface Told {
  /** The days that the report tells of: implied where a sentence names none. */
  readonly implied: When | null;
  /** The last day named in the sentence before: what "that came a day after" counts from. */
  readonly last: When | null;
}

/** The days that a report tells of: its first near date, else the day it came out; null where that is unknown. */
export function narrativeTime(marked: Marked): When | null {
  const published = marked.published?.slice(0, 10) ?? null;
  if (!published) return null;
  const near = marked.mentions.find((mention): mention is TimeMention => mention.kind === 'time' && mention.type === 'DATE' && mention.when !== null && isNear(mention.when.start, published));
  return near?.when ? { ...near.when, said: false, span: null } : { start: published, end: published, text: published, said: false, span: null };
}

/** A full day in the week up to publication. */
function isNear(day: string, published: string): boolean {
  const told = parseDate(day);
  const out = parseDate(published);
  if (!told || !out) return false;
  const days = toDays(out) - toDays(told);
  return days >= 0 && days <= 7;
}

interface Found {
  readonly token: number;
  readonly mention: TimeMention;
  /** It tells when the news was passed on. */
  readonly retold: boolean;
}

/** The dated expressions of a sentence, each once, at its first token. */
function timesOf(view: View): readonly Found[] {
  const out: Found[] = [];
  for (let token = 0; token < view.tokens.length; token += 1) {
    const at = view.time[token];
    if (at < 0 || (token > 0 && view.time[token - 1] === at)) continue;
    const mention = view.marked.mentions[at];
    if (mention.kind === 'time' && (mention.type !== 'SET')) out.push({ token, mention, retold: view.retold[token] === 1 });
  }
  return out;
}

/** The last day that a sentence names. */
export function lastDay(view: View): When | null {
  return timesOf(view).filter(isDated).at(-1)?.mention.when ?? null;
}

/**
 * When an act took place: counted from the clause before ("a day after"), else the expression in its own clause, else in a clause above,
 * else the sentence's nearest, else what is implied. The day of a retelling ("dilansir Reuters, Jumat (20/6)") is never said of the act. A vague one of its own ("baru-baru ini") leaves it unknown.
 */
export function whenOf(view: View, head: number, told: Told): When | null {
  const times = timesOf(view);
  const counted = countedFrom(view, head, times, told);
  if (counted) return counted;
  const clause = view.clause[head];
  const own = nearest(times.filter(({ token, mention, retold }) => !retold && mention.type !== 'DURATION' && view.clause[token] === clause), head);
  if (own) return own.mention.when;
  const dated = times.filter(isDated);
  const above = nearest(dated.filter(({ token, retold }) => !retold && isAbove(view, view.clause[token], clause)), head);
  const chosen = above ?? nearest(dated, head);
  return chosen?.retold ? notAfter(told.implied, chosen.mention.when) : chosen?.mention.when ?? told.implied;
}

/** The implied day, or the day of the retelling where that is earlier: news is not passed on before it happens. */
function notAfter(implied: When | null, retold: When | null): When | null {
  const bound = retold && { ...retold, said: false, span: null };
  if (!implied || !bound) return implied ?? bound;
  return bound.start.length === 10 && bound.start < implied.start ? bound : implied;
}

const isDated = ({ mention }: Found): boolean => mention.when !== null && mention.type !== 'DURATION';

const nearest = (found: readonly Found[], head: number): Found | null =>
  found.reduce<Found | null>((best, next) => (best && Math.abs(best.token - head) <= Math.abs(next.token - head) ? best : next), null);

function isAbove(view: View, upper: number, clause: number): boolean {
  let at = clause;
  for (let steps = 0; steps < 8 && at >= 0; steps += 1) {
    if (at === upper) return true;
    const { head } = view.tokens[at];
    at = head < 0 ? -1 : view.clause[head];
  }
  return false;
}

/** "Deklarasi itu datang sehari setelah tentara merebut bandara": the capture is a day before what the main clause tells. */
function countedFrom(view: View, head: number, times: readonly Found[], { last, implied }: Told): When | null {
  const step = times.filter(({ token, mention }) => token < head && mention.offset !== undefined && mention.when === null && opens(view, token, head)).at(-1);
  if (!step?.mention.offset) return null;
  const main = times.filter((found) => found.token < step.token && isDated(found)).at(-1)?.mention.when ?? last ?? implied;
  if (!main || !parseDate(main.start)) return null;
  const { n, unit } = step.mention.offset;
  const day = stepDay(main.start, { n: -n, unit });
  const { start, end, text } = step.mention;
  return { start: day, end: day, text, said: true, span: { start, end, text } };
}

/** Nothing but verbs that govern the act stands between the step and the act: "setelah tentara berhasil merebut". */
function opens(view: View, token: number, head: number): boolean {
  for (let at = token + 1; at < head; at += 1) {
    if (view.tokens[at].upos === 'VERB' && view.time[at] !== view.time[token] && !governs(view, at, head)) return false;
  }
  return true;
}

function governs(view: View, upper: number, head: number): boolean {
  for (let at = head, steps = 0; steps < 5 && at >= 0; steps += 1, at = view.tokens[at].head) if (at === upper) return true;
  return false;
}
