import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One sentence of a treebank; words only, multiword tokens as ranges of them. */
export interface TreebankSentence {
  readonly text: string;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly features: readonly string[];
  /** -1 at the root. */
  readonly heads: readonly number[];
  /** With subtypes. */
  readonly labels: readonly string[];
  /** Written tokens: what stands in the text, and the words it holds, end exclusive. */
  readonly written: ReadonlyArray<{ readonly form: string; readonly from: number; readonly to: number }>;
}

/** Reads a CoNLL-U file, gzipped or not. */
export function readTreebank(path: string): TreebankSentence[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split(/\n\n+/).filter((block) => block.trim()).map(readSentence);
}

function readSentence(block: string): TreebankSentence {
  const lines = block.split('\n');
  const cells = lines.filter((line) => /^\d/.test(line)).map((line) => line.split('\t'));
  const words = cells.filter(([id]) => /^\d+$/.test(id));
  const ranges = new Map(cells.filter(([id]) => id.includes('-')).map(([id, form]) => [Number(id.split('-')[0]), { form, to: Number(id.split('-')[1]) }]));
  const written: { form: string; from: number; to: number }[] = [];
  for (let i = 0; i < words.length; ) {
    const range = ranges.get(i + 1);
    written.push({ form: range?.form ?? words[i][1], from: i, to: range?.to ?? i + 1 });
    i = range?.to ?? i + 1;
  }
  return {
    text: lines.find((line) => line.startsWith('# text = '))?.slice(9) ?? '',
    forms: words.map((w) => w[1]), lemmas: words.map((w) => w[2]), upos: words.map((w) => w[3]), xpos: words.map((w) => w[4]),
    features: words.map((w) => w[5]), heads: words.map((w) => Number(w[6]) - 1), labels: words.map((w) => w[7]), written,
  };
}
