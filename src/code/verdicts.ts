import type { Marked } from '../model/index.ts';
import type { Found } from './assemble.ts';
import { type AloneCompany, aloneFeatures } from './model/alone-features.ts';
import { type ChoiceModel, choose } from './model/choice-model.ts';
import { verdictFeatures } from './model/verdict-features.ts';
import type { View } from './view.ts';
import { hasKind } from './words.ts';

/** Who tells how likely a found act is right. */
export interface Judge {
  readonly model: ChoiceModel;
  /** It is the one that languages share, and sees more. */
  readonly shared: boolean;
}

/** Below this an act is left out: the best balance of what is found and what is false, by cross-validation, in reports and in lone sentences of both languages. */
const LEAST = 0.25;

/** Up to so many sentences a text is no report. */
const FEW = 2;
const isAlone = ({ sentences }: Marked): boolean => sentences.length <= FEW;

/** A lone sentence, around which nothing bears an act out, is judged alike in all languages; a report by its language's own judge where it has one. Null where none has been trained. */
export function judgeOf(marked: Marked, { verdicts, alone = null }: { readonly verdicts: ChoiceModel | null; readonly alone?: ChoiceModel | null }): Judge | null {
  if (alone && (isAlone(marked) || !verdicts)) return { model: alone, shared: true };
  return verdicts && { model: verdicts, shared: false };
}

/** How likely each act is right, as measured, for its confidence; those that are hardly so are left out. What the user's own verbs tell of is not for us to judge. */
export function believed(found: readonly Found[], domain: number, { model, shared }: Judge): readonly Found[] {
  return found.flatMap((one) => {
    if (one.trigger.own) return [one];
    const company = companyOf(one, found, domain);
    const p = choose(model, shared ? aloneFeatures(one, company) : verdictFeatures(one, company))[1];
    const confidence = Math.round(p * 100) / 100;
    return p < LEAST ? [] : [{ ...one, event: { ...one.event, confidence, why: [...one.event.why, `of such acts ${confidence} proved right`] } }];
  });
}

/** What an act is judged by beside itself: the other acts, and what the report and its sentence are about. */
export function companyOf({ trigger: { view } }: Found, all: readonly Found[], domain: number): AloneCompany {
  return { beside: all.filter(({ trigger }) => trigger.view === view), all, domain, alone: isAlone(view.marked), tone: toneOf(view) };
}

/** Words of conflict and diplomacy less those of sport, shows and markets. */
function toneOf({ keys }: View): number {
  return keys.reduce((sum, { kinds }) => sum + Number(hasKind(kinds, 'on-domain')) - Number(hasKind(kinds, 'off-domain')), 0);
}
