import type { VerbKey, VoiceContext } from '../parsing-rules.ts';

const PREFIX = /^(memper|diper|menge|meng|meny|mem|men|me|di|ber|be|ter|peng|peny|pem|pen|per|pe|ke|se)(?=..)/;
const SUFFIX = /(?:kan|an|i|nya|lah)$/;
const CLASS: Readonly<Record<string, string>> = {
  menge: 'me', meng: 'me', meny: 'me', mem: 'me', men: 'me', me: 'me', be: 'ber', peng: 'pe', peny: 'pe', pem: 'pe', pen: 'pe',
};

/** Class of prefix and suffix. @example affixes('membebaskan') // 'me-kan' */
export function affixes(lower: string): string {
  if (lower.length < 4) return '';
  const prefix = PREFIX.exec(lower)?.[1] ?? '';
  const suffix = SUFFIX.exec(lower)?.[0] ?? '';
  return `${CLASS[prefix] ?? prefix}-${suffix}`;
}

/** Voice that a verb's prefix shows. @example voice('diserang', 'VERB') // 'pass' */
export function voice(lower: string, _tag: string, _context?: VoiceContext): 'act' | 'pass' | '' {
  if (/^di\p{L}{3}/u.test(lower)) return 'pass';
  if (/^(?:me[mnlrwy]|ber|bel|be[kp]er)\p{L}{2}/u.test(lower)) return 'act';
  if (/^ter(?!us|bang|tawa|jun|iak|ima)\p{L}{3}/u.test(lower)) return 'pass';
  if (/^ke\p{L}{3,}an$/u.test(lower)) return 'pass';
  return '';
}

/** Undoes the nasal of the active prefix: what stands after it → the stem it was made of. Default of each nasal; the list of bases holds the rest. */
function denasal(form: string): string {
  if (/^menge[^aeiou][aeiou][^aeiou]{1,2}$/.test(form)) return form.slice(5);
  if (/^meny[aeiou]/.test(form)) return `s${form.slice(4)}`;
  if (/^meng/.test(form)) return form.slice(4);
  if (/^mem[aeiou]/.test(form)) return `p${form.slice(3)}`;
  if (/^mem/.test(form)) return form.slice(3);
  if (/^men[aeiou]/.test(form)) return `t${form.slice(3)}`;
  if (/^men/.test(form)) return form.slice(3);
  return form.slice(2);
}

const ENCLITIC = /(?<=.{4})(?:nya|lah|kah|pun)$/;

/** Reader of verb keys, given the list of stems that the rule would get wrong. */
export function verbKeyReader(bases: ReadonlyMap<string, string>): (form: string) => VerbKey {
  return (form) => {
    const lower = form.toLowerCase().replace(ENCLITIC, '');
    if (/^di\p{L}{3}/u.test(lower)) return { key: lower.slice(2), voice: 'pass' };
    if (/^me[mnlrwy]\p{L}{2}/u.test(lower)) return { key: bases.get(lower) ?? denasal(lower), voice: 'act' };
    return { key: lower, voice: voice(lower, 'VERB') };
  };
}

const PREFIXES: ReadonlyArray<readonly [RegExp, readonly string[]]> = [
  [/^memper/, ['']], [/^diper/, ['']], [/^member/, ['']], [/^keber/, ['']], [/^keter/, ['']], [/^pember/, ['']],
  [/^(?:menge|penge)/, ['', 'e', 'ke']],
  [/^(?:meny|peny)/, ['s', 'ny']],
  [/^(?:meng|peng)/, ['', 'k', 'g']],
  [/^(?:mem|pem)/, ['', 'p', 'm']],
  [/^(?:men|pen)/, ['', 't', 'n']],
  [/^(?:me|pe)/, ['']],
  [/^(?:di|ke|se)/, ['']],
  [/^(?:ber|ter|per)/, ['', 'r']],
  [/^(?:bel|pel)/, ['']], [/^(?:be|te)(?=r)/, ['']],
];
const SUFFIXES = ['', 'kan', 'an', 'i'];

/** Root of a word: the longest known one that its affixes leave over, else what the rules leave. @example lemma('menyerang', 'VERB', (root) => root === 'serang') // 'serang' */
export function lemma(lower: string, tag: string, isRoot: (lower: string) => boolean): string {
  if (!/^(?:VERB|NOUN|ADJ|ADV|PRON|DET|X)/.test(tag) || lower.length < 5) return lower;
  const single = /^(\p{L}+)-\1/u.exec(lower)?.[1] ?? /^\p{L}+-(\p{L}+)$/u.exec(lower)?.[1] ?? lower;
  const verbal = tag === 'VERB' && /^(?:me[mnlrwy]|di)/.test(single);
  if (!verbal && isRoot(single)) return single;
  let found = '';
  for (const stem of [single, ...stems(single)]) {
    for (const suffix of SUFFIXES) {
      const root = stem.endsWith(suffix) ? stem.slice(0, stem.length - suffix.length) : '';
      if (root.length > found.length && root.length > 2 && root !== single && isRoot(root)) found = root;
    }
  }
  return found || (tag === 'VERB' ? verbRoot(single) : single);
}

function stems(word: string): string[] {
  return PREFIXES.flatMap(([prefix, starts]) => {
    const rest = word.replace(prefix, '');
    return rest.length === word.length ? [] : starts.map((start) => start + rest);
  });
}

function verbRoot(word: string): string {
  const bare = /^me[mnlrwy]/.test(word) ? denasal(word) : word.replace(/^(?:di|ber|ter)(?=.{3})/, '');
  return bare.replace(/^per(?=.{4})/, '').replace(/(?<=.{3})(?:kan|i)$/, '');
}
