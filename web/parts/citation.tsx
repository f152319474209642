import { useEffect, useState } from 'preact/hooks';
import type { Event, Heading } from '../../src/model/index.ts';
import { type Speech, useSpeech } from '../words/speech.ts';

/** The words, and where they stand: as a person would cite them. */
export function citationText(event: Pick<Event, 'id' | 'citation'>, report: Pick<Heading, 'source' | 'title' | 'published' | 'url' | 'id'>, { day, words }: Speech): string {
  const where = [report.source ?? words.report.outlet, report.title && `“${report.title}”`, report.published && day(report.published), report.url].filter(Boolean).join(', ');
  return `“${event.citation.text}” ${where}. [Warta ${report.id}/${event.id}]`;
}

/** Copies an event's citation. */
export function CopyCitation({ event, report }: { readonly event: Pick<Event, 'id' | 'citation'>; readonly report: Pick<Heading, 'source' | 'title' | 'published' | 'url' | 'id'> }) {
  const speech = useSpeech();
  const [done, set] = useState(false);
  useEffect(() => {
    if (!done) return;
    const later = setTimeout(() => set(false), 3000);
    return () => clearTimeout(later);
  }, [done]);
  const copy = (): void => void navigator.clipboard.writeText(citationText(event, report, speech)).then(() => set(true));
  return <span class="copy"><button type="button" class="plain" onClick={copy}>{speech.words.event.cite}</button> <span role="status">{done ? speech.words.event.cited : ''}</span></span>;
}
