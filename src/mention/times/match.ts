import type { Language } from '../../languages/language.ts';
import type { TimeMatch, TimeRule, TimeRules } from '../../languages/time-rules.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Item, NOTHING } from './item.ts';
import { type Lexer, makeLexer } from './lexer.ts';
import { type Joins, makeJoins } from './merge.ts';
import { compile, expand, literals, type Pattern } from './pattern.ts';
import { sharedRules } from './shared-rules.ts';

/** A language's times made ready: its lexer and compiled rules. */
export interface Matcher {
  readonly rules: TimeRules;
  readonly lexer: Lexer;
  readonly joins: Joins;
  readonly compiled: ReadonlyArray<{ readonly rule: TimeRule; readonly pattern: Pattern }>;
}

const ready = new WeakMap<Language, Matcher>();

/** Compiles a language's rules, once. */
export function matcherOf(language: Language): Matcher {
  const known = ready.get(language);
  if (known) return known;
  const rules = language.times;
  const all = [...rules.rules, ...sharedRules(rules.dayFirst)].map((rule) => ({ rule, text: expand(rule.pattern, rules.macros) }));
  const lexer = makeLexer(rules, [...new Set(all.flatMap(({ text }) => literals(text)))]);
  const matcher = { rules, lexer, joins: makeJoins(rules), compiled: all.map(({ rule, text }) => ({ rule, pattern: compile(text, lexer.classesOf) })) };
  ready.set(language, matcher);
  return matcher;
}

/** Everything that any rule finds; where two overlap, the one with more words, then the earlier rule. In text order. */
export function matchAll(text: string, items: readonly Item[], { compiled }: Matcher): readonly Draft[] {
  const { classes, at } = worthReading(items);
  const found: { readonly draft: Draft; readonly order: number }[] = [];
  compiled.forEach(({ rule, pattern }, order) => {
    pattern.regex.lastIndex = 0;
    for (let match = pattern.regex.exec(classes); match; match = pattern.regex.exec(classes)) {
      const [from, to] = [at[match.index], at[pattern.regex.lastIndex - 1] + 1];
      const [start, end] = [items[from].start, items[to - 1].end];
      const meaning = rule.meaning(timeMatch(match, pattern, (k) => items[at[k]], text.slice(start, end)));
      if (meaning) found.push({ draft: draftOf({ start, end, from, to, rule: rule.name, needs: rule.needs ?? false }, meaning), order });
      else pattern.regex.lastIndex = match.index + 1;
    }
  });
  found.sort((a, b) => (b.draft.to - b.draft.from) - (a.draft.to - a.draft.from) || a.draft.start - b.draft.start || a.order - b.order);
  const taken = new Uint8Array(items.length);
  const kept = found.filter(({ draft: { from, to } }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
  return kept.map(({ draft }) => draft).filter(({ meaning }) => meaning?.is !== 'nothing').sort((a, b) => a.start - b.start);
}

/** Kinds that tell no time by themselves: a run of words that has no other is not read. */
const WEAK: ReadonlySet<string> = new Set([
  'count', 'digits', 'day', 'hour', 'month-number', 'short-year', 'spoken', 'ordinal', 'one', 'few', 'few-bare', 'couple', 'about', 'more', 'this', 'that', 'zone', 'noon',
  'apostrophe', 'possessive', 'counted', 'numbered', 'stop', 'quote', 'break', 'future-cue', 'past-cue', 'past-form', 'ahead-cue',
]);

const tells = (item: Item): boolean => {
  for (const kind in item.values) if (kind[0] !== '=' && !WEAK.has(kind)) return true;
  return false;
};

/**
 * The classes of the words in which a rule could match: runs of known words with one among them that tells of time, a blank between runs.
 * `at` gives the item that each character stands for.
 */
function worthReading(items: readonly Item[]): { readonly classes: string; readonly at: readonly number[] } {
  let classes = '';
  const at: number[] = [];
  for (let i = 0; i < items.length; i++) {
    if (items[i].values === NOTHING) continue;
    const from = i;
    let told = false;
    for (; i < items.length && items[i].values !== NOTHING; i++) told ||= tells(items[i]);
    if (!told) continue;
    for (let k = from; k < i; k++) {
      classes += items[k].class;
      at.push(k);
    }
    classes += ' ';
    at.push(i);
  }
  return { classes, at };
}

function timeMatch(match: RegExpExecArray, { atoms }: Pattern, itemAt: (index: number) => Item, words: string): TimeMatch {
  // a kind before a word that the pattern names itself: "'year' year" asks for the number
  const find = (name: string, literal: boolean): string => {
    for (let k = 0; k < atoms.length; k++) {
      const at = atoms[k].name === name && atoms[k].kind.startsWith('=') === literal ? match.indices?.[k + 1]?.[0] : undefined;
      if (at !== undefined) return itemAt(at).values[atoms[k].kind];
    }
    return '';
  };
  const text = (name: string): string => find(name, false) || find(name, true);
  return { has: (name) => text(name) !== '', text, number: (name) => (text(name) === '' ? Number.NaN : Number(text(name))), words };
}
