import type { Precision } from '../model/index.ts';
import { decodeGazetteer, type GazetteerColumns } from './gazetteer-format.ts';
import { hashLines, placeHash, placeKey } from './place-key.ts';

export interface GazetteerEntry {
  readonly name: string;
  /** ISO 3166-1 alpha-3; '' for what lies in no one country. */
  readonly country: string;
  /** First-level division, by name; '' unknown. */
  readonly admin1: string;
  readonly lat: number;
  readonly lon: number;
  /** People, to two digits; of a sea or site, a weight that orders the readings of one name. */
  readonly population: number;
  readonly precision: Precision;
  readonly geonames: number | null;
}

/** Named places of the world. */
export interface Gazetteer {
  /** How many places it holds. */
  readonly size: number;
  /** Every place of that name, most populous first; case and diacritics do not matter. @example lookup('Tripoli') */
  lookup(name: string): readonly GazetteerEntry[];
  /** True where some place has the name `text.slice(start, end)`; cheaper than a lookup. */
  has(text: string, start: number, end: number): boolean;
}

const PRECISIONS: readonly Precision[] = ['city', 'district', 'province', 'site', 'country'];
const EMPTY: readonly GazetteerEntry[] = [];
/** Names remembered that no place has. */
const MOST_MISSED = 20_000;

interface NameIndex {
  /** Bucket → 1 + the first name in it. */
  readonly heads: Int32Array;
  /** Name → 1 + the next in its bucket. */
  readonly next: Int32Array;
  readonly hashes: Int32Array;
  /** Name → where it ends in the bytes. */
  readonly ends: Uint32Array;
}

function indexNames({ names, place }: GazetteerColumns): NameIndex {
  const count = place.length;
  const size = 2 ** Math.ceil(Math.log2(count * 1.5));
  const index = { heads: new Int32Array(size), next: new Int32Array(count), hashes: new Int32Array(count), ends: new Uint32Array(count) };
  hashLines(names, index.ends, index.hashes);
  for (let i = 0; i < count; i++) {
    const bucket = index.hashes[i] & (size - 1);
    index.next[i] = index.heads[bucket];
    index.heads[bucket] = i + 1;
  }
  return index;
}

const hashName = (name: string): number => placeHash(name, 0, name.length);

/**
 * Opens the gazetteer out of the unzipped bytes of `data/gazetteer.bin.gz`.
 * @example openGazetteer(gunzipSync(readFileSync('data/gazetteer.bin.gz'))).lookup('Moscow')[0].country // 'RUS'
 */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const columns = decodeGazetteer(bytes);
  const { heads, next, hashes, ends } = indexNames(columns);
  const decoder = new TextDecoder();
  const nameAt = (i: number): string => decoder.decode(columns.names.subarray(i === 0 ? 0 : ends[i - 1] + 1, ends[i]));
  const found = new Map<string, readonly GazetteerEntry[]>();
  const missed = new Set<string>();
  const keys = new Map<number, string>();
  /** The key of a name; bounded by the gazetteer's own names. */
  const keyAt = (i: number): string => {
    const known = keys.get(i);
    if (known !== undefined) return known;
    const key = placeKey(nameAt(i));
    keys.set(i, key);
    return key;
  };

  function entryAt(place: number): GazetteerEntry {
    const [country = '', admin1 = ''] = columns.divisions[columns.division[place]].split('|');
    return {
      name: nameAt(place),
      country,
      admin1,
      lat: columns.lat[place] / 1000,
      lon: columns.lon[place] / 1000,
      population: columns.size[place] === 0 ? 0 : Number((2 ** (columns.size[place] / 8)).toPrecision(2)),
      precision: PRECISIONS[columns.kind[place]],
      geonames: columns.geonames[place] || null,
    };
  }

  function search(key: string, hash: number): readonly GazetteerEntry[] {
    const places = new Set<number>();
    for (let i = heads[hash & (heads.length - 1)]; i > 0; i = next[i - 1]) {
      if (hashes[i - 1] === hash && keyAt(i - 1) === key) places.add(columns.place[i - 1]);
    }
    if (places.size === 0) return EMPTY;
    // Equal sizes keep the file's order, so that the answer is the same everywhere.
    return [...places].sort((a, b) => columns.size[b] - columns.size[a] || a - b).map(entryAt);
  }

  return {
    size: columns.division.length,
    lookup(name) {
      const key = placeKey(name);
      const known = found.get(key);
      if (known) return known;
      if (missed.has(key)) return EMPTY;
      const entries = search(key, hashName(name));
      if (entries.length > 0) found.set(key, entries); // bounded by the gazetteer's own names
      else if (missed.size < MOST_MISSED) missed.add(key);
      return entries;
    },
    has(text, start, end) {
      const hash = placeHash(text, start, end);
      for (let i = heads[hash & (heads.length - 1)]; i > 0; i = next[i - 1]) {
        if (hashes[i - 1] === hash && keyAt(i - 1) === placeKey(text.slice(start, end))) return true;
      }
      return false;
    },
  };
}
