/** Calls made out of an OpenAPI document: valid, nearly valid and hostile ones. */
export interface FuzzCall {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Operation {
  readonly parameters?: ReadonlyArray<{ readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: Schema }>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const HOSTILE = [
  '', ' ', '0', '-1', '1e309', 'NaN', 'null', 'undefined', 'true', '[]', '{}', "'", '"', '`', ';', '--', '%', '%25', '%00', '\u0000', '\u0007', '\ud83d\ude80', '\u202e', 'ك', 'Ω≈ç', '../../etc/passwd', '..\\..', "' OR 1=1 --", '"; DROP TABLE report; --', '<script>alert(1)</script>',
  '=1+1', '$\u007b7*7}', '{{7*7}}', '__proto__', 'constructor', 'a'.repeat(199), 'b'.repeat(201), 'c'.repeat(3000), '2020-02-30', '0000-00-00', '9999-12-31', '2020-06-05', 'geonames:', 'geonames:99999999999999999999', 'geonames:2210247', 'RUS|UKR', '|', 'LBY', 'Tripoli', '*', '"unclosed', 'a* b*', '-', '\\', '/', '//', '\n', 'at-5', 'WzE4NDE4LCJhIl0', '1.2.x',
];

/** The same numbers from the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Endless calls; `ids` are ids that are kept, for the paths. */
export function* fuzzCalls({ paths, components }: OpenApi, seed: number, ids: readonly string[]): Generator<FuzzCall> {
  const roll = dice(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)];
  const chance = (share: number): boolean => roll() < share;
  const resolved = (schema: Schema): Schema => (schema.$ref ? components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {} : schema);

  const text = ({ pattern = '', format, enum: values }: Schema): string => {
    if (values) return String(pick(values));
    if (format === 'date') return `20${String(Math.floor(roll() * 30)).padStart(2, '0')}-0${1 + Math.floor(roll() * 9)}-1${Math.floor(roll() * 10)}`;
    const list = /^\^\(([^)]+)\)/.exec(pattern)?.[1];
    if (list?.includes('|')) return Array.from({ length: 1 + Math.floor(roll() * 3) }, () => pick(list.split('|'))).join(',');
    if (pattern.startsWith('^\\d')) return pick(['0', '1', '5', '100', '0.5', '1000', '1001', '365']);
    if (pattern === '^[A-Z]{3}$') return pick(['LBY', 'EGY', 'XXX']);
    if (pattern === '^[a-z]{2,3}$') return pick(['id', 'en', 'xx']);
    return pick(['Tripoli', 'LBY', 'LBYREB', 'Khalifa Haftar', 'Coastal Wire (example)', ...ids]);
  };

  const value = (given: Schema, depth: number): unknown => {
    const schema = resolved(given);
    if (depth > 5 || chance(0.06)) return pick([null, 0, -1, 1e99, true, [], {}, ...HOSTILE]);
    const options = schema.anyOf ?? schema.oneOf;
    if (options) return value(pick(options), depth + 1);
    if (schema.const !== undefined) return schema.const;
    const type = typeof schema.type === 'string' ? schema.type : pick(schema.type ?? ['string']);
    if (type === 'object') return Object.fromEntries([...Object.entries(schema.properties ?? {}).filter(([key]) => schema.required?.includes(key) ? !chance(0.04) : chance(0.5)).map(([key, one]) => [key, value(one, depth + 1)]), ...(chance(0.04) ? [[pick(HOSTILE), 1]] : [])]);
    if (type === 'array') return Array.from({ length: Math.floor(roll() * 4) }, () => value(schema.items ?? {}, depth + 1));
    if (type === 'integer' || type === 'number') return pick([0, 1, 5, schema.minimum ?? 2, schema.maximum ?? 90, 1.5, -7]);
    if (type === 'boolean') return chance(0.5);
    if (type === 'null') return null;
    return chance(0.15) ? pick(HOSTILE) : text(schema);
  };

  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })));
  for (;;) {
    const { path, method, operation } = pick(operations);
    const parameters = operation.parameters ?? [];
    let target = path;
    const query: string[] = [];
    for (const { name, in: where, required, schema } of parameters) {
      const given = chance(0.12) ? pick(HOSTILE) : where === 'path' && chance(0.8) ? (name === 'format' ? pick(['csv', 'gdelt', 'geojson', 'parquet', 'prov']) : pick(ids)) : text(resolved(schema));
      if (where === 'path') target = target.replace(`{${name}}`, encodeURIComponent(given.replace(/[\ud800-\udfff]/gu, '')) || '%20');
      else if (required ? !chance(0.05) : chance(0.18)) query.push(`${name}=${encodeURIComponent(given)}`);
    }
    if (chance(0.03)) query.push(pick(['x=1', '__proto__=1', '%', '=', '&&', 'limit=1&limit=2', '%ff=%ff']));
    const headers: Record<string, string> = {};
    if (chance(0.15)) headers.accept = pick(['text/csv', 'application/x-ndjson', 'image/png', '*/*', 'garbage', 'text/csv;q=0', 'application/json;q=0.1, text/csv']);
    if (chance(0.05)) headers['if-none-match'] = pick(['*', '"a"', 'W/"a"', ',,,', 'W/']);
    let body: string | null = null;
    if (method === 'POST') {
      headers['content-type'] = chance(0.9) ? pick(Object.keys(operation.requestBody?.content ?? { 'application/json': 0 })) : pick(['text/plain', 'application/json', 'application/x-ndjson', 'multipart/form-data', 'multipart/form-data; boundary=x', '', 'a/b; c']);
      const schema = operation.requestBody?.content['application/json']?.schema;
      body = schema ? JSON.stringify(value(schema, 0)) : pick(['{"urls":[]}', '{"urls":["http://127.0.0.1/"]}', '{"id":"f","text":"Tentara mundur."}', '{', '--x\r\n\r\n--x--', '']);
      if (chance(0.08)) body = body.slice(0, Math.floor(roll() * body.length));
    }
    yield { method, path: query.length > 0 ? `${target}?${query.join('&')}` : target, headers, body };
  }
}
