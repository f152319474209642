import { feature1, feature2, finishAll, values } from './hash.ts';
import type { State } from './state.ts';

/** Most features that an arc can have. */
export const LABEL_FEATURES = 96;

/** Features that name the relation of `d` to its head `h`, at the moment the arc is made. */
export function labelFeatures(s: State, h: number, d: number, out: Int32Array): number {
  const { word, fine, coarse, affix, ending, mark, commas, size, treebank, label } = s;
  const none = size + 1;
  const side = h < d ? 1 : 2;
  const hw = word[h], ht = feature1(90, fine[h] * 4 + side), hc = coarse[h] * 4 + side;
  const dw = word[d], dt = fine[d], dc = coarse[d];
  const dl = s.left1[d], dr = s.right1[d], dl2 = s.left2[d];
  const sibling = side === 1 ? s.right1[h] : s.left1[h];
  const other = side === 1 ? s.left1[h] : s.right1[h];
  const sides = side === 1 ? s.rightSet[h] : s.leftSet[h];
  const across = side === 1 ? s.leftSet[h] : s.rightSet[h];
  const before = d > 0 ? d - 1 : none;
  const after = d + 1 <= size ? d + 1 : none;
  const hBefore = h > 0 && h < size ? h - 1 : none;
  const hAfter = h + 1 <= size ? h + 1 : none;
  const distance = Math.min(Math.abs(h - d), 6) * 4 + side;
  const between = Math.min(Math.abs(commas[h] - commas[d]), 2) * 4 + side;
  const caseWord = word[dl];
  const { t, a, b, c } = values;
  let n = 0;
  // One value each.
  t[n] = 0; a[n++] = side;
  t[n] = 5; a[n++] = ht;
  const ones = n;
  // Two values each.
  t[n] = 1; a[n] = dw; b[n++] = side;
  t[n] = 2; a[n] = dt; b[n++] = side;
  t[n] = 4; a[n] = hw; b[n++] = side;
  t[n] = 6; a[n] = hw; b[n++] = ht;
  t[n] = 7; a[n] = ht; b[n++] = dt;
  t[n] = 8; a[n] = ht; b[n++] = dw;
  t[n] = 13; a[n] = hw; b[n++] = distance;
  t[n] = 17; a[n] = caseWord; b[n++] = dt;
  t[n] = 42; a[n] = ending[d]; b[n++] = ht;
  const twos = n;
  // Three values each.
  t[n] = 3; a[n] = dw; b[n] = dt; c[n++] = side;
  t[n] = 9; a[n] = hw; b[n] = dt; c[n++] = side;
  t[n] = 10; a[n] = hw; b[n] = dw; c[n++] = side;
  t[n] = 11; a[n] = ht; b[n] = dt; c[n++] = distance;
  t[n] = 12; a[n] = dw; b[n] = hc; c[n++] = distance;
  t[n] = 14; a[n] = ht; b[n] = dt; c[n++] = caseWord;
  t[n] = 15; a[n] = hw; b[n] = dt; c[n++] = caseWord;
  t[n] = 16; a[n] = hc; b[n] = dw; c[n++] = caseWord;
  t[n] = 18; a[n] = ht; b[n] = dt; c[n++] = label[dl];
  t[n] = 19; a[n] = ht; b[n] = dt; c[n++] = label[dr];
  t[n] = 20; a[n] = ht; b[n] = dt; c[n++] = s.leftSet[d];
  t[n] = 21; a[n] = ht; b[n] = dt; c[n++] = s.rightSet[d];
  t[n] = 22; a[n] = ht; b[n] = dw; c[n++] = s.leftSet[d];
  t[n] = 23; a[n] = ht; b[n] = dt; c[n++] = sides;
  t[n] = 24; a[n] = hw; b[n] = dt; c[n++] = sides;
  t[n] = 25; a[n] = ht; b[n] = dw; c[n++] = sides;
  t[n] = 26; a[n] = ht; b[n] = dt; c[n++] = across;
  t[n] = 27; a[n] = hw; b[n] = dt; c[n++] = across;
  t[n] = 28; a[n] = ht; b[n] = dt; c[n++] = feature2(0, sides, across);
  t[n] = 29; a[n] = ht; b[n] = dt; c[n++] = between;
  t[n] = 30; a[n] = ht; b[n] = dt; c[n++] = mark[d];
  t[n] = 31; a[n] = ht; b[n] = dw; c[n++] = mark[d];
  t[n] = 32; a[n] = ht; b[n] = dt; c[n++] = mark[after];
  t[n] = 33; a[n] = ht; b[n] = dt; c[n++] = fine[before];
  t[n] = 34; a[n] = ht; b[n] = dt; c[n++] = fine[after];
  t[n] = 35; a[n] = ht; b[n] = dt; c[n++] = fine[hBefore];
  t[n] = 36; a[n] = ht; b[n] = dt; c[n++] = fine[hAfter];
  t[n] = 37; a[n] = dw; b[n] = hc; c[n++] = word[after];
  t[n] = 38; a[n] = dw; b[n] = hc; c[n++] = word[before];
  t[n] = 39; a[n] = affix[h]; b[n] = affix[d]; c[n++] = feature2(0, hc, dc);
  t[n] = 40; a[n] = affix[h]; b[n] = dt; c[n++] = sides;
  t[n] = 41; a[n] = ending[h]; b[n] = dt; c[n++] = side;
  t[n] = 43; a[n] = ending[h]; b[n] = ending[d]; c[n++] = side;
  t[n] = 44; a[n] = ht; b[n] = dt; c[n++] = fine[sibling];
  t[n] = 45; a[n] = ht; b[n] = dt; c[n++] = label[sibling];
  t[n] = 46; a[n] = ht; b[n] = dw; c[n++] = label[sibling];
  t[n] = 47; a[n] = hw; b[n] = dt; c[n++] = label[sibling];
  t[n] = 48; a[n] = ht; b[n] = dt; c[n++] = word[sibling];
  t[n] = 49; a[n] = ht; b[n] = dt; c[n++] = label[other];
  t[n] = 50; a[n] = ht; b[n] = dt; c[n++] = word[other];
  t[n] = 51; a[n] = treebank; b[n] = ht; c[n++] = dt;
  t[n] = 52; a[n] = treebank; b[n] = dw; c[n++] = side;
  t[n] = 53; a[n] = treebank; b[n] = hw; c[n++] = side;
  t[n] = 54; a[n] = treebank; b[n] = caseWord; c[n++] = feature2(0, ht, dt);
  t[n] = 55; a[n] = treebank; b[n] = feature2(0, ht, dt); c[n++] = sides;
  t[n] = 56; a[n] = treebank; b[n] = dw; c[n++] = ht;
  t[n] = 57; a[n] = treebank; b[n] = hw; c[n++] = dt;
  t[n] = 58; a[n] = treebank; b[n] = mark[d]; c[n++] = feature2(0, ht, dt);
  t[n] = 59; a[n] = ht; b[n] = dt; c[n++] = feature2(0, label[dl], label[dl2]);
  t[n] = 60; a[n] = dw; b[n] = side; c[n++] = label[dl];
  t[n] = 61; a[n] = dw; b[n] = side; c[n++] = label[dr];
  t[n] = 62; a[n] = hc; b[n] = dt; c[n++] = feature2(0, s.leftSet[d], s.rightSet[d]);
  t[n] = 63; a[n] = ht; b[n] = dt; c[n++] = feature2(0, mark[d], label[sibling]);
  t[n] = 64; a[n] = ht; b[n] = dt; c[n++] = feature2(0, fine[before], fine[after]);
  return finishAll(ones, twos, n, out);
}
