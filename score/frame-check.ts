import type { Frame } from '../src/languages/frame.ts';
import type { Language } from '../src/languages/language.ts';
import type { Coded, Event, Report } from '../src/model/index.ts';

/** A frame whose sentence did not do what it promises, with what came out instead. */
export interface FrameFault {
  readonly frame: Frame;
  readonly which: 'yes' | 'no';
  readonly sentence: string;
  readonly got: string;
}

/** What running every frame's two sentences through the whole coder showed. */
export interface FrameCheck {
  readonly sentences: number;
  readonly faults: readonly FrameFault[];
}

const asReport = (lang: string, text: string): Report => ({ id: 'frame', lang, title: null, source: null, url: null, file: null, published: '2020-06-05', text, notes: [] });

const told = (events: readonly Event[]): string => events.map(({ type, status, trigger, rule }) => `${type} ${status} «${trigger.text}» ${rule}`).join('; ') || 'no event';

/** Runs each frame's `yes`, which must give an event of one of its types by this frame or on its word, and its `no`, which must give none by this frame. */
export function checkFrames({ code, coding }: Language, coder: (report: Report) => Coded): FrameCheck {
  const faults = coding.frames.flatMap((frame): FrameFault[] => {
    const yes = coder(asReport(code, frame.yes)).events;
    const no = coder(asReport(code, frame.no)).events;
    const found: FrameFault[] = [];
    if (!yes.some((event) => speaks(event, frame, code))) found.push({ frame, which: 'yes', sentence: frame.yes, got: told(yes) });
    if (no.some((event) => isBy(event, frame, code) && happened(event))) found.push({ frame, which: 'no', sentence: frame.no, got: told(no) });
    return found;
  });
  return { sentences: coding.frames.length * 2, faults };
}

const isBy = (event: Event, frame: Frame, code: string): boolean => event.rule === `frame:${code}/${frame.id}`;
const happened = ({ status }: Event): boolean => status !== 'negated' && status !== 'hypothetical';

function speaks(event: Event, frame: Frame, code: string): boolean {
  if (isBy(event, frame, code)) return true;
  const words = [frame.verb ?? [], frame.noun ?? []].flat().flatMap((expression) => expression.split(' '));
  const types = [frame.type, ...(frame.variants ?? []).flatMap(({ type }) => type ?? [])];
  return types.includes(event.type) && words.some((word) => word.length > 3 && event.citation.text.toLowerCase().includes(word.slice(-5)));
}
