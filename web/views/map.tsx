import { useEffect, useMemo, useState } from 'preact/hooks';
import { filterQuery } from '../address.ts';
import type { PlaceTally } from '../answers.ts';
import { useWhole, withQuery } from '../api.ts';
import { clustersOf, stepOf } from '../map/clusters.ts';
import type { PlaceSpot } from '../map/draw.ts';
import { MapCanvas } from '../map/map-canvas.tsx';
import { PlaceList } from '../map/place-list.tsx';
import { placesOn } from '../map/places-on.ts';
import { project } from '../map/projection.ts';
import { type Border, loadProvinces } from '../map/provinces.ts';
import { fitted, type MapView, type Size, viewOf, viewText } from '../map/view.ts';
import { loadWorld, type World } from '../map/world.ts';
import { go, useAddress } from '../navigate.ts';
import { QuadKey } from '../parts/quad.tsx';
import { State } from '../parts/state.tsx';
import { useSpeech } from '../words/speech.ts';

/** From this scale on the fine outlines are wanted. */
const CLOSE = 4;
/** And from this one on the borders of provinces. */
const CLOSER = 9;

/** Where it happened: a map drawn here, with no tiles from anywhere, beside the list of the same places. */
export function MapOfPlaces() {
  const { filter, at } = useAddress();
  const { words } = useSpeech();
  const answer = useWhole<PlaceTally>(withQuery('places', filterQuery(filter), { limit: '1000' }));
  const [world, setWorld] = useState<World | null>(null);
  const [provinces, setProvinces] = useState<readonly Border[]>([]);
  const [size, setSize] = useState<Size | null>(null);
  const [moved, setMoved] = useState<MapView | null>(null);
  const places = useMemo(() => placesOn(answer.value ?? []), [answer.value]);
  const view = useMemo(() => (size ? moved ?? viewOf(at.at) ?? fitted([...places.exact, ...places.areas].map(({ x, y }) => [x, y] as const), size) : null), [moved, at.at, size, places]);
  const detail = view && view.k >= CLOSE ? 'fine' : 'coarse';
  useEffect(() => {
    let wanted = true;
    void loadWorld(detail).then((loaded) => { if (wanted) setWorld(loaded); });
    return () => { wanted = false; };
  }, [detail]);
  const closer = view !== null && view.k >= CLOSER;
  useEffect(() => {
    if (!closer) return setProvinces([]);
    let wanted = true;
    void loadProvinces().then((loaded) => { if (wanted) setProvinces(loaded); });
    return () => { wanted = false; };
  }, [closer]);
  const step = view ? stepOf(view.k) : 1;
  const clusters = useMemo(() => clustersOf(places.exact, step), [places, step]);
  const areas = useMemo(() => clustersOf(places.areas, step), [places, step]);
  const chosen = useMemo(() => new Set((at.places ?? '').split('~').filter(Boolean)), [at.places]);
  const choose = (spots: readonly PlaceSpot[]): void => go({ at: { places: spots.slice(0, 12).map(({ id }) => id).join('~') } }, { quiet: true });
  const settle = (next: MapView): void => go({ at: { at: viewText(next) } }, { quiet: true });
  const show = (tally: PlaceTally): void => {
    const { lat, lon, precision } = tally.place;
    if (lat === null || lon === null || !size) return;
    const [x, y] = project(lon, lat);
    const next = { x, y, k: precision === 'country' ? 4 : Math.max(view?.k ?? 0, 24) };
    setMoved(next);
    settle(next);
  };
  const scene = world && { world, provinces, clusters, areas, countries: places.countries, chosen };
  return (
    <State answer={answer}>
      <div class="map-page">
        <div class="map-box">
          <MapCanvas scene={scene} view={view} setSize={setSize} move={setMoved} settle={settle} choose={choose} reset={() => { setMoved(null); go({ at: { at: '' } }, { quiet: true }); }} />
          <QuadKey /><p class="hint">{words.map.area}</p>
        </div>
        <PlaceList tallies={answer.value ?? []} view={view} size={size} chosen={chosen} show={show} choose={choose} />
      </div>
    </State>
  );
}
