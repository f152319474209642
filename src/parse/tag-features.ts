import { feature1, feature2, finishAll, values } from './hash.ts';
import { blankMemory, type Word } from './word.ts';

/** Most features that a token can have. */
export const TAG_FEATURES = 96;

const nowhere: Word = {
  form: '', lower: '', cased: 1, word: 1, prefixes: [1, 1, 1, 1], suffixes: [1, 1, 1, 1], affix: 1, shape: 1, length: 0, seen: 1, memory: blankMemory(),
};

/** Features of a word on its own: the same wherever it stands, so that their scores can be kept. */
export function lexicalFeatures(w: Word, treebank: number, out: Int32Array): number {
  let n = 0;
  out[n++] = feature1(0, 0);
  out[n++] = feature1(1, w.cased);
  out[n++] = feature1(2, w.word);
  for (let k = 0; k < 4; k += 1) {
    out[n++] = feature1(3 + k, w.prefixes[k]);
    out[n++] = feature1(7 + k, w.suffixes[k]);
  }
  out[n++] = feature2(11, w.prefixes[1], w.suffixes[1]);
  out[n++] = feature2(12, w.prefixes[2], w.suffixes[2]);
  out[n++] = feature1(13, w.affix);
  out[n++] = feature2(14, w.affix, w.suffixes[2]);
  out[n++] = feature1(15, w.shape);
  out[n++] = feature2(16, w.shape, w.suffixes[2]);
  out[n++] = feature2(17, w.shape, w.length);
  out[n++] = feature1(18, w.seen);
  out[n++] = feature2(19, w.seen, w.suffixes[1]);
  out[n++] = feature2(20, w.seen, w.affix);
  out[n++] = feature2(21, w.word, treebank);
  out[n++] = feature2(22, w.suffixes[2], treebank);
  out[n++] = feature2(23, w.seen, treebank);
  out[n++] = feature2(24, w.affix, treebank);
  out[n++] = feature2(25, w.shape, treebank);
  return n;
}

/** Features of the token at `i` that its neighbours and the tags before it give. `before` and `before2` are those tags, -1 at the edge. */
export function contextFeatures(words: readonly Word[], i: number, before: number, before2: number, treebank: number, out: Int32Array): number {
  const w = words[i];
  const p = i > 0 ? words[i - 1] : nowhere;
  const pp = i > 1 ? words[i - 2] : nowhere;
  const x = i + 1 < words.length ? words[i + 1] : nowhere;
  const xx = i + 2 < words.length ? words[i + 2] : nowhere;
  const first = i === 0 ? 1 : 0;
  const { t, a, b, c } = values;
  let n = 0;
  // One value each.
  t[n] = 30; a[n++] = before;
  t[n] = 41; a[n++] = before2;
  t[n] = 42; a[n++] = p.word;
  t[n] = 43; a[n++] = pp.word;
  t[n] = 44; a[n++] = x.word;
  t[n] = 45; a[n++] = xx.word;
  t[n] = 49; a[n++] = p.suffixes[2];
  t[n] = 50; a[n++] = x.suffixes[2];
  t[n] = 51; a[n++] = x.suffixes[1];
  t[n] = 54; a[n++] = x.seen;
  const ones = n;
  // Two values each.
  t[n] = 31; a[n] = before; b[n++] = before2;
  t[n] = 32; a[n] = before; b[n++] = w.word;
  t[n] = 33; a[n] = before; b[n++] = w.suffixes[2];
  t[n] = 34; a[n] = before; b[n++] = w.shape;
  t[n] = 35; a[n] = before; b[n++] = w.affix;
  t[n] = 37; a[n] = before; b[n++] = w.seen;
  t[n] = 46; a[n] = p.word; b[n++] = w.word;
  t[n] = 47; a[n] = w.word; b[n++] = x.word;
  t[n] = 48; a[n] = p.word; b[n++] = x.word;
  t[n] = 52; a[n] = p.shape; b[n++] = w.shape;
  t[n] = 53; a[n] = w.shape; b[n++] = x.shape;
  t[n] = 55; a[n] = x.seen; b[n++] = xx.seen;
  t[n] = 56; a[n] = w.seen; b[n++] = x.seen;
  t[n] = 58; a[n] = w.word; b[n++] = x.seen;
  t[n] = 59; a[n] = w.word; b[n++] = x.suffixes[1];
  t[n] = 60; a[n] = w.affix; b[n++] = x.affix;
  t[n] = 61; a[n] = p.affix; b[n++] = w.affix;
  t[n] = 62; a[n] = w.word; b[n++] = x.shape;
  t[n] = 63; a[n] = first; b[n++] = w.shape;
  t[n] = 66; a[n] = before; b[n++] = treebank;
  const twos = n;
  // Three values each.
  t[n] = 36; a[n] = before; b[n] = before2; c[n++] = w.word;
  t[n] = 38; a[n] = before; b[n] = before2; c[n++] = w.seen;
  t[n] = 39; a[n] = before; b[n] = w.seen; c[n++] = x.seen;
  t[n] = 40; a[n] = before; b[n] = w.seen; c[n++] = x.word;
  t[n] = 57; a[n] = w.seen; b[n] = x.seen; c[n++] = xx.seen;
  t[n] = 64; a[n] = first; b[n] = w.shape; c[n++] = w.seen;
  t[n] = 65; a[n] = w.shape; b[n] = x.shape; c[n++] = w.seen;
  t[n] = 67; a[n] = before; b[n] = w.seen; c[n++] = treebank;
  return finishAll(ones, twos, n, out);
}
