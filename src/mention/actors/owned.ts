import type { Language } from '../../languages/language.ts';
import type { Sentence } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import type { Vocabulary } from './vocabulary.ts';

const REACH = 2;

/** Gives "its forces", "pasukannya", "pasukan mereka" the country of whoever they belong to: the subject before, else the last party before. */
export function withOwners(drafts: readonly Draft[], sentences: readonly Sentence[], { pronouns }: Vocabulary, { actors }: Language): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const { tokens } = sentences[draft.sentence];
    const use = (at: number): string | undefined => pronouns.get(tokens[at]?.text.toLowerCase() ?? '')?.use;
    const after = actors.head === 'first' ? use(draft.to) : undefined;
    const owned = draft.reading !== null && draft.reading.kind !== 'person' && draft.country === '' && (use(draft.from) === 'owner' || (after === 'owner' && tokens[draft.to].start === draft.end) || after === 'many');
    const country = owned ? ownerOf(draft, out)?.country : undefined;
    out.push(country ? { ...draft, country, rule: `${draft.rule}+owner` } : draft);
  }
  return out;
}

function ownerOf({ sentence }: Draft, before: readonly Draft[]): Draft | null {
  const known = before.filter((draft) => draft.country !== '' && sentence - draft.sentence <= REACH);
  const last = (holds: (draft: Draft) => boolean): Draft | undefined => known.filter(holds).at(-1);
  return last((draft) => draft.subject && draft.sentence === sentence) ?? last((draft) => draft.subject) ?? last(() => true) ?? null;
}
