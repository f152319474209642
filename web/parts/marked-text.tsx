import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Range } from '../../src/model/index.ts';
import { paragraphsOf, type RoleMark, type Segment, segmentsOf, wordsIn } from '../draw/segments.ts';
import { useSpeech } from '../words/speech.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly lang: string;
  readonly marks: readonly RoleMark[];
  readonly evidence: readonly Range[];
  readonly chosen: Range | null;
  /** Words were chosen by pointer or keyboard; null takes the choice back. */
  readonly choose: (range: Range | null) => void;
  /** Where walking with the arrow keys begins; the text's first word where it is left out. */
  readonly start?: number;
}

/** Offset into the report of a point in the page, by the segment that holds it. */
function offsetAt(node: Node, within: number): number | null {
  const holder = (node instanceof Element ? node : node.parentElement)?.closest('[data-start]');
  if (!(holder instanceof HTMLElement)) return null;
  return Number(holder.dataset.start) + (node.nodeType === Node.TEXT_NODE ? within : 0);
}

/** Grows a choice to whole words. */
function toWords(range: Range, words: readonly Range[]): Range | null {
  const touched = words.filter((word) => word.start < range.end && range.start < word.end);
  return touched.length > 0 ? { start: Math.min(touched[0].start, range.start), end: Math.max(touched[touched.length - 1].end, range.end) } : null;
}

/** A report's text with marks in it. Words are chosen with the pointer, or with the arrow keys (Shift selects), and are read out as they are chosen. */
export function MarkedText({ text, lang, marks, evidence, chosen, choose, start = -1 }: MarkedTextProps) {
  const { words } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const places = useMemo(() => wordsIn(text), [text]);
  const [anchor, setAnchor] = useState(-1);
  const [head, setHead] = useState(-1);
  useEffect(() => { if (!chosen) { setAnchor(-1); setHead(-1); } }, [chosen]);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  useEffect(() => {
    const hear = (): void => {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode || !box.current?.contains(selection.anchorNode) || !box.current.contains(selection.focusNode)) return;
      const ends = [offsetAt(selection.anchorNode, selection.anchorOffset), offsetAt(selection.focusNode, selection.focusOffset)];
      if (ends[0] === null || ends[1] === null) return;
      const range = toWords({ start: Math.min(ends[0], ends[1]), end: Math.max(ends[0], ends[1]) }, places);
      if (range) choose(range);
    };
    document.addEventListener('pointerup', hear);
    return () => document.removeEventListener('pointerup', hear);
  }, [choose, places]);
  const walk = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') { setAnchor(-1); setHead(-1); choose(null); return; }
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || places.length === 0) return;
    event.preventDefault();
    const begin = chosen?.start ?? start;
    const from = begin < 0 ? -1 : places.findIndex((word) => word.end > begin) - (chosen ? 0 : 1);
    const at = Math.max(0, Math.min(places.length - 1, (head < 0 ? from : head) + step));
    const first = event.shiftKey && anchor >= 0 ? anchor : at;
    setHead(at);
    setAnchor(first);
    choose({ start: places[Math.min(first, at)].start, end: places[Math.max(first, at)].end });
  };
  return (
    <div class="report-text" ref={box} lang={lang || undefined} tabIndex={0} role="group" aria-label={`${words.report.text}. ${words.report.keys}`} onKeyDown={walk}>
      {paragraphs.map((paragraph) => <p key={paragraph.start}>{segmentsOf(paragraph, marks, evidence, chosen).map((segment) => <Piece key={segment.start} segment={segment} text={text} />)}</p>)}
      <span class="unseen" role="status">{chosen ? `${words.report.selected}: ${text.slice(chosen.start, chosen.end)}` : ''}</span>
    </div>
  );
}

function Piece({ segment, text }: { readonly segment: Segment; readonly text: string }) {
  const { words } = useSpeech();
  const { start, end, roles, begins, evidence, chosen } = segment;
  const name = ['piece', ...roles.map((role) => `role-${role}`), evidence ? 'evidence' : '', chosen ? 'chosen' : ''].filter(Boolean).join(' ');
  const content = <span class={name} data-start={start}>{text.slice(start, end)}</span>;
  if (roles.length === 0) return content;
  return <mark>{begins.map((role) => <span key={role} class={`role-name of-${role}`}>{words.role[role]}</span>)}{content}</mark>;
}
