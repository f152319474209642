/** The gazetteer as columns. The first names are those of the places, one each and in their order; alternative names follow. */
export interface GazetteerColumns {
  /** All names in UTF-8, each followed by a line feed. */
  readonly names: Uint8Array;
  /** Name → place. */
  readonly place: Uint32Array;
  /** `LBY|Tripoli`: country and first-level division. */
  readonly divisions: readonly string[];
  /** Place → its division. */
  readonly division: Uint32Array;
  /** Thousandths of a degree. */
  readonly lat: Int32Array;
  readonly lon: Int32Array;
  /** Eight times the binary logarithm of the population; 0 unknown. */
  readonly size: Uint8Array;
  /** 0 city, 1 district, 2 province, 3 site, 4 country. */
  readonly kind: Uint8Array;
  /** 0 where there is none. */
  readonly geonames: Uint32Array;
}

const MAGIC = 'warta gazetteer 1\n';

const zigzag = (value: number): number => (value << 1) ^ (value >> 31);
const unzigzag = (value: number): number => (value >>> 1) ^ -(value & 1);

/** Differences from one value to the next, each in as few bytes as it needs: what gzip packs best. */
function packDeltas(values: ArrayLike<number>): Uint8Array {
  const out: number[] = [];
  for (let i = 0, last = 0; i < values.length; last = values[i], i++) {
    let rest = zigzag(values[i] - last) >>> 0;
    for (; rest > 127; rest >>>= 7) out.push((rest & 127) | 128);
    out.push(rest);
  }
  return Uint8Array.from(out);
}

function unpackDeltas<Column extends Int32Array | Uint32Array>(bytes: Uint8Array, into: Column): Column {
  for (let i = 0, at = 0, last = 0; i < into.length; i++) {
    let value = 0;
    let shift = 0;
    let byte = bytes[at++];
    for (; byte > 127; shift += 7, byte = bytes[at++]) value |= (byte & 127) << shift;
    last += unzigzag(value | (byte << shift));
    into[i] = last;
  }
  return into;
}

/** Columns → bytes, to be zipped. */
export function encodeGazetteer(columns: GazetteerColumns): Uint8Array {
  const text = (value: string) => new TextEncoder().encode(value);
  const parts = [columns.names, text(columns.divisions.join('\n')), packDeltas(columns.place.subarray(columns.division.length)),
    packDeltas(columns.division), packDeltas(columns.lat), packDeltas(columns.lon), columns.size, columns.kind, packDeltas(columns.geonames)];
  const head = text(`${MAGIC}${[columns.division.length, columns.place.length, ...parts.map((part) => part.length)].join(' ')}\n`);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, head.length));
  let at = 0;
  for (const part of [head, ...parts]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Bytes → columns. Throws where they are no gazetteer. */
export function decodeGazetteer(bytes: Uint8Array): GazetteerColumns {
  const text = (part: Uint8Array) => new TextDecoder().decode(part);
  if (text(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error('These bytes are no gazetteer: wanted the unzipped data/gazetteer.bin.gz; make it with `npm run train -- gazetteer`.');
  const headEnd = bytes.indexOf(10, MAGIC.length);
  const [places, nameCount, ...lengths] = text(bytes.subarray(MAGIC.length, headEnd)).split(' ').map(Number);
  let end = headEnd + 1;
  const [names, divisions, alias, division, lat, lon, size, kind, geonames] = lengths.map((length) => {
    end += length;
    return bytes.subarray(end - length, end);
  });
  const place = new Uint32Array(nameCount);
  for (let i = 0; i < places; i++) place[i] = i;
  unpackDeltas(alias, place.subarray(places));
  return {
    names,
    place,
    divisions: text(divisions).split('\n'),
    division: unpackDeltas(division, new Uint32Array(places)),
    lat: unpackDeltas(lat, new Int32Array(places)),
    lon: unpackDeltas(lon, new Int32Array(places)),
    size,
    kind,
    geonames: unpackDeltas(geonames, new Uint32Array(places)),
  };
}
