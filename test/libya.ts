import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { join } from '../src/join/index.ts';
import type { Coded, Control, Heading, Incident, Report, Said, Statement, Told } from '../src/model/index.ts';
import { codeReport } from '../src/pipeline.ts';
import { loadResources } from '../src/resources.ts';

const folder = new URL('../examples/libya-2020/', import.meta.url).pathname;

/** The example corpus as reports, by outlet and day. */
export function libyaReports(): readonly Report[] {
  const lines = readdirSync(folder).filter((file) => file.endsWith('.jsonl')).sort().flatMap((file) => readFileSync(path(folder, file), 'utf8').split('\n').filter(Boolean));
  return lines.map((line) => ({ url: null, file: null, notes: [], ...(JSON.parse(line) as Omit<Report, 'url' | 'file' | 'notes'>) })); // the example's own format
}

/** The example corpus, coded and joined. A report with the same words as an earlier one is its copy. */
export interface Libya {
  readonly coded: readonly Coded[];
  readonly reports: readonly Heading[];
  readonly told: readonly Told[];
  readonly incidents: readonly Incident[];
  readonly control: readonly Said<Control>[];
  readonly statements: readonly Said<Statement>[];
}

export async function codedLibya(): Promise<Libya> {
  const resources = await loadResources();
  const byDay = [...libyaReports()].sort((a, b) => (`${a.published} ${a.id}` < `${b.published} ${b.id}` ? -1 : 1));
  const firstWith = new Map<string, string>();
  const all = byDay.map((report): readonly [Coded, Heading] => {
    const { id, lang, title, source, url, published, text } = report;
    const copyOf = firstWith.get(text) ?? null;
    if (copyOf === null) firstWith.set(text, id);
    return [codeReport(report, resources), { id, lang, title, source, url, published, copyOf }];
  });
  const told = all.flatMap(([{ events }, report]) => events.map((event) => ({ event, report })));
  return {
    coded: all.map(([coded]) => coded), reports: all.map(([, heading]) => heading), told, incidents: join(told),
    control: all.flatMap(([{ control }, report]) => control.map((said) => ({ said, report }))),
    statements: all.flatMap(([{ statements }, report]) => statements.map((said) => ({ said, report }))),
  };
}
