import type { CodingRules } from '../coding-rules.ts';
import { frames } from './data.generated.ts';

const REDUPLICATED = /^([a-z]+)-\1$/;
const UNDERGONE = /^pe(?:m|n|ng|ny|nge)?[a-z]{3,}an$|^[a-z]*penggunaan$/;
/** `pe-…-an` nouns of acts between equals, and others that keep the doer. */
const DONE_TOGETHER = new Set(['pertemuan', 'perundingan', 'pembicaraan', 'pernyataan', 'perlawanan', 'pertempuran', 'peperangan', 'permintaan', 'peringatan', 'perintah', 'penolakan', 'pengakuan', 'pemberontakan', 'pengumuman', 'penarikan', 'pemerintahan', 'penyerbuan', 'pendudukan', 'pengeboman', 'pemboman', 'penyataan', 'persetujuan', 'perjanjian', 'penawaran', 'penyelidikan', 'penyesalan', 'penghargaan', 'pengiriman', 'pengerahan']);

/** Prefixes of voice, longest first, with the class of first sounds that melt into them: `menyerang` and `diserang` both come to `S-erang`. */
const NASALS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^meny(?=[aeiou])/, 'S-'], [/^meng(?=[aeiou])/, 'K-'], [/^mem(?=[aeiou])/, 'P-'], [/^men(?=[aeiou])/, 'T-'],
  [/^(?:meng|men|mem|me)(?=[a-z]{3})/, ''],
];
const MELTING: ReadonlyArray<readonly [RegExp, string]> = [[/^(?:s|ny)(?=[aeiou])/, 'S-'], [/^k(?=[aeiou])/, 'K-'], [/^(?=[aeiou])/, 'K-'], [/^p(?=[aeiou])/, 'P-'], [/^t(?=[aeiou])/, 'T-']];

const melt = (root: string): string => {
  const rule = MELTING.find(([start]) => start.test(root));
  return rule ? root.replace(rule[0], rule[1]) : root;
};

/** @example verbKey('membebaskan') === verbKey('dibebaskan') */
function verbKey(form: string): string {
  const active = NASALS.find(([prefix]) => prefix.test(form));
  if (active) return active[1] ? form.replace(active[0], active[1]) : melt(form.replace(active[0], ''));
  return melt(/^di[a-z]{3}/.test(form) ? form.slice(2) : form);
}

const UNITS: Readonly<Record<string, readonly [number, number]>> = {
  nol: [0, 0], satu: [1, 1], seorang: [1, 1], dua: [2, 2], tiga: [3, 3], empat: [4, 4], lima: [5, 5], enam: [6, 6], tujuh: [7, 7], delapan: [8, 8], sembilan: [9, 9],
  sepuluh: [10, 10], sebelas: [11, 11], belasan: [11, 19], puluhan: [20, 99], ratusan: [100, 999], ribuan: [1000, 9999], seratus: [100, 100], seribu: [1000, 1000], ratus: [100, 100], ribu: [1000, 1000], juta: [1_000_000, 1_000_000], sejuta: [1_000_000, 1_000_000],
};

/** Indonesian writes 1.500 for fifteen hundred. */
function quantity(form: string): readonly [number, number] | null {
  const word = Object.hasOwn(UNITS, form) ? UNITS[form] : null;
  if (word) return word;
  if (!/^\d{1,3}(?:\.\d{3})+$|^\d+$/.test(form)) return null;
  const value = Number(form.replaceAll('.', ''));
  return [value, value];
}

/** How Indonesian tells acts. */
export const coding: CodingRules = {
  get frames() { return frames(); },
  possessor: (noun) => (UNDERGONE.test(noun) && !DONE_TOGETHER.has(noun) ? 'obj' : 'subj'),
  verbKey,
  nounsAreTagged: false,
  nounKey: (form) => REDUPLICATED.exec(form)?.[1] ?? form,
  quantity,
  bareAgent: true,
  moodsAndKinds: true,
  domain: { unlikely: 0.2, despiteWords: 0.9, despiteParties: 0.98 },
};
