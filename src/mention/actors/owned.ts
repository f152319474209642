import type { Sentence } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import type { Vocabulary } from './vocabulary.ts';

const REACH = 2;

/** Gives "its forces" the country of whoever they belong to: the subject before, else the last party before. */
export function withOwners(drafts: readonly Draft[], sentences: readonly Sentence[], { pronouns }: Vocabulary): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const first = sentences[draft.sentence].tokens[draft.from].text.toLowerCase();
    const owned = draft.reading !== null && draft.country === '' && pronouns.get(first)?.use === 'owner';
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
