import { type ActorMention, contains, type Mention, type QuoteMention } from '../../model/index.ts';

/**
 * "kami", "kita", "we" inside a direct quote are the speaker's side: gives them the speaker's chain, country and sector. Mentions keep their places in the list.
 * @example resolveSpeakers(mentions) // "“kami siap,” tutur Maiteeq": kami → LBY GOV
 */
export function resolveSpeakers(mentions: readonly Mention[]): Mention[] {
  const quotes = mentions.filter((mention): mention is QuoteMention => mention.kind === 'quote' && mention.direct && mention.speaker >= 0);
  return mentions.map((mention) => {
    if (mention.kind !== 'actor' || mention.rule !== 'pronoun:speaker') return mention;
    const quote = quotes.find((each) => contains(each, mention));
    const speaker = quote && mentions[quote.speaker];
    return speaker?.kind === 'actor' ? spokenBy(mention, speaker) : mention;
  });
}

function spokenBy(mention: ActorMention, { chain, entity }: ActorMention): ActorMention {
  const { start, end, text } = mention;
  return { ...mention, chain, entity: { ...entity, start, end, text }, rule: `${mention.rule}+quote` };
}
