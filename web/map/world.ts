import { geoPath, geoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import coarse from 'world-atlas/countries-110m.json?url';
import fine from 'world-atlas/countries-50m.json?url';
import { codesOfNumbers } from '../words/countries.generated.ts';
import { miller, SCALE } from './projection.ts';

/** The world in outline, ready to be drawn at any scale. */
export interface World {
  readonly land: Path2D;
  readonly borders: Path2D;
  /** ISO 3166-1 alpha-3 → area. */
  readonly countries: ReadonlyMap<string, Path2D>;
  /** The same outlines as text, for pictures. */
  readonly outline: string;
}

type Atlas = Topology<{ readonly countries: GeometryCollection }>;

function worldOf(atlas: Atlas): World {
  const path = geoPath(geoProjection(miller).scale(SCALE).translate([0, 0]).precision(0.3));
  const { features } = feature(atlas, atlas.objects.countries);
  const countries = new Map(features.flatMap((one) => {
    const code = codesOfNumbers[String(one.id ?? '')];
    return code ? [[code, new Path2D(path(one) ?? '')] as const] : [];
  }));
  const outline = features.map((one) => path(one) ?? '').join('');
  return { land: new Path2D(outline), borders: new Path2D(path(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)) ?? ''), countries, outline };
}

const loaded = new Map<string, Promise<World>>();

/** Loads the outlines from the page's own server: coarse for the whole world, fine for a closer look. */
export function loadWorld(detail: 'coarse' | 'fine'): Promise<World> {
  const address = detail === 'coarse' ? coarse : fine;
  const known = loaded.get(address) ?? fetch(address).then(async (response) => worldOf(await response.json()));
  loaded.set(address, known);
  return known;
}
