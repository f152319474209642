import type { Coded, Event, Marked, Place, Token, When } from '../model/index.ts';
import type { Language } from '../languages/language.ts';
import type { World } from '../world/world.ts';
import { attributionOf } from './attribution/index.ts';
import { eventOf, type Found } from './assemble.ts';
import { coderOf } from './coder.ts';
import { controlOf } from './control.ts';
import { withoutContent } from './discipline.ts';
import { isOffDomain } from './domain.ts';
import { frameTriggers } from './frame-triggers.ts';
import { grounded } from './grounded.ts';
import { hitsOf } from './match.ts';
import type { EventModel } from './model/event-model.ts';
import { weighed } from './model/model-triggers.ts';
import { oneForEachAct } from './one-a-sentence.ts';
import { withPartiesBefore } from './same-act.ts';
import { statementsOf } from './statements/index.ts';
import type { Trigger } from './trigger.ts';
import { viewsOf } from './view.ts';
import { lastDay, narrativeTime } from './when.ts';
import { lastPlace } from './where.ts';

export { type EventModel, openEventModel } from './model/event-model.ts';

/** Writes down who did what to whom, with status, attribution, statements and control of places. Without a model, what the frames say alone. */
export function code(marked: Marked, language: Language, world: World, model: EventModel | null = null): Coded {
  const { grammar, index } = coderOf(language);
  const views = viewsOf(marked, language);
  const statements = statementsOf(marked, language);
  const implied = narrativeTime(marked);
  const found: Found[] = [];
  let before: Place | null = null;
  let last: When | null = null;
  for (const view of views) {
    if (view.sentence.kind !== 'sentence') continue;
    const told = { implied, last };
    const hits = hitsOf(view, index);
    const frames: readonly Trigger[] = frameTriggers(view, grammar, hits, told);
    const triggers = model ? weighed(view, frames, hits, { grammar, world, model, told }) : frames;
    const events = withoutContent(triggers).map((trigger) => eventOf(trigger, { grammar, world, before, attribution: attributionOf(marked, rangeOf(trigger)) }));
    for (const one of oneForEachAct(events)) found.push(withPartiesBefore(one, found));
    last = lastDay(view) ?? last;
    before = lastPlace(view, grammar) ?? before;
  }
  const kept = isOffDomain(marked, views, grammar, found) ? [] : grounded(found, { weighed: model !== null });
  return { ...marked, statements, events: kept.map(({ event }): Event => event), control: controlOf(kept) };
}

/** The characters of the trigger's head word: what a speaker's clause must hold. */
function rangeOf({ view, head }: Trigger): Token {
  return view.tokens[head];
}

