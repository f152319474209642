import type { Draft } from '../actors/draft.ts';

/** A name of which the report gives nothing but the name itself. */
const lone = ({ reading }: Draft) => reading?.kind === 'person' && !reading.country && reading.why === 'actor:name';

/**
 * Drops single capitalised words that nothing vouches for: a fuller name or an office elsewhere in the report, or a verb of saying beside them.
 * @example vouchedNames([menteriRetno, retno, harga]) // [menteriRetno, retno]
 */
export function vouchedNames(drafts: readonly Draft[]): Draft[] {
  const known = new Set(drafts.filter((draft) => draft.speaks || !lone(draft) || draft.nameKeys.length > 1).flatMap((draft) => draft.nameKeys));
  return drafts.filter((draft) => !lone(draft) || draft.nameKeys.length > 1 || draft.speaks || draft.nameKeys.some((key) => known.has(key)));
}
