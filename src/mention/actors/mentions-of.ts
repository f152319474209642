import type { ActorMention, Entity } from '../../model/index.ts';
import { spanOf } from '../../model/index.ts';
import type { Chain } from '../coreference/chains.ts';
import type { Draft } from './draft.ts';
import type { StoryCountry } from './story-country.ts';

/** Bodies of no country: their sector is their country's name. */
const STATELESS = ['IGO', 'NGO'];

/** The mentions of all chains in text order, each with what its chain knows. */
export function mentionsOf(chains: readonly Chain[], story: StoryCountry, text: string): ActorMention[] {
  const mentions = chains.filter(({ drafts }) => !drafts.every(isThing)).flatMap((chain) => {
    const lands = chain.drafts[0].reading?.lands ?? [];
    const country = (lands.length > 0 && story.among(lands)) || chain.country || unsaidCountry(chain, story);
    return chain.drafts.map((draft) => toMention(draft, chain, country, text));
  });
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** An "it" that stands for no party told before is none. */
const isThing = ({ pronoun }: Draft): boolean => pronoun?.use === 'thing';

/** Listed parties, and the words for all the world ("sejumlah negara", "the allies"), take no country from the story. */
function unsaidCountry({ drafts }: Chain, story: StoryCountry): string {
  const first = drafts.find((draft) => draft.reading);
  if (!first?.reading || (first.reading.kind === 'party' && first.reading.core.term)) return '';
  const term = first.reading.core.term;
  return first.reading.kind === 'people' && term?.weak && term.sector === '' ? '' : story.of(first);
}

function toMention(draft: Draft, chain: Chain, country: string, text: string): ActorMention {
  const span = spanOf(text, draft.start, draft.end);
  return {
    start: span.start, end: span.end, text: span.text, kind: 'actor', chain: chain.id, sentence: draft.sentence, head: draft.head,
    entity: entityOf(span, draft, chain, country, text),
    rule: country && !chain.country ? `${draft.rule}+story` : draft.rule,
  };
}

function entityOf(span: { readonly start: number; readonly end: number; readonly text: string }, draft: Draft, chain: Chain, country: string, text: string): Entity {
  const own = draft.sector && !draft.reading?.weak ? draft.sector : '';
  const sector = draft.reading?.kind === 'state' ? '' : own || chain.sector || draft.sector || (STATELESS.includes(country) ? country : '');
  const { reading } = draft;
  return {
    start: span.start, end: span.end, text: span.text,
    name: chain.name || (draft.pronoun ? wordsOf(chain, text) : '') || span.text,
    country, sector,
    code: reading?.code || (country === sector ? country : country + sector),
    role: chain.role,
    wikidata: reading?.wikidata ?? chain.drafts.find((each) => each.reading?.wikidata)?.reading?.wikidata ?? null,
  };
}

/** What a pronoun stands for, in the words of the first mention that is none: `Tentara Libya` for "pihaknya". */
function wordsOf({ drafts }: Chain, text: string): string {
  const first = drafts.find(({ pronoun }) => !pronoun);
  return first ? text.slice(first.start, first.end) : '';
}
