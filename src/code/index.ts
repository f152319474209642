import type { Coded, Event, Marked, Place, Token, When } from '../model/index.ts';
import type { Language } from '../languages/language.ts';
import type { World } from '../world/world.ts';
import { attributionOf } from './attribution/index.ts';
import { eventOf, type Found } from './assemble.ts';
import { controlOf } from './control.ts';
import { withoutContent } from './discipline.ts';
import { isOffDomain } from './domain.ts';
import { frameIndex, type FrameIndex } from './frame-index.ts';
import { frameTriggers } from './frame-triggers.ts';
import { grounded } from './grounded.ts';
import { oneForEachAct } from './one-a-sentence.ts';
import type { Grammar } from './filler.ts';
import { withPartiesBefore } from './same-act.ts';
import { statementsOf } from './statements/index.ts';
import type { Trigger } from './trigger.ts';
import { viewsOf } from './view.ts';
import { lastDay, narrativeTime } from './when.ts';
import { lastPlace } from './where.ts';
import { compileWords } from './words.ts';

interface Coder { readonly grammar: Grammar; readonly index: FrameIndex }

const coders = new WeakMap<Language, Coder>();

/** A pack's frames and word lists, made ready the first time that they are wanted. */
function coderOf(language: Language): Coder {
  const known = coders.get(language);
  if (known) return known;
  const coder = { grammar: { language, words: compileWords(language) }, index: frameIndex(language) };
  coders.set(language, coder);
  return coder;
}

/** Writes down who did what to whom, with status, attribution, statements and control of places. */
export function code(marked: Marked, language: Language, world: World): Coded {
  const { grammar, index } = coderOf(language);
  const views = viewsOf(marked, language);
  const statements = statementsOf(marked, language);
  const implied = narrativeTime(marked);
  const found: Found[] = [];
  let before: Place | null = null;
  let last: When | null = null;
  for (const view of views) {
    if (view.sentence.kind !== 'sentence') continue;
    const triggers: readonly Trigger[] = frameTriggers(view, grammar, index, { implied, last });
    const events = withoutContent(triggers).map((trigger) => eventOf(trigger, { grammar, world, before, attribution: attributionOf(marked, rangeOf(trigger)) }));
    for (const one of oneForEachAct(events)) found.push(withPartiesBefore(one, found));
    last = lastDay(view) ?? last;
    before = lastPlace(view, grammar) ?? before;
  }
  const kept = isOffDomain(marked, views, grammar, found) ? [] : grounded(found);
  return { ...marked, statements, events: kept.map(({ event }): Event => event), control: controlOf(kept) };
}

/** The characters of the trigger's head word: what a speaker's clause must hold. */
function rangeOf({ view, head }: Trigger): Token {
  return view.tokens[head];
}

