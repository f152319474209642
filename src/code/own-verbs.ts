import type { Frame } from '../languages/frame.ts';
import type { EventType } from '../model/index.ts';
import type { OwnVerb } from '../world/verb-file.ts';
import type { World } from '../world/world.ts';
import { fillersOf } from './frame-triggers.ts';
import type { Filler, Grammar } from './filler.ts';
import { type OwnHit, ownHit } from './own-verbs-match.ts';
import { statusOf } from './status.ts';
import type { Trigger } from './trigger.ts';
import { actorAt, type View } from './view.ts';
import { type Told, whenOf } from './when.ts';

/** What a user's own verbs say in a sentence, and the words at which they say that there is no event. */
export interface OwnFindings {
  readonly triggers: readonly Trigger[];
  readonly claimed: ReadonlySet<number>;
}

const NONE: OwnFindings = { triggers: [], claimed: new Set() };

/** Reads a sentence by the verbs that the user brought; they are asked before our frames. A code outside CAMEO keeps the type that our frame gives at that word. */
export function ownFindings(view: View, grammar: Grammar, world: World, frames: readonly Trigger[], told: Told): OwnFindings {
  if (world.verbs.length === 0) return NONE;
  const triggers: Trigger[] = [];
  const claimed = new Set<number>();
  for (let at = 0; at < view.tokens.length; at += 1) {
    const hit = bestHit(view, grammar, world.verbs, at);
    if (!hit) continue;
    claimed.add(at);
    if (hit.code === null) continue;
    const type = world.codebook.typeOf(hit.code) ?? frames.find(({ words }) => words.includes(at))?.type ?? 'CONSULT';
    triggers.push(triggerOf(view, grammar, hit, hit.code, type, told));
  }
  return { triggers, claimed };
}

/** The verb of most words that stands there. */
function bestHit(view: View, grammar: Grammar, verbs: readonly OwnVerb[], at: number): OwnHit | null {
  const keyOf = (word: string): string => grammar.language.coding.verbKey(word, word);
  let best: OwnHit | null = null;
  for (const verb of verbs) {
    const hit = ownHit(view, verb, keyOf, at);
    if (hit && (!best || hit.words.length > best.words.length)) best = hit;
  }
  return best;
}

function triggerOf(view: View, grammar: Grammar, hit: OwnHit, code: string, type: EventType, told: Told): Trigger {
  const { head, words, text, mirror, compound } = hit;
  const frame: Frame = { id: text, verb: text, type, cameo: code, lone: false, roles: {}, yes: '', no: '' };
  const when = whenOf(view, head, told);
  return {
    view, kind: 'verb', head, words, type, mode: null, cameo: code, contexts: [], frame, when,
    fillers: partiesOf(view, grammar, hit),
    status: statusOf(view, head, view.marked.published, when?.start ?? null),
    rule: `verbs:${text}`, confidence: 0.8, likely: 0.8, typed: 0.8, beside: 0, why: [`your verb: ${text} [${code}${mirror ? `:${mirror}` : ''}]`],
    own: { mirror: mirror ?? (compound ? code : null) },
  };
}

/** Source and target as the pattern names them; else the subject, and the first party after the verb. */
function partiesOf(view: View, grammar: Grammar, { head, words, source, target, compound }: OwnHit): readonly Filler[] {
  const own = fillersOf(view, grammar, 'verb', head, words);
  const subject = source ?? own.find(({ slot, head: at }) => slot === 'subj' && at !== target)?.head ?? partyFrom(view, head - 1, -1, [target]);
  const object = compound ? null : target ?? own.find(({ slot, head: at }) => slot === 'obj' && at !== source && actorAt(view, at))?.head ?? partyFrom(view, head + 1, 1, [subject]);
  return [
    ...(subject === null ? [] : [{ slot: 'subj', head: subject, how: source === null ? 'subject' : 'source of the pattern' }]),
    ...(object === null ? [] : [{ slot: 'obj', head: object, how: target === null ? 'first party after the verb' : 'target of the pattern' }]),
  ];
}

function partyFrom(view: View, from: number, step: -1 | 1, others: ReadonlyArray<number | null>): number | null {
  for (let at = from; at >= 0 && at < view.tokens.length; at += step) {
    const party = actorAt(view, at);
    if (party && !others.includes(party.head)) return party.head;
  }
  return null;
}
