import type { VoiceContext } from '../parsing-rules.ts';

/** Voice of a verb: a past participle with a passive auxiliary, or one that stands as a modifier. */
export function voice(_lower: string, tag: string, { deprel, passiveAuxiliary }: VoiceContext): 'act' | 'pass' | '' {
  if (passiveAuxiliary) return 'pass';
  if (tag === 'VERB|VBN' && (deprel === 'acl' || deprel === 'amod')) return 'pass';
  return 'act';
}

/** Dictionary form: the first known one that the ending allows. @example lemma('attacked', 'VERB|VBD', (word) => word === 'attack') // 'attack' */
export function lemma(lower: string, tag: string, isLemma: (lower: string) => boolean): string {
  const forms = /^(?:VERB|AUX)/.test(tag) ? verb(lower) : /^NOUN\|NNS|^PROPN\|NNPS|^NOUN$/.test(tag) ? noun(lower) : [];
  return forms.find(isLemma) ?? forms[0] ?? lower;
}

function noun(lower: string): string[] {
  if (/ies$/.test(lower)) return [`${lower.slice(0, -3)}y`, lower.slice(0, -1)];
  if (/(?:s|x|z|ch|sh)es$/.test(lower)) return [lower.slice(0, -2), lower.slice(0, -1)];
  if (/men$/.test(lower)) return [`${lower.slice(0, -2)}an`];
  return /[^su]s$/.test(lower) ? [lower.slice(0, -1)] : [lower];
}

/** Dictionary forms that a verb's ending allows, likeliest first: `stopped` → stop, stopp, stoppe. */
export function verb(lower: string): string[] {
  if (/ie[sd]$/.test(lower)) return [`${lower.slice(0, -3)}y`, lower.slice(0, -1)];
  if (/(?:ss|x|z|ch|sh)es$/.test(lower)) return [lower.slice(0, -2), lower.slice(0, -1)];
  if (/[^s]s$/.test(lower) && lower.length > 3) return [lower.slice(0, -1)];
  const stem = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(lower)?.[1] ?? '';
  if (stem.length < 2) return [lower];
  if (/([bdgmnprt])\1$/.test(stem)) return [stem.slice(0, -1), stem];
  return endsInE(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`, ...(/ll$/.test(stem) ? [stem.slice(0, -1)] : [])];
}

function endsInE(stem: string): boolean {
  return /(?:[csuvz]|dg|ng|rg|ag|[bcdfgkptz]l|[^aeiou]at|[^aeiou]ut|ir|ur|id|[^aeo]ak|[^o]ok|rs)$/.test(stem) && !/(?:ss|ing|ong|ang|our|oor|oid|aid)$/.test(stem);
}

/** Key of a verb form without its tag. */
export function baseVerb(irregular: ReadonlyMap<string, string>, form: string): string {
  const lower = form.toLowerCase();
  return irregular.get(lower) ?? verb(lower)[0];
}
