import type { Report } from '../model/index.ts';
import { loadCoder } from './coder.ts';
import { type Plan, rendererOf } from './render.ts';

/** What one report comes out as; `failure` where coding it went wrong. */
export interface Printed {
  readonly lines: readonly string[];
  readonly events: number;
  readonly failure: string | null;
}

/** Codes a report and says how it is printed. A fault in coding one report never stops the others. */
export type Printer = (report: Report) => Printed;

export async function loadPrinter(plan: Plan): Promise<Printer> {
  const [coder, render] = await Promise.all([loadCoder({ actors: plan.actors, verbs: plan.verbs }), rendererOf(plan)]);
  return (report) => {
    try {
      const coded = coder(report);
      return { lines: render(coded), events: coded.events.length, failure: null };
    } catch (error) {
      return { lines: [], events: 0, failure: error instanceof Error ? error.message : String(error) };
    }
  };
}
