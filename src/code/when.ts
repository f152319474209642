import { parseDate, toDays, type Marked, type TimeMention, type When } from '../model/index.ts';
import type { View } from './view.ts';

/** The days that a report tells of: its dateline's or its first near date, else none. Implied where a sentence names no day. */
export function narrativeTime(marked: Marked): When | null {
  const published = marked.published?.slice(0, 10) ?? null;
  if (!published) return null;
  const near = marked.mentions.find((mention): mention is TimeMention => mention.kind === 'time' && mention.type === 'DATE' && mention.when !== null && isNear(mention.when.start, published));
  return near?.when ? { ...near.when, said: false, span: null } : { start: published, end: published, text: published, said: false, span: null };
}

/** A full day in the eight days up to publication. */
function isNear(day: string, published: string): boolean {
  const told = parseDate(day);
  const out = parseDate(published);
  if (!told || !out) return false;
  const days = toDays(out) - toDays(told);
  return days >= 0 && days <= 7;
}

interface Found { readonly token: number; readonly mention: TimeMention }

/** The dated expressions of a sentence, each once, at its first token. */
function timesOf(view: View): readonly Found[] {
  const out: Found[] = [];
  for (let token = 0; token < view.tokens.length; token += 1) {
    const at = view.time[token];
    if (at < 0 || (token > 0 && view.time[token - 1] === at)) continue;
    const mention = view.marked.mentions[at];
    if (mention.kind === 'time' && (mention.type === 'DATE' || mention.type === 'TIME')) out.push({ token, mention });
  }
  return out;
}

/** When an act took place: the expression in its own clause, else in a clause above, else the sentence's own, else the one implied. A vague one ("baru-baru ini") in the clause leaves it unknown. */
export function whenOf(view: View, head: number, implied: When | null): When | null {
  const times = timesOf(view);
  const clause = view.clause[head];
  const own = nearest(times.filter(({ token }) => clauseOfTime(view, token) === clause), head);
  if (own) return own.mention.when;
  const above = nearest(times.filter(({ token, mention }) => mention.when !== null && isAbove(view, clauseOfTime(view, token), clause)), head);
  if (above) return above.mention.when;
  const rest = nearest(times.filter(({ mention }) => mention.when !== null), head);
  return rest ? rest.mention.when : implied;
}

const nearest = (found: readonly Found[], head: number): Found | null =>
  found.reduce<Found | null>((best, next) => (best && Math.abs(best.token - head) <= Math.abs(next.token - head) ? best : next), null);

/** A date belongs to the clause of its phrase's head. */
function clauseOfTime(view: View, token: number): number {
  return view.clause[token];
}

function isAbove(view: View, upper: number, clause: number): boolean {
  let at = clause;
  for (let steps = 0; steps < 8 && at >= 0; steps += 1) {
    if (at === upper) return true;
    const { head } = view.tokens[at];
    at = head < 0 ? -1 : view.clause[head];
  }
  return false;
}
