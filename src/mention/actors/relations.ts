import type { Language } from '../../languages/language.ts';
import { type ActorMention, type Parsed, type Relation, spanOf } from '../../model/index.ts';
import type { Chain } from '../coreference/chains.ts';

/** Offices held, as the text gives them: once for each person and office. */
export function relationsOf(parsed: Parsed, chains: readonly Chain[], mentions: readonly ActorMention[], _language: Language): Relation[] {
  const byStart = new Map(mentions.map((mention) => [mention.start, mention]));
  return chains.flatMap((chain) => roles(chain, byStart, parsed.text));
}

function roles({ drafts, name, role }: Chain, byStart: ReadonlyMap<number, ActorMention>, text: string): Relation[] {
  const said = drafts.find((draft) => draft.reading?.role);
  const holder = drafts.find((draft) => draft.reading?.kind === 'person' && draft.reading.name === name);
  if (!said || !holder || !role) return [];
  const subject = byStart.get(holder.start)?.entity;
  const of = byStart.get(said.start)?.entity;
  if (!subject || !of) return [];
  return [{ ...spanOf(text, said.start, said.end), subject, relation: 'role', object: role, of, rule: 'role:office' }];
}
