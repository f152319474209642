import type { Language } from '../languages/language.ts';

/** What a language's text is known by. */
interface Profile {
  readonly code: string;
  readonly common: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
  readonly triples: ReadonlySet<string>;
}

/** Tells a text's language: the code of a pack, or '' where it is in none of them. */
export type LanguageTeller = (text: string) => string;

const WORD = /\p{L}+(?:['’]\p{L}+)?/gu;
/** The first words of a report tell as much as all of them. */
const ENOUGH = 400;
/** The lead that the best language must have over the next. */
const LEAD = 0.02;

function profileOf({ code, lexicon }: Language): Profile {
  const rows = lexicon['common-words'] ?? [];
  const words = (kind: string): Set<string> => new Set(rows.filter((row) => row.kind === kind).map((row) => row.word));
  return { code, common: words('common'), foreign: words('foreign'), triples: new Set((lexicon['letter-triples'] ?? []).map((row) => row.triple)) };
}

/** Share of the text's words that are common in the language, and half the share of its letter triples that are. */
function scoreOf({ common, triples }: Profile, words: readonly string[]): number {
  let known = 0;
  let seen = 0;
  let all = 0;
  for (const word of words) {
    if (common.has(word)) known += 1;
    const edged = `_${word}_`;
    for (let i = 0; i + 3 <= edged.length; i += 1, all += 1) if (triples.has(edged.slice(i, i + 3))) seen += 1;
  }
  return known / words.length + (0.5 * seen) / Math.max(1, all);
}

/** The score a text must reach. Headlines hold few common words; of a whole report in the language more than half are. */
function least(words: number): number {
  if (words < 12) return 0.36;
  return words < 40 ? 0.45 : 0.55;
}

/** True where a sister language's spellings keep turning up. */
function isSister({ foreign }: Profile, words: readonly string[]): boolean {
  const found = words.filter((word) => foreign.has(word));
  return new Set(found).size >= 2 && found.length > words.length * 0.01;
}

/**
 * Makes a teller for the given packs, from their `common-words` and `letter-triples`.
 * @example languageTeller(allLanguages)('Dua tentara tewas di perbatasan') // 'id'
 */
export function languageTeller(languages: readonly Language[]): LanguageTeller {
  const profiles = languages.map(profileOf);
  return (text) => {
    const words = (text.slice(0, 8000).match(WORD) ?? []).slice(0, ENOUGH).map((word) => word.toLowerCase());
    if (words.length === 0) return '';
    const scored = profiles.map((profile) => ({ profile, score: scoreOf(profile, words) })).sort((a, b) => b.score - a.score);
    const [best, next] = scored;
    if (!best || best.score < least(words.length) || best.score - (next?.score ?? 0) < LEAD) return '';
    return isSister(best.profile, words) ? '' : best.profile.code;
  };
}
