import { code } from '../../src/code/index.ts';
import type { LanguageKit, Resources } from '../../src/pipeline.ts';
import { agreement } from '../events/agreement.ts';
import type { ReadReport } from './acts.ts';

/** Counts over acts found and marked: countries of actors and of recipients, and acts with type and both sides right. */
export interface PartyCounts {
  readonly actor: Side;
  readonly recipient: Side;
  readonly acts: Side;
  readonly places: Side;
}

interface Side { readonly right: number; readonly given: number; readonly gold: number }

const NONE: Side = { right: 0, given: 0, gold: 0 };
export const NOTHING: PartyCounts = { actor: NONE, recipient: NONE, acts: NONE, places: NONE };

const CORE = new Set(['actual', 'future', 'historical']);
const BODIES = new Set(['', 'IGO', 'NGO', 'NSA']);
const countries = (parties: ReadonlyArray<{ readonly country: string }>): string[] => parties.map(({ country }) => country).filter((country) => !BODIES.has(country));
const plus = (a: Side, right: number, given: number, gold: number): Side => ({ right: a.right + right, given: a.given + given, gold: a.gold + gold });

function shared(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  return a.filter((one) => left.includes(one) && left.splice(left.indexOf(one), 1)).length;
}

/** Adds what the coder says of one report to the counts: an act is right where each side that has a marked country has one of them. */
export function agreeOnParties({ gold, marked }: ReadReport, kit: LanguageKit, { world }: Resources, sum: PartyCounts): PartyCounts {
  const events = code(marked, kit.language, world, kit).events.filter(({ status }) => CORE.has(status)).map((event) => ({ ...event, start: event.trigger.start, end: event.trigger.end }));
  const { pairs, extra, must } = agreement(gold, events);
  let { actor, recipient, places } = sum;
  let right = 0;
  for (const { event, mark } of pairs) {
    const [actors, wantedActors, recipients, wantedRecipients] = [event.actors, mark.actor, event.recipients, mark.recipient].map(countries);
    const [a, r] = [shared(actors, wantedActors), shared(recipients, wantedRecipients)];
    actor = plus(actor, a, actors.length, wantedActors.length);
    recipient = plus(recipient, r, recipients.length, wantedRecipients.length);
    if (mark.place_country) places = plus(places, event.place?.country === mark.place_country ? 1 : 0, 1, 1);
    if ((a > 0 || wantedActors.length === 0) && (r > 0 || wantedRecipients.length === 0)) right += 1;
  }
  return { actor, recipient, places, acts: plus(sum.acts, right, pairs.length + extra.length, must.length) };
}

export function partyLine(name: string, { actor, recipient, acts, places }: PartyCounts): string {
  const f1 = ({ right, given, gold }: Side): string => ((2 * right) / (given + gold)).toFixed(3);
  return `${name.padEnd(24)} type with both sides F1 ${f1(acts)}  actor country F1 ${f1(actor)}  recipient country F1 ${f1(recipient)}  place country ${f1(places)}`;
}
