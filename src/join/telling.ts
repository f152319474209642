import type { Event, Range, Status, Toll, Told } from '../model/index.ts';
import { type Family, familyOf } from './family.ts';
import { countryOf, nameWords, numberOf, type Side, sideOf } from './side.ts';
import { type Spot, spotOf } from './spot.ts';
import { type Window, windowOf } from './window.ts';

/** One event as it is compared with others: small, and nothing in it but what the comparison reads. */
export interface Telling {
  readonly id: string;
  readonly report: string;
  /** The first report of those that repeat one another. */
  readonly root: string;
  readonly family: Family;
  readonly type: Event['type'];
  readonly mode: string | null;
  readonly status: Status;
  readonly window: Window | null;
  readonly actors: readonly Side[];
  readonly recipients: readonly Side[];
  readonly place: Spot | null;
  /** Countries, and names of bodies without one, that the event touches; sorted. Two tellings of one act share at least one. */
  readonly anchors: readonly number[];
  readonly dead: readonly [number, number] | null;
  readonly hurt: readonly [number, number] | null;
  /** Hashes of names, numbers and long words of the citation, its parties and place left out; sorted. */
  readonly words: readonly number[];
  readonly cue: number;
  readonly citation: Range;
  readonly trigger: Range;
}

const sorted = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b);
const rangeOf = (toll: Toll | null): readonly [number, number] | null => toll && [toll.low, toll.high];

/** Names, numbers and words of six letters and more in the words that carry an event; not those of its parties and its place, which are compared by themselves. */
function wordsOf({ citation, actors, recipients, place }: Event): number[] {
  const known = new Set([...actors, ...recipients].flatMap(({ name, text }) => [...nameWords(name), ...nameWords(text)]).concat(place ? [...nameWords(place.name), ...nameWords(place.text)] : []));
  const words = (citation.text.match(/\p{Lu}[\p{L}]{2,}|\p{N}+|[\p{L}]{6,}/gu) ?? []).map((word) => word.toLowerCase());
  return sorted(words.filter((word) => !known.has(word)).map(numberOf));
}

/** @example anchorsOf(strikeOnHomsBySyria) // ['SYR'] */
export function anchorsOf({ actors, recipients, place }: Pick<Event, 'actors' | 'recipients' | 'place'>): readonly string[] {
  const parties = [...actors, ...recipients].map((party) => countryOf(party) || nameWords(party.name).join(' '));
  return [...new Set([...parties, place ? place.country || place.name.toLowerCase() : ''])].filter((anchor) => anchor !== '').sort();
}

const ready = new WeakMap<Event, { readonly report: Told['report']; readonly telling: Telling }>();

/** The same, made once for each event however often a neighbourhood is looked at. */
export function knownTelling(told: Told): Telling {
  const known = ready.get(told.event);
  if (known?.report === told.report) return known.telling;
  const telling = tellingOf(told);
  ready.set(told.event, { report: told.report, telling });
  return telling;
}

/** An event made ready to be compared. */
export function tellingOf(told: Told): Telling {
  const { event, report } = told;
  return {
    id: event.id, report: report.id, root: report.copyOf ?? report.id, family: familyOf(event.type), type: event.type, mode: event.mode, status: event.status,
    window: windowOf(told), actors: event.actors.map(sideOf), recipients: event.recipients.map(sideOf), place: event.place && spotOf(event.place),
    anchors: sorted(anchorsOf(event).map(numberOf)), dead: rangeOf(event.dead), hurt: rangeOf(event.injured), words: wordsOf(event), cue: numberOf(event.trigger.text.toLowerCase()),
    citation: { start: event.citation.start, end: event.citation.end }, trigger: { start: event.trigger.start, end: event.trigger.end },
  };
}
