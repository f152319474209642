import type { Draft } from '../actors/draft.ts';

/** A name of which the report gives nothing but the name itself. */
const lone = ({ reading }: Draft) => reading?.kind === 'person' && !reading.country && reading.why === 'actor:name';

/**
 * Drops capitalised words that nothing vouches for: the tagger, a fuller name or an office elsewhere in the report, or a verb of saying beside them.
 * @example vouchedNames([menteriRetno, retno, harga]) // [menteriRetno, retno]
 */
export function vouchedNames(drafts: readonly Draft[]): Draft[] {
  const vouched = (draft: Draft) => draft.speaks || !lone(draft) || draft.reading?.holder?.sure === true;
  const known = new Set(drafts.filter(vouched).flatMap((draft) => draft.nameKeys));
  return drafts.filter((draft) => vouched(draft) || draft.nameKeys.some((key) => known.has(key)));
}
