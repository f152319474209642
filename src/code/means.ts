import { phraseAt, type PhraseIndex } from './phrases.ts';
import type { Grammar } from './filler.ts';
import type { View } from './view.ts';

/** The weapon words of the trigger's clause as a PLOVER mode of ASSAULT: "serangan drone" → drone; the one nearest to the trigger. */
export function weaponMode(view: View, grammar: Grammar, head: number): string | null {
  let best: { mode: string; far: number } | null = null;
  for (let at = 0; at < view.tokens.length; at += 1) {
    const mode = view.keys[at].inWeapons && phraseAt(grammar.words.weapons, view.forms, view.lemmas, at);
    if (!mode || (view.clause[at] !== view.clause[head] && Math.abs(at - head) > 3)) continue;
    if (!best || Math.abs(at - head) < best.far) best = { mode, far: Math.abs(at - head) };
  }
  return best?.mode ?? null;
}

/** PLOVER contexts that the sentence's words tell, in the order of the words, each once, at most three. */
export function contextsOf(view: View, grammar: Grammar, own: readonly string[]): readonly string[] {
  return [...new Set([...own, ...hitsIn(view, grammar.words.contexts)])].slice(0, 3);
}

function hitsIn(view: View, index: PhraseIndex<string>): string[] {
  return view.keys.flatMap(({ inContexts }, at) => (inContexts && phraseAt(index, view.forms, view.lemmas, at)) || []);
}
