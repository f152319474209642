import type { View } from '../view.ts';

/** Where the way up from a token meets that of the trigger's words: the relations up to there, those down from there, and the token where they meet, -1 where they do not. */
export interface Path {
  readonly up: string;
  readonly down: string;
  readonly top: number;
}

/** Tokens that are looked at on the way up, the first among them. */
const MOST = 6;
const NOWHERE: Path = { up: '?', down: '?', top: -1 };

/** `obl:agent` → `obl`; two of the longer ones tell more than their first part. */
function short(deprel: string): string {
  const cut = deprel.indexOf(':');
  return cut < 0 || deprel === 'acl:relcl' || deprel === 'nsubj:pass' ? deprel : deprel.slice(0, cut);
}

function upFrom({ tokens }: View, from: number): readonly number[] {
  const out: number[] = [];
  for (let at = from; at >= 0 && out.length < MOST; at = tokens[at].head) out.push(at);
  return out;
}

/** Relations up from a token to where its way meets that of the trigger's words, and down to these. */
export function pathBetween(view: View, from: number, words: readonly number[]): Path {
  const above = upFrom(view, from);
  const ups: string[] = [''];
  for (let k = 0; k + 1 < above.length; k += 1) ups.push(`${ups[k]}${short(view.tokens[above[k]].deprel)} `);
  let best = NOWHERE;
  // No property of `best`: one that is now whole and now broken has the engine compile this again and again.
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const way = upFrom(view, word);
    const steps = way.findIndex((at) => above.includes(at));
    if (steps < 0) continue;
    // The last one: where mending a tree has bent a way into a circle it comes by twice.
    const up = ups[above.lastIndexOf(way[steps])];
    const cost = steps + up.length / 6;
    if (cost >= least) continue;
    least = cost;
    best = { up, down: downTo(view, way, steps), top: way[steps] };
  }
  return best;
}

/** The relations of the first `steps` words of a way, the last one first. */
function downTo({ tokens }: View, way: readonly number[], steps: number): string {
  let down = '';
  for (let k = 0; k < steps; k += 1) down = `${short(tokens[way[k]].deprel)} ${down}`;
  return down;
}
