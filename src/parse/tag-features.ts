import { feature1, feature2, feature3 } from './hash.ts';
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
  let n = 0;
  out[n++] = feature1(30, before);
  out[n++] = feature2(31, before, before2);
  out[n++] = feature2(32, before, w.word);
  out[n++] = feature2(33, before, w.suffixes[2]);
  out[n++] = feature2(34, before, w.shape);
  out[n++] = feature2(35, before, w.affix);
  out[n++] = feature3(36, before, before2, w.word);
  out[n++] = feature2(37, before, w.seen);
  out[n++] = feature3(38, before, before2, w.seen);
  out[n++] = feature3(39, before, w.seen, x.seen);
  out[n++] = feature3(40, before, w.seen, x.word);
  out[n++] = feature1(41, before2);
  out[n++] = feature1(42, p.word);
  out[n++] = feature1(43, pp.word);
  out[n++] = feature1(44, x.word);
  out[n++] = feature1(45, xx.word);
  out[n++] = feature2(46, p.word, w.word);
  out[n++] = feature2(47, w.word, x.word);
  out[n++] = feature2(48, p.word, x.word);
  out[n++] = feature1(49, p.suffixes[2]);
  out[n++] = feature1(50, x.suffixes[2]);
  out[n++] = feature1(51, x.suffixes[1]);
  out[n++] = feature2(52, p.shape, w.shape);
  out[n++] = feature2(53, w.shape, x.shape);
  out[n++] = feature1(54, x.seen);
  out[n++] = feature2(55, x.seen, xx.seen);
  out[n++] = feature2(56, w.seen, x.seen);
  out[n++] = feature3(57, w.seen, x.seen, xx.seen);
  out[n++] = feature2(58, w.word, x.seen);
  out[n++] = feature2(59, w.word, x.suffixes[1]);
  out[n++] = feature2(60, w.affix, x.affix);
  out[n++] = feature2(61, p.affix, w.affix);
  out[n++] = feature2(62, w.word, x.shape);
  out[n++] = feature2(63, first, w.shape);
  out[n++] = feature3(64, first, w.shape, w.seen);
  out[n++] = feature3(65, w.shape, x.shape, w.seen);
  out[n++] = feature2(66, before, treebank);
  out[n++] = feature3(67, before, w.seen, treebank);
  return n;
}
