import type { Found } from '../../src/code/assemble.ts';
import { foundIn } from '../../src/code/found-in.ts';
import { mention } from '../../src/mention/index.ts';
import type { Marked } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import type { LanguageKit, Resources } from '../../src/pipeline.ts';
import { type GoldEvent, type GoldReport, reportOf } from '../events/gold.ts';
import { marksOnto } from '../events/marks-onto.ts';

/** An annotated report, marked by the stages before coding. */
export interface ReadReport {
  readonly gold: GoldReport;
  readonly marked: Marked;
}

/** Runs annotated reports through the stages before coding. */
export function readReports(reports: readonly GoldReport[], { language, parser, names }: LanguageKit, { world }: Resources): ReadReport[] {
  return reports.map((gold) => {
    const marked = mention(parse(reportOf(gold), language, parser), language, world, names);
    return { gold: marksOnto(gold, marked.text), marked };
  });
}

/** An act as the coder finds it, with the mark that it answers to. */
export interface MarkedAct {
  readonly found: Found;
  readonly mark: GoldEvent;
}

/** The acts of a report that answer to a mark of their sentence, sure or not: by the same type or the same words. Each mark once. */
export function actsOf({ gold, marked }: ReadReport, { language, events, sides }: LanguageKit, { world }: Resources): MarkedAct[] {
  const free = new Set(gold.events);
  return foundIn(marked, language, world, { events, sides, grounds: null, domain: null, verdicts: null }).flatMap((found): MarkedAct[] => {
    const { type, trigger } = found.event;
    const s = gold.sentences.find(({ start, end }) => start <= trigger.start && trigger.start < end + 1)?.n;
    const apart = (mark: GoldEvent): boolean => mark.start >= trigger.end || trigger.start >= mark.end;
    const [mark] = [...free].filter((one) => one.s === s && (one.type === type || !apart(one)))
      .sort((a, b) => Number(apart(a)) - Number(apart(b)) || Number(a.type !== type) - Number(b.type !== type) || Math.abs(a.start - trigger.start) - Math.abs(b.start - trigger.start));
    return mark && free.delete(mark) ? [{ found, mark }] : [];
  });
}
