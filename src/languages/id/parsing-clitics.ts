const WHOLE = new Set(('hanya sebelumnya lainnya akhirnya biasanya sebenarnya berikutnya sepenuhnya umumnya selanjutnya sebaliknya khususnya semestinya ' +
  'seharusnya setidaknya sedikitnya seluruhnya misalnya tanya bertanya ditanya punya mempunyai makanya secepatnya sesungguhnya sekiranya rupanya ' +
  'pertanyaan hendaknya sebaiknya selamanya selebihnya seutuhnya setibanya sekurangnya adanya lazimnya satu-satunya nyanya adalah ialah telah setelah ' +
  'apalagi masalah sekolah maupun walaupun meskipun sekalipun adapun bagaimanapun betapapun kendatipun biarpun sungguhpun').split(' '));
const QUESTION = /^(?:apa|siapa|ada|bisa|bukan|tidak|dapat|mungkin|haruskah|masih|benar|akan|sudah|mana|bagaimana|itu|ini|mampu|perlu)kah$/;
const PARTICLE = /^(?:bukan|tidak|ini|itu|inilah|apa|siapa|ada|dia|maka|sudah|jadi|demikian|begitu|hanya|mereka|kami|kita)(?:lah)$/;

/** Lengths of base and clitic. @example clitics('kunjungannya', () => false) // [9, 3] */
export function clitics(form: string, known: (lower: string) => boolean): readonly number[] | null {
  const lower = form.toLowerCase();
  if (/^rp\d/.test(lower)) return [2, form.length - 2];
  if (WHOLE.has(lower)) return null;
  if (/..nya$/.test(lower) && !/-nya$/.test(lower)) return [form.length - 3, 3];
  if (QUESTION.test(lower)) return [form.length - 3, 3];
  if (PARTICLE.test(lower)) return [form.length - 3, 3];
  const match = /^(.{4,})(lah|kah|pun|ku|mu)$/.exec(lower);
  if (match && !known(lower) && known(match[1])) return [match[1].length, match[2].length];
  return null;
}
