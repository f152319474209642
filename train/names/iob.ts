import { readFileSync } from 'node:fs';
import type { NameView } from '../../src/mention/names/name-features.ts';
import { LABELS } from '../../src/mention/names/name-model.ts';

/** A sentence with the label of each word. */
export interface LabelledSentence {
  readonly words: readonly string[];
  readonly labels: readonly number[];
}

export interface NameExample extends NameView {
  readonly labels: readonly number[];
}

/** Tags of the gold sets as ours; what is none of ours is outside. */
const KINDS: Readonly<Record<string, string>> = { PER: 'PER', PERSON: 'PER', PPL: 'PER', LOC: 'LOC', PLACE: 'LOC', PLC: 'LOC', ORG: 'ORG', ORGANISATION: 'ORG', IND: 'ORG' };

function labelOf(tag: string): number {
  const kind = KINDS[tag.slice(2)];
  return Math.max(0, LABELS.map(String).indexOf(`${tag[0]}-${kind}`));
}

/** Reads IOB2: a word, a tab and a tag a line, an empty line between sentences. */
export function readIob(path: string): LabelledSentence[] {
  return readFileSync(path, 'utf8').split(/\n\s*\n/).flatMap((block) => {
    const rows = block.split('\n').filter((line) => line.includes('\t') && !line.startsWith('# ')).map((line) => line.split('\t'));
    return rows.length ? [{ words: rows.map(([word]) => word), labels: rows.map(([, tag]) => labelOf(tag.trim())) }] : [];
  });
}
