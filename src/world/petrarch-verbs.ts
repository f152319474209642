import type { OwnVerb, PatternItem, VerbCode, VerbPattern } from './verb-file.ts';

/** Synonym sets by name: `&CURRENCY` → its wordings. */
type Sets = ReadonlyMap<string, ReadonlyArray<readonly string[]>>;

interface Block extends VerbCode {
  readonly verbs: Array<VerbCode & Pick<OwnVerb, 'words' | 'head' | 'forms'> & { readonly own: boolean }>;
  readonly patterns: VerbPattern[];
}

const ROLES: Readonly<Record<string, PatternItem['kind']>> = { $: 'source', '+': 'target', '%': 'compound', '^': 'skip' };

/** Codes between brackets: `[---]` no event, `[032:033]` a second one for what the target does in turn. */
function codeOf(text: string): VerbCode {
  const [first = '', second] = text.split(':').map((code) => code.trim());
  return { code: first === '' || first === '---' ? null : first.replace(/\?$/, ''), mirror: second && second !== '---' ? second : null };
}

const uncommented = (line: string): string => line.replace(/<!--.*?-->/g, '').replace(/\s#.*$/, '').trimEnd();
const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[\s_]+/).filter((word) => word !== '');

/**
 * Reads a dictionary of verbs in PETRARCH's format: blocks of verbs with a code of their own, patterns around them, synonym sets.
 * @example readPetrarchVerbs('--- MEET [040] ---\nMEET {MET}\n- * DEMANDS [083]\n')[0].patterns[0].code // '083'
 */
export function readPetrarchVerbs(text: string): OwnVerb[] {
  const sets = new Map<string, Array<readonly string[]>>();
  const blocks: Block[] = [];
  let set: string | null = null;
  for (const line of text.split(/\r?\n/).map(uncommented)) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const block = blocks.at(-1);
    if (trimmed.startsWith('---')) {
      blocks.push({ ...codeOf(/\[([^\]]*)\]/.exec(trimmed)?.[1] ?? ''), verbs: [], patterns: [] });
      set = null;
    } else if (trimmed.startsWith('&')) {
      set = nameOfSet(trimmed);
      sets.set(set, []);
    } else if (set !== null && trimmed.startsWith('+')) sets.get(set)?.push(...wordings(trimmed.slice(1).trim(), sets));
    else if (trimmed.startsWith('- ') || trimmed.startsWith('-*')) {
      if (block) block.patterns.push(...patternOf(trimmed.slice(1).trim(), sets));
    } else if (block) block.verbs.push(verbOf(trimmed, block));
  }
  return blocks.flatMap(({ verbs, patterns }) => verbs.map(({ own, ...verb }): OwnVerb => ({ ...verb, patterns: own ? [] : bySpecificity(patterns) })));
}

/** A name of a set, however its end is marked: `&PREPOSIT1_`. */
const nameOfSet = (text: string): string => text.replace(/^&/, '').replace(/[_\s]+$/, '').trim();

/** One wording, or those of the set that it names. */
function wordings(text: string, sets: Sets): ReadonlyArray<readonly string[]> {
  return text.startsWith('&') ? (sets.get(nameOfSet(text)) ?? []) : [wordsOf(text)];
}

/** Those with more to hold are asked first; of equal ones the earlier. */
function bySpecificity(patterns: readonly VerbPattern[]): readonly VerbPattern[] {
  const weight = ({ before, after }: VerbPattern): number => [...before, ...after].reduce((sum, { kind, tight }) => sum + (kind === 'word' ? 2 : 1) + (tight ? 0.5 : 0), 0);
  return [...patterns].sort((a, b) => weight(b) - weight(a));
}

/** `ABANDON`, `BREAK { BROKE BROKEN }`, `WIRE_+TAP {WIRE_+TAPPED} [002]`. */
function verbOf(line: string, block: VerbCode): Block['verbs'][number] {
  const [, name, forms = '', code] = /^([^[{]+)(?:\{([^}]*)\})?\s*(?:\[([^\]]*)\])?/.exec(line) ?? [line, line];
  const parts = name.trim().split(/[\s_]+/).filter((word) => word !== '');
  const own = code !== undefined ? codeOf(code) : null;
  return {
    words: parts.map((word) => word.replace('+', '').toLowerCase()),
    head: Math.max(0, parts.findIndex((word) => word.startsWith('+'))),
    forms: forms.split(/\s+/).filter((form) => form !== '').map((form) => inflectedPart(form)),
    ...(own ?? { code: block.code, mirror: block.mirror }), own: own !== null,
  };
}

/** Of `WIRE_+TAPPED` the word that is inflected: `tapped`. */
function inflectedPart(form: string): string {
  const parts = form.split('_');
  return (parts.find((part) => part.startsWith('+')) ?? parts[0]).replace('+', '').toLowerCase();
}

/** `SAID * SUMMIT [082]`, `* {ARMS SHIPMENT} [072]`, `* (TO +) [030:030]`. */
function patternOf(line: string, sets: Sets): VerbPattern[] {
  const code = /\[([^\]]*)\]/.exec(line)?.[1];
  const text = line.replace(/\[.*$/, '').replace(/[{}()]/g, ' ').replace(/\s+/g, ' ').trim();
  const at = text.indexOf('*');
  if (code === undefined || at < 0) return [];
  return [{ text, before: itemsOf(text.slice(0, at), sets).reverse(), after: itemsOf(text.slice(at + 1), sets, true), ...codeOf(code) }];
}

/** The items of one side of the verb, in the order of reading; `_` ties an item to its neighbour on the verb's side. */
function itemsOf(text: string, sets: Sets, after = false): PatternItem[] {
  const out: PatternItem[] = [];
  for (const group of text.trim().split(/\s+/).filter((part) => part !== '')) {
    const touches = after ? text.startsWith('_') && out.length === 0 : text.endsWith('_') && text.trimEnd().endsWith(group);
    const parts = group.split('_').filter((part) => part !== '');
    parts.forEach((part, i) => {
      const inner = after ? i > 0 : i < parts.length - 1;
      const edge = after ? i === 0 && touches : i === parts.length - 1 && touches;
      const kind = ROLES[part] ?? 'word';
      out.push({ kind, wordings: kind === 'word' ? wordings(part, sets) : [], tight: inner || edge });
    });
  }
  return out;
}
