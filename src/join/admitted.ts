import type { Entity, Party, Told } from '../model/index.ts';
import { campOf, countryOf } from './side.ts';
import { speakerOf } from './versions.ts';

/** A side in an act: a country, or within one country the state, those in arms, the people. */
type Camp = ReturnType<typeof campOf>;

interface Sides {
  readonly country: string;
  readonly camp: Camp;
}

const sideOf = (party: Entity | Party): Sides => ({ country: countryOf(party), camp: campOf(party.sector) });

/** The sides of an incident, two at least; within one country they are told apart by camp. */
function sidesOf(tellings: readonly Told[]): Array<readonly Sides[]> {
  return tellings.map(({ event: { actors, recipients } }) => [actors, recipients].map((list) => list.map(sideOf))).map(([doers, others]) => (others.length > 0 ? [doers[0], others[0]] : doers).filter((side) => side !== undefined)).filter((pair) => pair.length >= 2);
}

const speaksFor = (speaker: Sides, side: Sides, other: Sides): boolean =>
  speaker.country !== '' && speaker.country === side.country && (side.country !== other.country || speaker.camp === side.camp || (speaker.camp === '' && side.camp === 'state'));

/** True where someone of each side speaks of it as done: "what both sides admit". An outlet's own voice is nobody's admission. */
export function bothAdmit(tellings: readonly Told[]): boolean {
  const speakers = tellings.filter(({ event }) => event.status === 'actual' || event.status === 'historical').flatMap(({ event }) => {
    const speaker = speakerOf(event);
    return speaker ? [sideOf(speaker)] : [];
  });
  return sidesOf(tellings).some(([one, other]) => speakers.some((speaker) => speaksFor(speaker, one, other)) && speakers.some((speaker) => speaksFor(speaker, other, one)));
}
