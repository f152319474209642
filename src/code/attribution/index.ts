import { type Attribution, contains, type Entity, type Marked, type Mention, type QuoteMention, type Range } from '../../model/index.ts';

/** Who an index of a quote stands for; null where it is -1. */
export function partyAt(mentions: readonly Mention[], index: number): Entity | null {
  const mention = index < 0 ? undefined : mentions[index];
  return mention?.kind === 'actor' ? mention.entity : null;
}

/** True where both say the same through the same words: a quotation within the clause that its own cue reports. */
const isSameFrame = (a: QuoteMention, b: QuoteMention): boolean => a.cueSpan !== null && a.cueSpan.start === b.cueSpan?.start;

/** What is demanded is asserted by nobody: "mendesak Israel menghentikan serangan". */
const DEMANDED = 'quote:demanded';

/**
 * Who the text says asserts what the trigger tells, the innermost speaker first; `[]` is the outlet's own voice.
 * A word of saying is not within what it reports, so that "X condemned Y" is X's act and nobody's claim.
 * @example attributionOf(marked, trigger) // of "kata menteri" around "jet menyerang": [{ speaker: menteri, cue: 'kata', … }]
 */
export function attributionOf({ mentions }: Marked, trigger: Range): readonly Attribution[] {
  const around = mentions.filter((mention): mention is QuoteMention => mention.kind === 'quote' && !mention.rule.startsWith(DEMANDED) && contains(mention, trigger));
  around.sort((a, b) => a.end - a.start - (b.end - b.start));
  const frames = around.filter((quote, i) => !around.slice(0, i).some((inner) => isSameFrame(inner, quote)));
  return frames.map(({ speaker, medium, cue, direct }) => ({ speaker: partyAt(mentions, speaker), medium: partyAt(mentions, medium), cue, direct }));
}
