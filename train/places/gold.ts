import { readFileSync } from 'node:fs';
import type { Language } from '../../src/languages/language.ts';
import { splitSentences } from '../../src/parse/sentences.ts';
import { sharedFile } from '../../test/shared.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Marked {
  readonly id: string;
  readonly text: string;
  readonly places: readonly Range[];
}

/** A text with the places that people marked in it. */
export interface PlaceGold extends Marked {
  readonly sentences: readonly Range[];
}

function read(path: string): string {
  const file = sharedFile(path);
  if (!file) throw new Error(`${path} is not there: the training texts are not part of this repository.`);
  return readFileSync(file, 'utf8');
}

function toponyms(name: string): Marked[] {
  return read(`gold/geo/${name}.dev.jsonl`).trim().split('\n').map((line) => {
    const row = JSON.parse(line);
    return { id: row.id, text: row.text, places: row.toponyms };
  });
}

const PLACE_TAGS = new Set(['LOC', 'PLACE', 'PLC']);
const CLOSE = /^[.,;:!?)\]}%]/;

/** Tagged sentences, each a report of its own. */
function tagged(name: string): Marked[] {
  const sentences = read(`gold/ner/${name}.iob2`).split('\n\n').map((block) => block.split('\n').filter((line) => line && !line.startsWith('# ')).map((line) => line.split('\t'))).filter((rows) => rows.length > 0);
  const reports: Marked[] = [];
  for (let i = 0; i < sentences.length; i += 1) {
    let text = '';
    const places: Range[] = [];
    for (const [token, tag] of sentences[i]) {
      if (text && !CLOSE.test(token)) text += ' ';
      const start = text.length;
      text += token;
      const [mark, kind] = tag.split('-');
      if (!PLACE_TAGS.has(kind)) continue;
      if (mark === 'I' && places.length > 0) places[places.length - 1] = { start: places[places.length - 1].start, end: text.length };
      else places.push({ start, end: text.length });
    }
    reports.push({ id: `${name}-${i}`, text, places });
  }
  return reports;
}

/** Sentences of our own, with places in brackets. */
function bracketed(name: string): Marked[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  return lines.map((line, i) => {
    const places: Range[] = [];
    let text = '';
    for (const [k, piece] of line.split(/[[\]]/).entries()) {
      if (k % 2 === 1) places.push({ start: text.length, end: text.length + piece.length });
      text += piece;
    }
    return { id: `own-${i}`, text, places };
  });
}

const SETS: Readonly<Record<string, () => Marked[]>> = {
  en: () => ['trnews', 'lgl', 'gwn'].flatMap(toponyms),
  id: () => [...tagged('id_idner_news_2k.dev_train'), ...bracketed('own.id.txt')],
};

/** What a language's model of place names is trained on: development and training texts only. */
export function readPlaceGold(language: Language): PlaceGold[] {
  return (SETS[language.code]?.() ?? []).map((report) => ({ ...report, sentences: splitSentences(report.text, language.parsing.sentences).filter((stretch) => stretch.kind !== 'boilerplate') }));
}
