/** The coded reports that benches make many of (`variations.ts`). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportRecord } from '../src/formats/record.ts';
import { loadCoder } from '../src/resources.ts';
import type { Kept } from '../src/store/index.ts';
import { shared } from '../test/shared.ts';

interface Given { readonly id: string; readonly text: string; readonly published?: string; readonly title?: string; readonly source?: string; readonly outlet?: string; readonly url?: string }

/** The news reports beside the repository where they are at hand, else the examples. */
function given(): ReadonlyArray<readonly [lang: string, report: Given]> {
  const lines = (file: string): Given[] => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Given); // the sets' own format
  const files = [['id', 'reports/id/fresh.jsonl'], ['id', 'reports/id/news.dev.jsonl'], ['en', 'reports/news.en.dev.jsonl']].map(([lang, path]) => [lang, new URL(path, shared)] as const);
  const there = files.filter(([, file]) => existsSync(file)).flatMap(([lang, file]) => lines(file.pathname).map((report) => [lang, report] as const));
  if (there.length > 0) return there;
  const folder = new URL('../examples/reports/', import.meta.url).pathname;
  return readdirSync(folder).flatMap((file) => lines(join(folder, file)).map((report) => [file.startsWith('example') ? 'en' : 'id', report] as const));
}

/** Codes the reports that are at hand. */
export async function codedReports(): Promise<readonly Kept[]> {
  const coder = await loadCoder();
  return given().filter(([, { text }]) => text).map(([lang, { id, text, published, title, source, outlet, url }]) => {
    const coded = coder({ id, lang, title: title ?? null, source: source ?? outlet ?? null, url: url ?? null, file: 'news.jsonl', published: published || null, text, notes: [] });
    return JSON.parse(JSON.stringify(reportRecord(coded))) as Kept; // printed and read again
  });
}
