import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sharedFile } from '../../test/shared.ts';

/** An annotated event as it stands in the annotated reports. */
export interface Annotated {
  readonly s: number;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly cameo: string | null;
  readonly actor: ReadonlyArray<{ readonly text: string; readonly country: string; readonly sector: string }>;
  readonly recipient: ReadonlyArray<{ readonly text: string; readonly country: string; readonly sector: string }>;
  readonly place: string | null;
  readonly place_country: string | null;
  readonly date: string | null;
  readonly status: string;
  readonly speaker: string | null;
}

/** An annotated report with its text, which stays beside the repository. */
export interface AnnotatedReport {
  readonly id: string;
  readonly lang: string;
  readonly outlet: string;
  readonly published: string;
  readonly text: string;
  readonly sentences: ReadonlyArray<{ readonly n: number; readonly start: number; readonly end: number }>;
  readonly events: readonly Annotated[];
}

/** One line of the gold: a report by address and hash, and its events by offsets, type and number of the incident. */
interface Line {
  readonly report: string;
  readonly url: string | null;
  readonly hash: string;
  readonly half: Half;
  readonly events: ReadonlyArray<readonly [start: number, end: number, type: string, incident: number]>;
}

export type Half = 'tuning' | 'held';

/** A report with the events that were judged and the incidents they belong to, in the same order. */
export interface Judged {
  readonly half: Half;
  readonly report: AnnotatedReport;
  readonly events: ReadonlyArray<{ readonly event: Annotated; readonly incident: number }>;
}

function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line): T => JSON.parse(line));
}

/** The judged reports with their texts; null where the texts are not beside the repository. A text that is not the one judged is refused. */
export function readJudged(): readonly Judged[] | null {
  const path = sharedFile('gold/idnews/train.jsonl');
  if (!path) return null;
  const reports = new Map(readLines<AnnotatedReport>(path).map((report) => [report.id, report]));
  return readLines<Line>(new URL('../gold/joining.jsonl', import.meta.url).pathname).map(({ report: id, hash, half, events }) => {
    const report = reports.get(id);
    if (!report || createHash('sha256').update(report.text).digest('hex').slice(0, 16) !== hash) throw new Error(`joining gold: the text of ${id} is not the one that was judged (hash ${hash} wanted)`);
    return { half, report, events: events.map(([start, end, type, incident]) => {
      const event = report.events.find((one) => one.start === start && one.end === end && one.type === type);
      if (!event) throw new Error(`joining gold: ${id} has no event ${type} at ${start}–${end}`);
      return { event, incident };
    }) };
  });
}
