import { readFileSync } from 'node:fs';
import type { Report } from '../../src/model/index.ts';

/** An event as a reader marked it. */
export interface GoldEvent {
  readonly s: number;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly status: string;
  readonly sure: boolean;
  readonly date: string | null;
  readonly place_country: string | null;
  readonly actor: ReadonlyArray<{ readonly text: string; readonly country: string; readonly sector: string }>;
  readonly recipient: ReadonlyArray<{ readonly text: string; readonly country: string; readonly sector: string }>;
}

/** A report with its marks. */
export interface GoldReport {
  readonly id: string;
  readonly lang: string;
  readonly outlet: string;
  readonly published: string | null;
  readonly text: string;
  readonly sentences: ReadonlyArray<{ readonly n: number; readonly start: number; readonly end: number }>;
  readonly events: readonly GoldEvent[];
  /** Read by ourselves to learn from: nothing is measured by it. */
  readonly ours?: boolean;
}

/** Reads annotated reports, one JSON object a line. */
export function readGold(path: string): GoldReport[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as GoldReport); // the file's format is fixed by its guide
}

/** The report as the coder takes it: the very text that the marks point into. */
export function reportOf({ id, lang, outlet, published, text }: GoldReport): Report {
  return { id, lang, title: null, source: outlet, url: null, file: null, published: published || null, text, notes: [] };
}

/** The part of cross-validation that a report falls into: months of one outlet stay together, so that no topic stands on both sides. */
export function foldOf({ id, outlet, published, ours }: Pick<GoldReport, 'id' | 'outlet' | 'published' | 'ours'>, folds: number): number {
  const group = ours && !published ? id : `${outlet}|${(published ?? '').slice(0, 7)}`;
  let hash = 7;
  for (const letter of group) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash % folds;
}
