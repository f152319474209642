import type { Entity, Event, Told } from '../model/index.ts';
import type { World } from '../world/world.ts';
import type { Json } from './record.ts';

const BODIES = new Set(['IGO', 'NGO']);

/** PLOVER's entity: a country or kind of body, its sector, and the words. */
function entity({ name, text, country, sector, role, wikidata }: Entity): Json {
  return { code: country || '---', ...(sector && !BODIES.has(country) ? { sector } : {}), entity_text: text, identifier_text: name, ...(wikidata ? { identifier_id: wikidata } : {}), ...(role ? { office: role } : {}) };
}

/** 1 a country to 5 a part of a town. */
const RESOLUTION = { country: 1, province: 2, district: 3, city: 4, site: 5 } as const;

function location(place: NonNullable<Event['place']>, world: Pick<World, 'countries'>): Json {
  return {
    extracted_place: place.text, resolved_place: place.name, ...(place.geonames === null ? {} : { geonameid: place.geonames }),
    ...(place.lat === null ? {} : { lat: place.lat, lon: place.lon }),
    ...(place.precision === 'country' ? {} : { [place.precision === 'site' ? 'city' : place.precision]: place.name }),
    country: world.countries.get(place.country)?.name ?? '', country_code: place.country, resolution: RESOLUTION[place.precision],
  };
}

function size({ dead, injured, captured }: Event): Json | null {
  const counts = Object.entries({ dead, injured, arrested: captured }).filter(([, toll]) => toll !== null);
  return counts.length === 0 ? null : Object.fromEntries(counts.map(([kind, toll]) => [kind, toll?.high]));
}

/**
 * One telling as PLOVER's JSON, in the manual's field names. An event without a day carries its report's; one with neither is left out, because `date` is required: null.
 * @example ploverRecord(told, world) // { id, date: '2020-06-04', actor: [{ code: 'LBY', sector: 'MIL', … }], event: ['ASSAULT'], … }
 */
export function ploverRecord({ event, report }: Told, world: Pick<World, 'countries'>): Json | null {
  const date = event.when?.start ?? report.published?.slice(0, 10) ?? null;
  if (date === null || event.actors.length === 0) return null;
  const counted = size(event);
  return {
    id: event.id, has_event: true, date, ...(event.when && event.when.end !== event.when.start ? { enddate: event.when.end } : {}),
    actor: event.actors.map(entity), recipient: event.recipients.map(entity), event: [event.type],
    ...(event.place ? { event_loc: location(event.place, world) } : {}),
    event_text: [event.citation.text], quad_code: event.quad, event_scale: event.scale, mode: event.mode ? [event.mode] : [], context: event.contexts,
    ...(counted ? { size: counted } : {}), status: event.status,
    text_info: { start: event.citation.start, end: event.citation.end, text_story: [report.id] },
    cite_info: { url: report.url, title: report.title, language: report.lang, publication: report.source, coder: 'Warta', codebook: 'PLOVER 2021' },
    coder: 'Warta',
  };
}
