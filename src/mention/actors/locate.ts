import type { Language } from '../../languages/language.ts';
import type { PlaceMention, Token } from '../../model/index.ts';
import type { Draft } from './draft.ts';

/** Kinds of actor that belong to where they are: "polisi di Minneapolis", "people in the UK". */
const LOCAL = ['people', 'body', 'office', 'thing'];

/** Gives an actor without a country that of the place straight after it. */
export function locate(draft: Draft, tokens: readonly Token[], placeAt: ReadonlyMap<number, PlaceMention>, { actors }: Language): Draft {
  if (draft.country || !draft.reading || !LOCAL.includes(draft.reading.kind) || draft.reading.core.term?.abroad) return draft;
  if (!actors.locators.has(tokens[draft.to]?.text.toLowerCase() ?? '')) return draft;
  for (let i = draft.to + 1; i <= draft.to + 3 && i < tokens.length; i++) {
    const place = placeAt.get(tokens[i].start);
    if (place?.place.country) return { ...draft, country: place.place.country, rule: `${draft.rule}+place` };
  }
  return draft;
}
