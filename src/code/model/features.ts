import { mix } from './hash.ts';
import type { SentenceView } from './sentence-view.ts';

/** A token that is not there: before the first, after the last, above the root. */
const NONE = 0x5bd1e995;

/** Writes the features of the candidate at `i` to `out` and gives their count. The order of templates is the order of their numbers. */
export function featuresOf(view: SentenceView, i: number, out: Int32Array): number {
  const n = senses(view, i, out, moods(view, i, out, surroundings(view, i, out, tree(view, i, out, neighbours(view, i, out, own(view, i, out))))));
  return Math.min(n, out.length);
}

/** The word by itself: its form, its dictionary form, and what all forms of a verb share. Writes from `from` on and gives where it ended. */
export function wordFeatures({ form, lemma, key }: SentenceView, i: number, out: Int32Array, from = 0): number {
  out[from] = mix(1, form[i]);
  out[from + 1] = mix(2, lemma[i]);
  out[from + 2] = mix(14, key[i]);
  return from + 3;
}

/** The frame that speaks at a token together with its word. */
export function frameWord({ frame, lemma }: SentenceView, i: number): number {
  return mix(10, frame[i], lemma[i]);
}

const at = (values: Int32Array, i: number): number => (i >= 0 && i < values.length ? values[i] : NONE);

function own(view: SentenceView, i: number, out: Int32Array): number {
  let n = 0;
  const { lemma, tag, prefix, suffix, frame, word, status, said, kind } = view;
  out[n++] = mix(0, 0);
  n = wordFeatures(view, i, out, n);
  out[n++] = mix(3, tag[i]);
  out[n++] = mix(4, lemma[i], tag[i]);
  out[n++] = mix(5, prefix[i]);
  out[n++] = mix(6, suffix[i]);
  out[n++] = mix(7, prefix[i], suffix[i]);
  out[n++] = mix(8, frame[i]);
  out[n++] = mix(9, frame[i], tag[i]);
  out[n++] = frameWord(view, i);
  out[n++] = mix(11, said[i], lemma[i]);
  out[n++] = mix(12, kind[i], tag[i]);
  out[n++] = mix(13, view.position, tag[i]);
  out[n++] = mix(15, word[i]);
  out[n++] = mix(16, word[i], frame[i]);
  out[n++] = mix(17, status[i], frame[i]);
  out[n++] = mix(18, said[i], word[i]);
  return n;
}

function neighbours(view: SentenceView, i: number, out: Int32Array, from: number): number {
  let n = from;
  const { form, lemma, tag, kind } = view;
  for (let d = -2; d <= 2; d += 1) {
    if (d === 0) continue;
    const base = 20 + (d + 2) * 4;
    out[n++] = mix(base, at(form, i + d));
    out[n++] = mix(base + 1, at(lemma, i + d), lemma[i]);
    out[n++] = mix(base + 2, at(tag, i + d), lemma[i]);
    out[n++] = mix(base + 3, at(kind, i + d), lemma[i]);
  }
  out[n++] = mix(45, at(lemma, i - 1), at(lemma, i + 1));
  out[n++] = mix(46, at(tag, i - 1), at(tag, i + 1));
  out[n++] = mix(47, at(form, i + 1), at(form, i + 2));
  return n;
}

function tree(view: SentenceView, i: number, out: Int32Array, from: number): number {
  let n = from;
  const { lemma, tag, relation, kind, frame, word, children } = view;
  const head = view.head[i];
  out[n++] = mix(50, relation[i]);
  out[n++] = mix(51, relation[i], at(lemma, head));
  out[n++] = mix(52, at(lemma, head), lemma[i]);
  out[n++] = mix(53, relation[i], lemma[i]);
  out[n++] = mix(54, at(frame, head), relation[i]);
  out[n++] = mix(49, at(word, head), word[i]);
  out[n++] = mix(55, at(tag, head), relation[i]);
  for (const child of children[i]) {
    out[n++] = mix(56, relation[child]);
    out[n++] = mix(57, relation[child], lemma[child]);
    out[n++] = mix(58, lemma[child], lemma[i]);
    out[n++] = mix(59, relation[child], kind[child]);
    out[n++] = mix(60, mix(0, relation[child], kind[child]), lemma[i]);
    out[n++] = mix(61, frame[child], lemma[i]);
    out[n++] = mix(62, mix(0, relation[child], kind[child]), frame[i]);
    for (const marker of children[child]) {
      if (view.content[marker]) continue;
      out[n++] = mix(63, lemma[marker], lemma[i]);
      out[n++] = mix(64, lemma[marker], kind[child]);
      out[n++] = mix(65, mix(0, lemma[marker], kind[child]), frame[i]);
    }
  }
  if (head < 0) return n;
  for (const sibling of children[head]) {
    if (sibling === i) continue;
    out[n++] = mix(66, relation[sibling], lemma[sibling]);
    out[n++] = mix(67, mix(0, relation[sibling], kind[sibling]), relation[i]);
  }
  return n;
}

