import type { Token } from '../../model/index.ts';
import type { TaggedName } from './tag-names.ts';

/** Small words inside a person's name. */
const PARTICLES = new Set(['bin', 'binti', 'ibn', 'al', 'van', 'von', 'de', 'der', 'den', 'da', 'dos', 'di', 'el', 'bint', 'ben', 'ter', 'la', 'le']);

const capital = (text: string) => text[0] !== text[0].toLowerCase();

/** A range of tokens, end exclusive, that is written like a name. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  /** What bears the name. */
  readonly kind: 'PER' | 'LOC' | 'ORG';
  /** The tagger, or where there is none the length of the run, speaks for it. */
  readonly sure: boolean;
}

/**
 * Runs of capitalised words that no list covers.
 * @example nameRuns(tokens, (i) => covered[i]) // "tutur Ahmed Maiteeq dalam" → [{ from: 1, to: 3, kind: 'PER', sure: true }]
 */
export function nameRuns(tokens: readonly Token[], covered: (token: number) => boolean): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; ) {
    if (covered(i) || !startsName(tokens, i)) {
      i += 1;
      continue;
    }
    let to = i + 1;
    while (to < tokens.length && !covered(to) && continues(tokens, to)) to += 1;
    while (to > i + 1 && !capital(tokens[to - 1].text)) to -= 1;
    runs.push({ from: i, to, kind: 'PER', sure: to > i + 1 });
    i = to;
  }
  return runs;
}

/** The first word of a sentence is a name only where it is tagged as one. */
function startsName(tokens: readonly Token[], i: number): boolean {
  const { text, upos } = tokens[i];
  if (!capital(text) || !/\p{L}{2}|^\p{L}\.?$/u.test(text)) return false;
  return upos === 'PROPN' || (i > 0 && upos === 'X' && !/^["“'‘(]$/.test(tokens[i - 1].text));
}

function continues(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i];
  if (touches(tokens, i) && (text === '-' || tokens[i - 1].text === '-')) return text === '-' ? i + 1 < tokens.length && touches(tokens, i + 1) : /^\p{L}/u.test(text);
  if (capital(text)) return /\p{L}/u.test(text) && tokens[i].upos !== 'VERB';
  return PARTICLES.has(text) && i + 1 < tokens.length && capital(tokens[i + 1].text);
}

/** No space before the word: "Hou-jen" in three tokens. */
const touches = (tokens: readonly Token[], i: number) => tokens[i].start === tokens[i - 1].end;

/** The runs as a tagger reads them: cut to its names, with their kind; where it sees none the run stays, unsure. */
export function taggedRuns(runs: readonly NameRun[], tagged: readonly TaggedName[]): NameRun[] {
  return runs.flatMap((run): NameRun[] => {
    const inside = tagged.filter((name) => name.from < run.to && run.from < name.to);
    if (inside.length === 0) return [{ ...run, sure: false }];
    return inside.map(({ from, to, kind }) => ({ from: Math.max(from, run.from), to: Math.min(to, run.to), kind, sure: true }));
  });
}
