import type { EventType, Marked, Place, Token, When } from '../model/index.ts';
import type { Language } from '../languages/language.ts';
import type { World } from '../world/world.ts';
import { eventOf, type Found } from './assemble.ts';
import { attributionOf } from './attribution/index.ts';
import { coderOf } from './coder.ts';
import { withoutContent } from './discipline.ts';
import { domainOf, type Reported } from './domain.ts';
import { frameTriggers } from './frame-triggers.ts';
import { grounded } from './grounded.ts';
import { hitsOf } from './match.ts';
import type { ChoiceModel } from './model/choice-model.ts';
import type { EventModel } from './model/event-model.ts';
import { weighed } from './model/model-triggers.ts';
import { partiesAround } from './model/party-candidates.ts';
import { oneForEachAct } from './one-a-sentence.ts';
import { ownFindings } from './own-verbs.ts';
import { withMirror } from './mirror.ts';
import { withPartiesBefore } from './same-act.ts';
import type { Trigger } from './trigger.ts';
import { believed, judgeOf } from './verdicts.ts';
import { viewsOf } from './view.ts';
import { lastDay, narrativeTime } from './when.ts';
import { lastPlace } from './where.ts';

/** What has been learned for a language; null where nothing has. */
export interface CodingModels {
  /** Finds and types acts. */
  readonly events: EventModel | null;
  /** Tells who has which side of an act. */
  readonly sides: ChoiceModel | null;
  /** Tells where an act happened. */
  readonly grounds: ChoiceModel | null;
  /** Tells reports of conflict and diplomacy from others. */
  readonly domain: ChoiceModel | null;
  /** Tells how likely a found act is right. */
  readonly verdicts: ChoiceModel | null;
  /** The same for lone sentences, and for languages without one of their own: one for all languages. */
  readonly alone?: ChoiceModel | null;
}

export const NO_MODELS: CodingModels = { events: null, sides: null, grounds: null, domain: null, verdicts: null };

const REACH = 3;

/** With a model of verdicts behind it the model of events may speak sooner, and frames are given up later. */
export const sooner = (events: EventModel): EventModel => ({ ...events, find: events.find * 0.8, keep: events.keep * 0.4 });

/** The acts of a report, each with what it was found by. */
export function foundIn(marked: Marked, language: Language, world: World, models: CodingModels): readonly Found[] {
  const [verdicts, { events }] = [judgeOf(marked, models), models];
  if (!verdicts || !events) return claimedIn(marked, language, world, models).acts;
  const { sides, grounds, domain } = models;
  const { acts, likely } = claimedIn(marked, language, world, { events: sooner(events), sides, grounds, domain });
  return believed(acts, likely, verdicts);
}

/** The acts that frames and models claim, before they are judged, and how likely the report is one to find acts in. */
export function claimedIn(marked: Marked, language: Language, world: World, models: Omit<CodingModels, 'verdicts'>): { readonly acts: readonly Found[]; readonly likely: number } {
  const reported = reportedIn(marked, language, world, models);
  const { off, likely } = domainOf(reported, models.domain);
  return { acts: off ? [] : grounded(reported.found, { weighed: models.events !== null }), likely };
}

/** All that frames and models see, before it is asked what the report is about. */
export function reportedIn(marked: Marked, language: Language, world: World, { events: model, sides, grounds }: Omit<CodingModels, 'domain' | 'verdicts'>): Reported {
  const { grammar, index } = coderOf(language);
  const views = viewsOf(marked, language);
  const implied = narrativeTime(marked);
  const found: Found[] = [];
  let before: Place | null = null;
  let last: When | null = null;
  for (const view of views) {
    if (view.sentence.kind !== 'sentence') continue;
    const told = { implied, last };
    const hits = hitsOf(view, index);
    const frames: readonly Trigger[] = frameTriggers(view, grammar, hits, told);
    const own = ownFindings(view, grammar, world, frames, told);
    const triggers = withoutContent(model ? weighed(view, frames, hits, { grammar, world, model, told }) : frames).filter(({ words }) => !words.some((word) => own.claimed.has(word)));
    const around = triggers.length + own.triggers.length > 0 ? partiesAround(view) : [];
    const lastOf = (type: EventType): Found | null => found.findLast(({ event, trigger }) => event.type === type && view.number - trigger.view.number <= REACH) ?? null;
    const eventFrom = (trigger: Trigger): Found => eventOf(trigger, { grammar, world, before, around, lastOf, sides: own.triggers.includes(trigger) ? null : sides, grounds, attribution: attributionOf(marked, rangeOf(trigger)) });
    for (const one of oneForEachAct(triggers.map(eventFrom))) found.push(sides ? one : withPartiesBefore(one, found));
    found.push(...own.triggers.map(eventFrom).flatMap(withMirror));
    last = lastDay(view) ?? last;
    before = lastPlace(view, grammar) ?? before;
  }
  return { marked, views, grammar, found };
}

/** The characters of the trigger's head word: what a speaker's clause must hold. */
function rangeOf({ view, head }: Trigger): Token {
  return view.tokens[head];
}
