import type { Entity, Told } from '../model/index.ts';
import type { World } from '../world/world.ts';
import type { Column } from './separated.ts';

type Known = Pick<World, 'countries' | 'codebook'>;

/** The 20 columns of an ICEWS file, in order: one row a telling. */
export function icewsColumns({ countries, codebook }: Known): ReadonlyArray<Column<Told>> {
  const country = (code: string | undefined) => (code ? (countries.get(code)?.name ?? null) : null);
  const sectors = (party: Entity | undefined) => (party?.sector ? (codebook.sectors[party.sector] ?? party.sector) : null);
  const precise = (told: Told, wanted: string) => (told.event.place?.precision === wanted ? told.event.place.name : null);
  return [
    { name: 'Event ID', of: ({ event }) => event.id },
    { name: 'Event Date', of: ({ event, report }) => event.when?.start ?? report.published?.slice(0, 10) ?? null },
    { name: 'Source Name', of: ({ event }) => event.actors[0]?.name ?? null },
    { name: 'Source Sectors', of: ({ event }) => sectors(event.actors[0]) },
    { name: 'Source Country', of: ({ event }) => country(event.actors[0]?.country) },
    { name: 'Event Text', of: ({ event }) => codebook.cameoName(event.cameo) },
    { name: 'CAMEO Code', of: ({ event }) => event.cameo },
    { name: 'Intensity', of: ({ event }) => event.goldstein },
    { name: 'Target Name', of: ({ event }) => event.recipients[0]?.name ?? null },
    { name: 'Target Sectors', of: ({ event }) => sectors(event.recipients[0]) },
    { name: 'Target Country', of: ({ event }) => country(event.recipients[0]?.country) },
    { name: 'Story ID', of: ({ report }) => report.id },
    { name: 'Sentence Number', of: () => null },
    { name: 'Publisher', of: ({ report }) => report.source },
    { name: 'City', of: (told) => precise(told, 'city') ?? precise(told, 'site') },
    { name: 'District', of: (told) => precise(told, 'district') },
    { name: 'Province', of: (told) => precise(told, 'province') },
    { name: 'Country', of: ({ event }) => country(event.place?.country) },
    { name: 'Latitude', of: ({ event }) => event.place?.lat ?? null },
    { name: 'Longitude', of: ({ event }) => event.place?.lon ?? null },
  ];
}