function surroundings(view: SentenceView, i: number, out: Int32Array, from: number): number {
  let n = from;
  const { lemma, content, kind, frame, word, clause, length } = view;
  for (let k = 0; k < length; k += 1) {
    if (k === i) continue;
    const near = Math.abs(k - i) <= 6;
    if (content[k]) {
      out[n++] = mix(70, lemma[k]);
      if (near) out[n++] = mix(71, lemma[k]);
      if (near) out[n++] = mix(72, lemma[k], frame[i]);
    }
    if (kind[k] && near) out[n++] = mix(73, kind[k], k < i ? 1 : 2);
    if (kind[k]) out[n++] = mix(74, kind[k], lemma[i]);
    if (frame[k]) out[n++] = mix(75, frame[k], frame[i]);
    if (word[k] && clause[k] === clause[i]) out[n++] = mix(77, word[k], word[i]);
    if (kind[k] && clause[k] === clause[i]) out[n++] = mix(78, kind[k], word[i]);
  }
  out[n++] = mix(76, Math.min(4, length >> 3));
  return n;
}

/** What is willed, needed or denied, together with what the word by itself would tell: "akan menghancurkan" within a speech threatens. */
function moods({ before, mood, word, lemma, said, kind, children, head }: SentenceView, i: number, out: Int32Array, from: number): number {
  if (before.length === 0) return from;
  let n = from;
  out[n++] = mix(80, before[i], word[i]);
  out[n++] = mix(81, before[i], said[i]);
  out[n++] = mix(82, before[i], lemma[i]);
  out[n++] = mix(83, mix(0, before[i], word[i]), said[i]);
  out[n++] = mix(84, mood[i], word[i]);
  out[n++] = mix(85, mix(0, mood[i], word[i]), said[i]);
  if (head[i] >= 0) out[n++] = mix(86, mix(0, before[i], word[i]), lemma[head[i]]);
  for (const child of children[i]) {
    if (word[child]) out[n++] = mix(87, before[i], word[child]);
    if (word[child]) out[n++] = mix(88, lemma[i], word[child]);
    if (kind[child]) out[n++] = mix(89, mix(0, before[i], word[i]), kind[child]);
  }
  return n;
}

/** What sort of word it is, and those above, below and around it: a word that was never met is known by those that are used like it. */
function senses({ fine, rough, tag, relation, kind, frame, head, children, clause, length, sensed }: SentenceView, i: number, out: Int32Array, from: number): number {
  if (!sensed) return from;
  let n = from;
  if (fine[i]) {
    out[n++] = mix(100, rough[i]);
    out[n++] = mix(101, rough[i], tag[i]);
    out[n++] = mix(102, fine[i]);
    out[n++] = mix(103, fine[i], tag[i]);
    out[n++] = mix(104, fine[i], frame[i]);
    out[n++] = mix(105, fine[i], relation[i]);
  }
  const above = head[i];
  if (above >= 0) {
    out[n++] = mix(106, fine[above], relation[i]);
    out[n++] = mix(107, rough[above], mix(0, fine[i], relation[i]));
    out[n++] = mix(108, rough[above], mix(0, rough[i], relation[i]));
  }
  for (const child of children[i]) {
    if (fine[child]) {
      out[n++] = mix(109, fine[child], relation[child]);
      out[n++] = mix(110, rough[child], mix(0, rough[i], relation[child]));
      out[n++] = mix(111, rough[child], mix(0, fine[i], relation[child]));
      out[n++] = mix(112, fine[child], frame[i]);
    }
    out[n++] = mix(113, kind[child], mix(0, fine[i], relation[child]));
  }
  for (let k = 0; k < length; k += 1) {
    if (k === i || !fine[k]) continue;
    out[n++] = mix(114, rough[k]);
    if (clause[k] === clause[i]) out[n++] = mix(115, rough[k], rough[i]);
    if (Math.abs(k - i) <= 6) out[n++] = mix(116, fine[k]);
  }
  return n;
}
