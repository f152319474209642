import type { Prepared } from '../store/index.ts';
import { coderVersionWith, type Dictionaries } from './dictionaries.ts';
import type { Printed } from './printer.ts';
import type { Plan } from './render.ts';

/** Nothing is printed of reports that are to be kept: they come out ready for the store, under the coder's version. */
export const keepingPlan = ({ actors, verbs }: Dictionaries): Plan => ({ format: 'reports', ui: 'en', width: 100, colours: false, actors, verbs, keptBy: coderVersionWith({ actors, verbs }) });

/** A report ready to be kept; null where coding it went wrong. @throws where the plan was not to keep it */
export function readyOf({ ready, failure }: Printed): Prepared | null {
  if (failure !== null) return null;
  if (!ready) throw new Error('a report came out printed; wanted one ready for the store (keepingPlan)');
  return ready;
}
