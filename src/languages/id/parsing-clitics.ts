const WHOLE = new Set(('hanya sebelumnya lainnya akhirnya biasanya sebenarnya berikutnya sepenuhnya umumnya selanjutnya sebaliknya khususnya semestinya ' +
  'seharusnya setidaknya sedikitnya seluruhnya misalnya tanya bertanya ditanya punya mempunyai makanya secepatnya sesungguhnya sekiranya rupanya ' +
  'pertanyaan hendaknya sebaiknya selamanya selebihnya seutuhnya setibanya sekurangnya lazimnya satu-satunya nyanya adalah ialah telah setelah ' +
  'apalagi masalah sekolah maupun walaupun meskipun sekalipun adapun bagaimanapun betapapun kendatipun biarpun sungguhpun').split(' '));
const QUESTION = /^(?:apa|siapa|ada|bisa|bukan|tidak|dapat|mungkin|haruskah|masih|benar|akan|sudah|mana|bagaimana|itu|ini|mampu|perlu)kah$/;
const PARTICLE = /^(?:bukan|tidak|ini|itu|inilah|apa|siapa|ada|dia|maka|sudah|jadi|demikian|begitu|hanya|mereka|kami|kita)(?:lah)$/;

const JOINS = /^(?:non|ke|se|eks|pro|anti|pasca|al|el|an|ar|as|az|ash|asy|ad|adh|at|ath|ul|ibn|bin)-/;

/** Lengths of the syntactic words in a written one. @example clitics('kunjungannya', () => false) // [9, 3] */
export function clitics(form: string, known: (lower: string) => boolean): readonly number[] | null {
  const lower = form.toLowerCase();
  if (form.includes('-')) return hyphens(form, lower, known);
  if (WHOLE.has(lower)) return null;
  if (/..nya$/.test(lower)) return [form.length - 3, 3];
  if (QUESTION.test(lower) || PARTICLE.test(lower)) return [form.length - 3, 3];
  const match = /^(.{4,})(lah|kah|pun|ku|mu)$/.exec(lower);
  if (match && !known(lower) && known(match[1])) return [match[1].length, match[2].length];
  return null;
}

/** A hyphen joins what is doubled (`negara-negara`, `berbeda-beda`), prefixes and articles (`non-migas`, `Al-Watiya`) and numbers (`F-16`); else it is a word of its own. */
function hyphens(form: string, lower: string, known: (lower: string) => boolean): readonly number[] | null {
  const parts = lower.split('-');
  if (parts.length === 2 && (known(lower) || JOINS.test(lower) || isDoubled(parts[0], parts[1].replace(/(?<=..)nya$/, '')) || /^(?:\p{L}{1,6}-\d+|\d+-an)$/u.test(lower))) {
    return /..nya$/.test(lower) && !WHOLE.has(lower) ? [form.length - 3, 3] : null;
  }
  return parts.flatMap((part, i) => (i === 0 ? [part.length] : [1, part.length]));
}

function isDoubled(first: string, second: string): boolean {
  if (second.length < 2) return false;
  const same = Math.min(4, first.length, second.length);
  return first.slice(-same) === second.slice(-same) || first.slice(0, 3) === second.slice(0, 3) || first.includes(second) || second.includes(first);
}
