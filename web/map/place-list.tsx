import { useState } from 'preact/hooks';
import type { PlaceTally } from '../answers.ts';
import { Link } from '../parts/link.tsx';
import { placeOf } from '../parts/names.ts';
import { useAddress } from '../navigate.ts';
import { useSpeech } from '../words/speech.ts';
import type { PlaceSpot } from './draw.ts';
import { project } from './projection.ts';
import type { MapView, Size } from './view.ts';

interface PlaceListProps {
  readonly tallies: readonly PlaceTally[];
  readonly view: MapView | null;
  readonly size: Size | null;
  readonly chosen: ReadonlySet<string>;
  readonly show: (tally: PlaceTally) => void;
  readonly choose: (spots: readonly PlaceSpot[]) => void;
}

const PART = 40;

function inView({ place }: PlaceTally, { x, y, k }: MapView, { width, height }: Size): boolean {
  if (place.lat === null || place.lon === null) return false;
  const [px, py] = project(place.lon, place.lat);
  return Math.abs(px - x) * k <= width / 2 && Math.abs(py - y) * k <= height / 2;
}

/** The places that the map shows, most first: what the map says, for whoever cannot see it. */
export function PlaceList({ tallies, view, size, chosen, show, choose }: PlaceListProps) {
  const { filter } = useAddress();
  const [most, setMost] = useState(PART);
  const speech = useSpeech();
  const { words, number } = speech;
  const seen = chosen.size > 0 ? tallies.filter(({ place }) => chosen.has(place.id)) : view && size ? tallies.filter((tally) => inView(tally, view, size)) : tallies;
  const nowhere = tallies.filter(({ place }) => place.lat === null).length;
  return (
    <aside class="places" aria-label={words.map.here}>
      <p class="tally" role="status">{words.map.visible(number(seen.length))}{chosen.size > 0 && <> · <button type="button" class="plain" onClick={() => choose([])}>{words.map.clear}</button></>}</p>
      <ul>
        {seen.slice(0, most).map((tally) => (
          <li key={`${tally.place.id}/${tally.place.precision}`} class={chosen.has(tally.place.id) ? 'chosen-place' : ''}>
            <span><button type="button" class="plain" onClick={() => show(tally)}>{placeOf(tally.place, speech)}</button> <small>{words.precision[tally.place.precision]}</small></span>
            <Link class="count" to={{ view: 'timeline', filter: { ...filter, ...(tally.place.precision === 'country' ? { country: tally.place.country } : { place: tally.place.geonames === null ? tally.place.name : `geonames:${tally.place.geonames}` }) } }} label={`${placeOf(tally.place, speech)}: ${words.map.events(number(tally.count))}. ${words.map.narrow}`}>{words.map.events(number(tally.count))}</Link>
          </li>
        ))}
        {seen.length > most && <li><button type="button" class="plain" onClick={() => setMost(most + PART)}>{words.more}</button></li>}
      </ul>
      {nowhere > 0 && <p class="hint">{words.map.nowhere(number(nowhere))}</p>}
    </aside>
  );
}
