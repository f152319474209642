import type { ControlSpell, Party } from '../../model/index.ts';
import { daysBetween } from '../days.ts';
import { partyKey, sideOf } from '../party.ts';
import type { DatedClaim } from './claims.ts';

/** Two sides that each claim a place on their own word within so many days contest it. */
const RIVAL_DAYS = 7;

/** A spell as it grows, claim by claim. */
interface Draft {
  readonly holder: Party | null;
  readonly from: Party | null;
  readonly contested: boolean;
  readonly since: string;
  readonly sinceSaid: boolean;
  readonly claims: readonly DatedClaim[];
  readonly against: readonly DatedClaim[];
}

type SideOf = (party: Party) => string;

/** How sides are told apart at one place: by side, unless members of one side take it from each other. */
export function sidesAt(claims: readonly DatedClaim[]): SideOf {
  const among = claims.some(({ holder, from }) => holder && from && sideOf(holder) === sideOf(from) && partyKey(holder) !== partyKey(from));
  return among ? partyKey : sideOf;
}

function begin(claim: DatedClaim, more: Partial<Draft>): Draft {
  return { holder: claim.holder, from: claim.from, contested: false, since: claim.day, sinceSaid: claim.said, claims: [claim], against: [], ...more };
}

const isSame = (side: SideOf, a: Party | null, b: Party | null): boolean => a !== null && b !== null && side(a) === side(b);

/** Nobody but the holder's own side says so. */
const onOwnWord = ({ holder, claims }: Draft, side: SideOf): boolean => claims.every(({ word, claimedBy }) => word === 'holder' || isSame(side, claimedBy, holder));

/** What a draft becomes by one more claim: itself with the claim, or itself and a new one. */
type Step = (open: Draft, claim: DatedClaim, side: SideOf) => readonly [Draft] | readonly [Draft, Draft];

const withClaim = (open: Draft, claim: DatedClaim): readonly [Draft] =>
  [{ ...open, holder: open.holder ?? claim.holder, from: open.from ?? claim.from, claims: [...open.claims, claim] }];

/** Fighting for a place that another holds puts it in doubt. */
const advanced: Step = (open, claim, side) => {
  if (isSame(side, open.holder, claim.holder)) return withClaim(open, claim);
  if (open.contested) return [{ ...open, claims: [...open.claims, claim], against: [...open.against, claim] }];
  return [open, begin(claim, { holder: open.holder, from: open.from, contested: true, against: [claim] })];
};

/** A side's loss: news where it held the place, an admission where another has taken it. */
const lost: Step = (open, claim, side) => {
  if (!isSame(side, open.holder, claim.from)) return withClaim(open, claim);
  return [open, begin(claim, { from: open.holder })];
};

/** Somebody has it, or has taken it. */
const holds: Step = (open, claim, side) => {
  if (claim.holder === null) return isSame(side, open.holder, claim.from) ? [open, begin(claim, {})] : withClaim(open, claim);
  const same = isSame(side, open.holder, claim.holder);
  if (same && !(open.contested && claim.word !== 'holder')) return withClaim(open, claim);
  if (same) return [open, begin(claim, { from: claim.from ?? open.from })];
  if (open.holder === null && isSame(side, open.from, claim.from)) return withClaim(open, claim);
  const rivals = onOwnWord(open, side) && claim.word === 'holder' && daysBetween(open.since, claim.day) <= RIVAL_DAYS;
  if (rivals) return [{ ...open, contested: true, claims: [...open.claims, claim], against: [...open.against, claim] }];
  return [open, begin(claim, { from: claim.from ?? open.holder })];
};

const STEPS: Readonly<Record<string, Step>> = { 'advanced on': advanced, lost };

/** Nobody has it yet: what the first claim says. */
function first(claim: DatedClaim): Draft {
  return claim.how === 'advanced on' ? begin(claim, { holder: claim.from, from: null, contested: true, against: [claim] }) : begin(claim, {});
}

/** "its forces", "Tripoli": words that say which side is meant, but not who it is. */
const isVague = ({ name, sector }: Party): boolean => name === name.toLowerCase() || sector === '';

/** The name that a side is best known by, where any report at this place gives a better one. */
function bestName(party: Party | null, claims: readonly DatedClaim[], side: SideOf): Party | null {
  if (!party || !isVague(party)) return party;
  const others = claims.flatMap(({ holder, from, claimedBy }) => [holder, from, claimedBy]);
  return others.find((other) => other !== null && side(other) === side(party) && !isVague(other)) ?? party;
}

function stateOf(draft: Draft, side: SideOf): ControlSpell['stated'] {
  if (draft.contested || draft.holder === null) return 'contested';
  return onOwnWord(draft, side) ? 'one-sided claim' : 'held';
}

/** Claims about one place, oldest first → the stretches of time with one answer to who holds it. */
export function spellsOf(claims: readonly DatedClaim[]): readonly ControlSpell[] {
  const side = sidesAt(claims);
  const drafts: Draft[] = [];
  for (const claim of claims) {
    const open = drafts.pop();
    if (open) drafts.push(...(STEPS[claim.how] ?? holds)(open, claim, side));
    else drafts.push(first(claim));
  }
  return drafts.map((draft, i): ControlSpell => {
    const stated = stateOf(draft, side);
    const { since, sinceSaid, claims: chain, against } = draft;
    const last = chain.map(({ day, published }) => (published ?? day).slice(0, 10)).sort().at(-1) ?? since;
    return {
      state: stated, stated, holder: bestName(draft.holder, claims, side), from: bestName(draft.from, claims, side), since, sinceSaid,
      until: drafts[i + 1]?.since ?? null, lastSaid: last, claims: chain, against,
    };
  });
}
