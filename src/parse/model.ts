import { openSums, type Sums, type Table } from '../sums/index.ts';

/** A trained parser: what `data/xx.parse.bin.gz` holds. */
export interface ParserModel {
  /** Tags by number: a universal tag, or a universal and a treebank's own: `VERB|VBN`. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly treebanks: readonly string[];
  /** Labels in groups, by number: what the first choice of an arc tells apart. */
  readonly groups: ReadonlyArray<readonly number[]>;
  /** Words of the training texts → class of tags seen with them (0 where rare). */
  readonly seen: ReadonlyMap<string, number>;
  /** `lower` or `lower|UPOS` → lemma, where the rules do not give it. */
  readonly lemmas: ReadonlyMap<string, string>;
  /** Lemmas of the training texts. */
  readonly roots: ReadonlySet<string>;
  readonly tagger: Table;
  readonly arcs: Table;
  readonly names: Table;
  readonly marks: Table;
  /** Adds up rows of the four tables. */
  readonly sums: Sums;
}

const TABLES = ['tagger', 'arcs', 'names', 'marks'] as const;

/** First part of the file: everything but the weights, as JSON. */
interface Head {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly treebanks: readonly string[];
  readonly groups: ReadonlyArray<readonly number[]>;
  /** One string a class of tags: its words, separated by spaces. */
  readonly seen: readonly string[];
  readonly lemmas: readonly string[];
  readonly roots: string;
  readonly tables: ReadonlyArray<{ readonly bits: number; readonly width: number }>;
}

/** Reads an unpacked model file. */
export function readModel(bytes: Uint8Array): ParserModel {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size)));
  let at = 4 + size;
  const { tables, sums } = openSums(head.tables.map(({ bits, width }): Table => {
    const length = (1 << bits) + width;
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, length);
    at += length;
    return { weights, mask: (1 << bits) - 1, width };
  }));
  const seen = new Map(head.seen.flatMap((words, k) => words.split(' ').map((word): [string, number] => [word, k])));
  const lemmas = new Map(head.lemmas.map((line): [string, string] => {
    const cut = line.indexOf(' ');
    return [line.slice(0, cut), line.slice(cut + 1)];
  }));
  const [tagger, arcs, names, marks] = tables;
  return { tags: head.tags, labels: head.labels, treebanks: head.treebanks, groups: head.groups, seen, lemmas, roots: new Set(head.roots.split(' ')), tagger, arcs, names, marks, sums };
}

/** The inverse of `readModel`. */
export function writeModel(model: Omit<ParserModel, 'sums'>): Uint8Array {
  const bySeen: string[][] = [];
  for (const [word, k] of model.seen) bySeen[k] = [...(bySeen[k] ?? []), word];
  const parts = TABLES.map((name) => model[name].weights);
  const head: Head = {
    tags: model.tags, labels: model.labels, treebanks: model.treebanks, groups: model.groups,
    seen: Array.from(bySeen, (words) => (words ?? []).join(' ')),
    lemmas: Array.from(model.lemmas, ([form, lemma]) => `${form} ${lemma}`),
    roots: [...model.roots].join(' '),
    tables: TABLES.map((name) => ({ bits: 32 - Math.clz32(model[name].mask), width: model[name].width })),
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const out = new Uint8Array(4 + json.length + parts.reduce((sum, part) => sum + part.length, 0));
  new DataView(out.buffer).setUint32(0, json.length, true);
  out.set(json, 4);
  let at = 4 + json.length;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
