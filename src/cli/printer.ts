import { reportRecord } from '../formats/record.ts';
import type { Coded, Report } from '../model/index.ts';
import { loadCoder } from './coder.ts';
import { type Plan, rendererOf } from './render.ts';
import type { Kept, Prepared } from '../store/index.ts';

/** What one report comes out as; `failure` where coding it went wrong. */
export interface Printed {
  readonly lines: readonly string[];
  readonly events: number;
  readonly failure: string | null;
  /** Where the plan is to keep reports: all of it that can be worked out without the store. */
  readonly ready?: Prepared;
}

/** Codes a report and says how it is printed. A fault in coding one report never stops the others. */
export type Printer = (report: Report) => Printed;

/** What becomes of a coded report: lines, or a report ready to be kept. */
type Finish = (coded: Coded, read: Report) => Pick<Printed, 'lines' | 'ready'>;

async function finishOf(plan: Plan): Promise<Finish> {
  const { keptBy } = plan;
  if (keptBy === undefined) {
    const render = await rendererOf(plan);
    return (coded) => ({ lines: render(coded) });
  }
  const { prepare } = await import('../store/index.ts');
  // A record's fields are those of Kept, in their order.
  return (coded, read) => ({ lines: [], ready: prepare(reportRecord(coded) as unknown as Kept, keptBy, read) });
}

export async function loadPrinter(plan: Plan): Promise<Printer> {
  const [coder, finish] = await Promise.all([loadCoder({ actors: plan.actors, verbs: plan.verbs }), finishOf(plan)]);
  return (report) => {
    try {
      const coded = coder(report);
      return { ...finish(coded, report), events: coded.events.length, failure: null };
    } catch (error) {
      return { lines: [], events: 0, failure: error instanceof Error ? error.message : String(error) };
    }
  };
}
