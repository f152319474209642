import type { Place, PlaceMention } from '../model/index.ts';
import type { Grammar } from './filler.ts';
import type { Roles } from './roles.ts';
import { caseOf, type View } from './view.ts';

interface Found { readonly token: number; readonly mention: PlaceMention }

/** The places of a sentence that stand for ground, each once, at the token that heads it. */
function placesOf(view: View): readonly Found[] {
  const out: Found[] = [];
  for (let token = 0; token < view.tokens.length; token += 1) {
    const at = view.place[token];
    if (at < 0) continue;
    const mention = view.marked.mentions[at];
    const inner = view.tokens[token].head >= 0 && view.place[view.tokens[token].head] === at;
    if (mention.kind === 'place' && !inner && mention.place.country !== '') out.push({ token, mention });
  }
  return out;
}

/** Where an act took place: the object of a capture, a phrase of place in its clause, the ground of those attacked, the nearest such in the sentence, else the last one told before. */
export function whereOf(view: View, grammar: Grammar, head: number, { place, ground }: Pick<Roles, 'place' | 'ground'>, before: Place | null): Place | null {
  if (place) return place;
  const places = placesOf(view);
  const located = places.filter(({ token, mention }) => !mention.metonymic && grammar.words.prepositions.get(caseOf(view, token))?.place);
  const clause = view.clause[head];
  const own = nearest(located.filter(({ token }) => view.clause[token] === clause), head);
  if (own || ground) return own?.mention.place ?? ground;
  const found = nearest(located, head) ?? nearest(places.filter(({ mention }) => !mention.metonymic), head);
  return found ? found.mention.place : before;
}

const nearest = (found: readonly Found[], head: number): Found | null =>
  found.reduce<Found | null>((best, next) => (best && Math.abs(best.token - head) <= Math.abs(next.token - head) ? best : next), null);

/** The last place of ground that a sentence names, for the sentences after it. */
export function lastPlace(view: View, grammar: Grammar): Place | null {
  const located = placesOf(view).filter(({ token, mention }) => !mention.metonymic && grammar.words.prepositions.get(caseOf(view, token))?.place);
  return located.length > 0 ? located[located.length - 1].mention.place : null;
}
