import { type Control, type ControlClaim, daysOf, type Entity, type Party, parseDate, formatDate, fromDays, overlaps, type Range, type Said } from '../../model/index.ts';
import { areOneSide, partyOf } from '../party.ts';

/** "they", "the forces": a party that nobody can name is no holder. */
const named = (entity: Entity | null): Party | null => (entity && (entity.code !== '' || entity.name !== entity.name.toLowerCase()) ? partyOf(entity) : null);

/** A place is no party to its own capture: in "captured the Jufra air base" the base is what was taken, not from whom. */
const takenFrom = ({ from, place }: Control): Party | null => (from && !overlaps(from, place.span) && from.name !== place.name ? named(from) : null);

/** The day that a claim holds for: the day it names, else the day on which it was published. */
function dayOf({ said: { since }, report }: Said<Control>): Pick<ControlClaim, 'day' | 'said'> {
  if (since) return { day: formatDate(fromDays(daysOf(since)[0])), said: true };
  const published = report.published ? parseDate(report.published) : null;
  return { day: published && formatDate(published), said: false };
}

function wordOf(holder: Party | null, from: Party | null, claimedBy: Party | null): ControlClaim['word'] {
  if (!claimedBy) return 'outlet';
  if (areOneSide(claimedBy, holder)) return 'holder';
  return areOneSide(claimedBy, from) ? 'loser' : 'third';
}

/** One report's word on who holds a place. */
export function claimOf(told: Said<Control>, incidentsAt: (report: string, words: Range) => readonly string[]): ControlClaim {
  const { said, report } = told;
  const [holder, from, claimedBy] = [named(said.holder), takenFrom(said), said.claimedBy && partyOf(said.claimedBy)];
  return {
    report: report.id, source: report.source, published: report.published, start: said.start, end: said.end, text: said.text,
    how: said.how, holder, from, claimedBy, word: wordOf(holder, from, claimedBy), incidents: incidentsAt(report.id, said), ...dayOf(told),
  };
}

/** A claim that can be placed in time. */
export type DatedClaim = ControlClaim & { readonly day: string };

const order = ({ day, published, report, start }: DatedClaim): string => `${day} ${published ?? ''} ${report} ${String(start).padStart(8, '0')}`;

/** What had been published by a day, oldest day first. */
export function claimsBy(claims: readonly ControlClaim[], asOf: string): readonly DatedClaim[] {
  const dated = claims.filter((claim): claim is DatedClaim => claim.day !== null && claim.day <= asOf && (claim.published ?? claim.day).slice(0, 10) <= asOf);
  return [...dated].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
