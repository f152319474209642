import type { Coded, Event, Marked } from '../model/index.ts';
import type { Language } from '../languages/language.ts';
import type { World } from '../world/world.ts';
import { controlOf, isState } from './control.ts';
import { type CodingModels, foundIn, NO_MODELS } from './found-in.ts';
import { statementsOf } from './statements/index.ts';

export type { CodingModels } from './found-in.ts';
export { type ChoiceModel, openChoices } from './model/choice-model.ts';
export { type EventModel, openEventModel } from './model/event-model.ts';
export { NO_SENSES, openSenses, type Senses } from './model/senses.ts';

/** Writes down who did what to whom, with status, attribution, statements and control of places. Without models, what the frames and the grammar say alone. */
export function code(marked: Marked, language: Language, world: World, models: CodingModels = NO_MODELS): Coded {
  const found = foundIn(marked, language, world, models);
  return { ...marked, statements: statementsOf(marked, language), events: found.flatMap(({ event, trigger }): Event[] => (isState(trigger) ? [] : [event])), control: controlOf(found) };
}
