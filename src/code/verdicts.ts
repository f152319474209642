import type { Found } from './assemble.ts';
import { type ChoiceModel, choose } from './model/choice-model.ts';
import { verdictFeatures } from './model/verdict-features.ts';

/** Below this an act is left out: chosen for the best balance of what is found and what is false, by cross-validation. */
const BELIEVED = 0.33;

/** How likely each act is right, as measured, for its confidence; those that are hardly so are left out. What the user's own verbs tell of is not for us to judge. */
export function believed(found: readonly Found[], domain: number, model: ChoiceModel): readonly Found[] {
  return found.flatMap((one) => {
    if (one.trigger.own) return [one];
    const p = verdictOn(one, found, domain, model);
    const confidence = Math.round(p * 100) / 100;
    return p < BELIEVED ? [] : [{ ...one, event: { ...one.event, confidence, why: [...one.event.why, `of such acts ${confidence} proved right`] } }];
  });
}

function verdictOn(one: Found, all: readonly Found[], domain: number, model: ChoiceModel): number {
  const beside = all.filter(({ trigger }) => trigger.view === one.trigger.view);
  return choose(model, verdictFeatures(one, { beside, all, domain }))[1];
}
