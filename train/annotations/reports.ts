import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sharedFile } from '../../test/shared.ts';
import { type GoldReport, readGold } from '../events/gold.ts';
import { onText, sha256, type StandOff } from './stand-off.ts';

const lines = (text: string): readonly string[] => text.split('\n').filter(Boolean);

/** Collections beside the repository on whose texts we read and marked events ourselves; what they were made for is another matter (days, quotes, places). */
const COLLECTIONS = ['time/te3_aquaint', 'time/te3_timebank', 'time/te3_platinum', 'time/meantime', 'quotes/polnear', 'quotes/gum_news', 'quotes/pfsa_id', 'geo/trnews', 'geo/gwn', 'geo/lgl'];

/** Marks that stand off their texts, as they come with the code. */
export function readStandOff(file: URL): readonly StandOff[] {
  return lines(gunzipSync(readFileSync(file)).toString('utf8')).map((line): StandOff => JSON.parse(line));
}

/** Marks of ours on the texts of other collections: to learn from, never to be measured by. */
export const OWN_READING = new URL('own-reading.jsonl.gz', import.meta.url);

/** The annotated reports that are beside the repository; `withOurs` also those that we read ourselves. Null, with a printed reason, where the first are not there. */
export function annotatedReports(withOurs = false): readonly GoldReport[] | null {
  const path = sharedFile('gold/idnews/train.jsonl');
  return path === null ? null : [...readGold(path), ...(withOurs ? ownReading() : [])];
}

function ownReading(): readonly GoldReport[] {
  const files = COLLECTIONS.flatMap((name) => sharedFile(`gold/${name}.dev.jsonl`) ?? []);
  const texts = new Map(files.flatMap((file) => lines(readFileSync(file, 'utf8')).map((line): [string, string] => {
    const { text }: { text: string } = JSON.parse(line);
    return [sha256(text), text];
  })));
  return readStandOff(OWN_READING).flatMap((marks) => {
    const text = texts.get(marks.sha256);
    return text === undefined ? [] : [{ ...fromItsFirstSentence(onText(marks, text)), ours: true }];
  });
}

/** The report from its first sentence on: a headline before it was not read, and must not teach that there is nothing in it. */
function fromItsFirstSentence(report: GoldReport): GoldReport {
  const before = report.sentences[0]?.start ?? 0;
  const move = <T extends { readonly start: number; readonly end: number }>(mark: T): T => ({ ...mark, start: mark.start - before, end: mark.end - before });
  return { ...report, text: report.text.slice(before), sentences: report.sentences.map(move), events: report.events.map(move) };
}
