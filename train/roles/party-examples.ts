import type { Found } from '../../src/code/assemble.ts';
import { kept } from '../../src/code/model/hash.ts';
import type { Candidate } from '../../src/code/model/party-candidates.ts';
import { partyFeatures } from '../../src/code/model/party-features.ts';
import { SIDES } from '../../src/code/model/ranked-parties.ts';
import type { ActorMention, Mention } from '../../src/model/index.ts';
import type { GoldEvent } from '../events/gold.ts';
import type { Example } from '../events/log-linear.ts';

/** A party on neither side that is of a country which is: hardly an error. */
const COMPATRIOT = 0.3;
const UNSURE = 0.6;

/** The candidates of a found act with the side that its mark gives them; those that the marks leave open are left out. */
export function partyExamples({ act }: Found, mark: GoldEvent, text: string): Example[] {
  const sides = [mark.actor, mark.recipient].map((side) => side.flatMap((party) => namedBy(party, act.candidates, act.trigger.view.marked.mentions, act.trigger.view.sentence, text)));
  const chains = sides.map((side) => new Set(side.map(({ chain }) => chain)));
  const countries = new Set([...mark.actor, ...mark.recipient].map(({ country }) => country));
  return act.candidates.flatMap((candidate): Example[] => {
    const side = sides.findIndex((named) => named.includes(candidate));
    if (side < 0 && chains.some((chain) => chain.has(candidate.chain))) return [];
    const weight = side < 0 && candidate.entity.country !== '' && countries.has(candidate.entity.country) ? COMPATRIOT : 1;
    return [{ features: kept(partyFeatures(act, candidate)), label: side + 1, weight: weight * (mark.sure ? 1 : UNSURE) }];
  });
}

export const PARTY_CLASSES = SIDES.length;

type Party = GoldEvent['actor'][number];

/** The candidates that a marked party is: by its words in the sentence, else by an actor that bears its words elsewhere in the report. */
function namedBy(party: Party, candidates: readonly Candidate[], mentions: readonly Mention[], sentence: { readonly start: number; readonly end: number }, text: string): readonly Candidate[] {
  const fits = ({ entity }: Candidate): boolean => entity.country === party.country || entity.country === '' || party.country === '';
  const here = placesOf(party.text, text, sentence.start, sentence.end);
  const byWords = candidates.filter((candidate) => candidate.token >= 0 && candidate.back === 0 && here.some((at) => at < candidate.entity.end && candidate.entity.start < at + party.text.length));
  const right = byWords.filter(fits);
  if (right.length > 0) return right;
  if (byWords.length > 0) return byWords;
  const anywhere = placesOf(party.text, text, 0, sentence.end);
  const chains = new Set(mentions.filter((mention): mention is ActorMention => mention.kind === 'actor' && anywhere.some((at) => at < mention.end && mention.start < at + party.text.length)).map(({ chain }) => chain));
  return candidates.filter((candidate) => fits(candidate) && (chains.has(candidate.chain) || candidate.entity.name === party.text || candidate.entity.text === party.text));
}

function placesOf(words: string, text: string, from: number, to: number): number[] {
  const out: number[] = [];
  for (let at = words ? text.indexOf(words, from) : -1; at >= 0 && at < to; at = text.indexOf(words, at + 1)) out.push(at);
  return out;
}
