import { publicationDay } from './days.ts';
import { packReport, unpackReport } from './packed.ts';
import type { Prepared } from './prepared.ts';
import { derive, inputHash } from './rows.ts';
import type { Input, Kept } from './store.ts';
import { folded } from './words.ts';

/** Makes a report ready. `input` is the report as it was read, where coding has mended its text. */
export function prepare(kept: Kept, coder: string, input: Input = kept): Prepared {
  const { id, lang, title, source, url, published, text } = kept;
  const heading = { id, lang, title, source, url, published };
  return {
    report: { ...heading, coder, input: inputHash(input), day: publicationDay(published) },
    ...packReport(kept), ...derive(kept, { ...heading, copyOf: null }, []), words: folded(`${title ?? ''}\n${text}`),
  };
}

/** The same report known to be a copy of another: its events are joined by that one's blocks. */
export function asCopy(prepared: Prepared, copyOf: string | null): Prepared {
  if (copyOf === null) return prepared;
  const kept = unpackReport({ ...prepared.report, text: prepared.text, record: prepared.record });
  return { ...prepared, ...derive(kept, { ...prepared.report, copyOf }, []) };
}
