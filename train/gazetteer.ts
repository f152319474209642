import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { encodeGazetteer } from '../src/world/gazetteer-format.ts';
import { placeKey } from '../src/world/place-key.ts';
import { makeRecords, type PlaceRecord } from './gazetteer/records.ts';
import { readSources } from './gazetteer/sources.ts';

/** Places → columns; an alternative name that has the same key as one already given is left out. */
function pack(records: readonly PlaceRecord[]) {
  const divisions = [...new Set(records.map((record) => record.division))];
  const divisionIndex = new Map(divisions.map((division, i) => [division, i]));
  const names = records.map((record) => record.name);
  const place = records.map((_, i) => i);
  records.forEach((record, i) => {
    const keys = new Set([placeKey(record.name), '']);
    for (const alias of record.aliases) {
      const key = placeKey(alias);
      if (keys.has(key)) continue;
      keys.add(key);
      names.push(alias);
      place.push(i);
    }
  });
  const column = (value: (record: PlaceRecord) => number) => Int32Array.from(records, value);
  return encodeGazetteer({
    names: new TextEncoder().encode(names.map((name) => `${name}\n`).join('')),
    place: Uint32Array.from(place),
    divisions,
    division: Uint32Array.from(records, (record) => divisionIndex.get(record.division) ?? 0),
    lat: column((record) => Math.round(record.lat * 1000)),
    lon: column((record) => Math.round(record.lon * 1000)),
    size: Uint8Array.from(records, (record) => (record.weight < 1 ? 0 : Math.min(255, Math.round(8 * Math.log2(record.weight))))),
    kind: Uint8Array.from(records, (record) => record.kind),
    geonames: Uint32Array.from(records, (record) => record.geonames),
  });
}

/** `npm run train -- gazetteer` writes `data/gazetteer.bin.gz`. */
export function run(): void {
  const records = makeRecords(readSources());
  const zipped = gzipSync(pack(records), { level: 9 });
  writeFileSync(new URL('../data/gazetteer.bin.gz', import.meta.url), zipped);
  const count = (kind: number) => records.filter((record) => record.kind === kind).length;
  console.log(`${records.length} places (${count(0)} towns, ${count(1)} districts, ${count(2)} provinces, ${count(3)} sites, ${count(4)} wider), ${zipped.length} bytes`);
}
