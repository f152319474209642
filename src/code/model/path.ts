import type { View } from '../view.ts';

const MOST = 5;
const short = (deprel: string): string => (deprel === 'acl:relcl' || deprel === 'nsubj:pass' ? deprel : deprel.split(':')[0]);

/** Relations up from a token to where its way meets that of the trigger's words, and down to these. */
export function pathBetween(view: View, from: number, words: readonly number[]): { readonly up: string; readonly down: string; readonly top: number } {
  const above = new Map<number, string>();
  let labels = '';
  for (let at = from, steps = 0; at >= 0 && steps <= MOST; steps += 1, at = view.tokens[at].head) {
    above.set(at, labels);
    labels += `${short(view.tokens[at].deprel)} `;
  }
  let best: { up: string; down: string; top: number; steps: number } | null = null;
  for (const word of words) {
    let down = '';
    for (let at = word, steps = 0; at >= 0 && steps <= MOST; steps += 1, at = view.tokens[at].head) {
      const up = above.get(at);
      if (up !== undefined && (!best || steps + up.length / 6 < best.steps)) { best = { up, down, top: at, steps: steps + up.length / 6 }; break; }
      if (up !== undefined) break;
      down = `${short(view.tokens[at].deprel)} ${down}`;
    }
  }
  return best ?? { up: '?', down: '?', top: -1 };
}
