import { readFileSync } from 'node:fs';
import { sharedFile } from '../../test/shared.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text with the places that people marked in it. */
export interface PlaceGold {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Range[];
  readonly places: readonly Range[];
}

function read(path: string): string {
  const file = sharedFile(path);
  if (!file) throw new Error(`${path} is not there: the training texts are not part of this repository.`);
  return readFileSync(file, 'utf8');
}

/** A full stop, or a line's end, before a capital. */
function sentenceRanges(text: string): Range[] {
  const cuts = [...text.matchAll(/(?<=[.!?]["”’)]?)\s+(?=["“‘(]?\p{Lu})|\n+/gu)].map((match) => match.index + match[0].length);
  const starts = [0, ...cuts];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length })).filter(({ start, end }) => end > start);
}

function toponyms(name: string): PlaceGold[] {
  return read(`gold/geo/${name}.dev.jsonl`).trim().split('\n').map((line) => {
    const row = JSON.parse(line);
    return { id: row.id, text: row.text, sentences: sentenceRanges(row.text), places: row.toponyms };
  });
}

const PLACE_TAGS = new Set(['LOC', 'PLACE', 'PLC']);
const CLOSE = /^[.,;:!?)\]}%]/;

/** Tagged sentences; ten that follow each other count as one report. */
function tagged(name: string): PlaceGold[] {
  const sentences = read(`gold/ner/${name}.iob2`).split('\n\n').map((block) => block.split('\n').filter((line) => line && !line.startsWith('# ')).map((line) => line.split('\t'))).filter((rows) => rows.length > 0);
  const reports: PlaceGold[] = [];
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
    reports.push({ id: `${name}-${i}`, text, sentences: [{ start: 0, end: text.length }], places });
  }
  return reports;
}

/** Sentences of our own, with places in brackets. */
function bracketed(name: string): PlaceGold[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  return lines.map((line, i) => {
    const places: Range[] = [];
    let text = '';
    for (const [k, piece] of line.split(/[[\]]/).entries()) {
      if (k % 2 === 1) places.push({ start: text.length, end: text.length + piece.length });
      text += piece;
    }
    return { id: `own-${i}`, text, sentences: [{ start: 0, end: text.length }], places };
  });
}

/** What a language's model of place names is trained on: development and training texts only. */
export function readPlaceGold(language: string): PlaceGold[] {
  if (language === 'en') return ['trnews', 'lgl', 'gwn'].flatMap(toponyms);
  return [...tagged('id_idner_news_2k.dev_train'), ...bracketed('own.id.txt')];
}
