import { mix } from './hash.ts';
import type { SentenceView } from './sentence-view.ts';

/** A token that is not there: before the first, after the last, above the root. */
const NONE = 0x5bd1e995;

/** Reads the features of the candidate at `i` and hands each hash to `emit`. The order of templates is the order of their numbers. */
export function featuresOf(view: SentenceView, i: number, emit: (feature: number) => void): void {
  own(view, i, emit);
  neighbours(view, i, emit);
  tree(view, i, emit);
  surroundings(view, i, emit);
}

/** The word by itself: its form, its dictionary form, and what all forms of a verb share. */
export function wordFeatures({ form, lemma, key }: SentenceView, i: number): readonly number[] {
  return [mix(1, form[i]), mix(2, lemma[i]), mix(14, key[i])];
}

/** The frame that speaks at a token together with its word. */
export function frameWord({ frame, lemma }: SentenceView, i: number): number {
  return mix(10, frame[i], lemma[i]);
}

const at = (values: Uint32Array, i: number): number => (i >= 0 && i < values.length ? values[i] : NONE);

function own(view: SentenceView, i: number, emit: (feature: number) => void): void {
  const { lemma, tag, prefix, suffix, frame, word, status, said, kind } = view;
  emit(mix(0, 0));
  for (const feature of wordFeatures(view, i)) emit(feature);
  emit(mix(3, tag[i]));
  emit(mix(4, lemma[i], tag[i]));
  emit(mix(5, prefix[i]));
  emit(mix(6, suffix[i]));
  emit(mix(7, prefix[i], suffix[i]));
  emit(mix(8, frame[i]));
  emit(mix(9, frame[i], tag[i]));
  emit(frameWord(view, i));
  emit(mix(11, said[i], lemma[i]));
  emit(mix(12, kind[i], tag[i]));
  emit(mix(13, view.position, tag[i]));
  emit(mix(15, word[i]));
  emit(mix(16, word[i], frame[i]));
  emit(mix(17, status[i], frame[i]));
  emit(mix(18, said[i], word[i]));
}

function neighbours(view: SentenceView, i: number, emit: (feature: number) => void): void {
  const { form, lemma, tag, kind } = view;
  for (let d = -2; d <= 2; d += 1) {
    if (d === 0) continue;
    const base = 20 + (d + 2) * 4;
    emit(mix(base, at(form, i + d)));
    emit(mix(base + 1, at(lemma, i + d), lemma[i]));
    emit(mix(base + 2, at(tag, i + d), lemma[i]));
    emit(mix(base + 3, at(kind, i + d), lemma[i]));
  }
  emit(mix(45, at(lemma, i - 1), at(lemma, i + 1)));
  emit(mix(46, at(tag, i - 1), at(tag, i + 1)));
  emit(mix(47, at(form, i + 1), at(form, i + 2)));
}

function tree(view: SentenceView, i: number, emit: (feature: number) => void): void {
  const { lemma, tag, relation, kind, frame, word, children } = view;
  const head = view.head[i];
  emit(mix(50, relation[i]));
  emit(mix(51, relation[i], at(lemma, head)));
  emit(mix(52, at(lemma, head), lemma[i]));
  emit(mix(53, relation[i], lemma[i]));
  emit(mix(54, at(frame, head), relation[i]));
  emit(mix(49, at(word, head), word[i]));
  emit(mix(55, at(tag, head), relation[i]));
  for (const child of children[i]) {
    emit(mix(56, relation[child]));
    emit(mix(57, relation[child], lemma[child]));
    emit(mix(58, lemma[child], lemma[i]));
    emit(mix(59, relation[child], kind[child]));
    emit(mix(60, mix(0, relation[child], kind[child]), lemma[i]));
    emit(mix(61, frame[child], lemma[i]));
    emit(mix(62, mix(0, relation[child], kind[child]), frame[i]));
    for (const marker of children[child]) {
      if (view.content[marker]) continue;
      emit(mix(63, lemma[marker], lemma[i]));
      emit(mix(64, lemma[marker], kind[child]));
      emit(mix(65, mix(0, lemma[marker], kind[child]), frame[i]));
    }
  }
  if (head < 0) return;
  for (const sibling of children[head]) {
    if (sibling === i) continue;
    emit(mix(66, relation[sibling], lemma[sibling]));
    emit(mix(67, mix(0, relation[sibling], kind[sibling]), relation[i]));
  }
}

function surroundings(view: SentenceView, i: number, emit: (feature: number) => void): void {
  const { lemma, content, kind, frame, word, clause, length } = view;
  for (let k = 0; k < length; k += 1) {
    if (k === i) continue;
    const near = Math.abs(k - i) <= 6;
    if (content[k]) {
      emit(mix(70, lemma[k]));
      if (near) emit(mix(71, lemma[k]));
      if (near) emit(mix(72, lemma[k], frame[i]));
    }
    if (kind[k] && near) emit(mix(73, kind[k], k < i ? 1 : 2));
    if (kind[k]) emit(mix(74, kind[k], lemma[i]));
    if (frame[k]) emit(mix(75, frame[k], frame[i]));
    if (word[k] && clause[k] === clause[i]) emit(mix(77, word[k], word[i]));
    if (kind[k] && clause[k] === clause[i]) emit(mix(78, kind[k], word[i]));
  }
  emit(mix(76, Math.min(4, length >> 3)));
}
