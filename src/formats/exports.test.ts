import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { alone, capture, meeting } from '../../test/happening.ts';
import { openCodebook } from '../world/codebook.ts';
import { openCountries } from '../world/countries.ts';
import { acledColumns, acledKind, interOf } from './acled.ts';
import { EXPORTS, type ExportOptions } from './exports.ts';
import { GDELT_MENTION_COLUMNS, gdeltEventColumns } from './gdelt.ts';
import { geojsonFeature } from './geojson.ts';
import type { Happening } from './happening.ts';
import { icewsColumns } from './icews.ts';
import { csvLine, namesOf, tsvLine } from './separated.ts';
import { INCIDENT_COLUMNS } from './spreadsheet.ts';

const known = { codebook: openCodebook(), countries: openCountries() };
const rows: readonly Happening[] = [alone(meeting), alone(capture)];

function textOf(format: string, file: number, options: ExportOptions = {}, happenings = rows): string {
  const part = EXPORTS[format][file].open(known, options);
  return [...happenings.map(part.push), part.end()].join('');
}

const record = (names: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(names.map((name, i) => [name, cells[i]]));

describe('GDELT 2.0', () => {
  // Published order: linwoodc3/gdelt2HeaderRows.
  const GEO = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'];
  const ACTOR = ['Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode', 'Religion1Code', 'Religion2Code', 'Type1Code', 'Type2Code', 'Type3Code'];
  const EVENTS = [
    'GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate', ...ACTOR.map((name) => `Actor1${name}`), ...ACTOR.map((name) => `Actor2${name}`),
    'IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale', 'NumMentions', 'NumSources', 'NumArticles', 'AvgTone',
    ...['Actor1', 'Actor2', 'Action'].flatMap((side) => GEO.map((name) => `${side}Geo_${name}`)), 'DATEADDED', 'SOURCEURL',
  ];

  it('has the 61 and the 16 published columns in their order', () => {
    expect(namesOf(gdeltEventColumns(known))).toEqual(EVENTS);
    expect(EVENTS).toHaveLength(61);
    expect(namesOf(GDELT_MENTION_COLUMNS)).toEqual([
      'GLOBALEVENTID', 'EventTimeDate', 'MentionTimeDate', 'MentionType', 'MentionSourceName', 'MentionIdentifier', 'SentenceID', 'Actor1CharOffset', 'Actor2CharOffset', 'ActionCharOffset',
      'InRawText', 'Confidence', 'MentionDocLen', 'MentionDocTone', 'MentionDocTranslationInfo', 'Extras',
    ]);
  });

  it('writes an incident without head line or quotes, with CAMEO and FIPS codes', () => {
    const [line, next] = textOf('gdelt', 0).split('\n');
    const row = record(EVENTS, line.split('\t'));
    expect(row).toMatchObject({
      SQLDATE: '20200603', MonthYear: '202006', Year: '2020', FractionDate: '2020.5014', Actor1Code: 'EGYGOV', Actor1CountryCode: 'EGY', Actor1Type1Code: 'GOV', EventCode: '040', EventRootCode: '04', QuadClass: '1',
      NumMentions: '1', ActionGeo_Type: '4', ActionGeo_FullName: 'Cairo, Egypt', ActionGeo_CountryCode: 'EG', ActionGeo_FeatureID: '360630', DATEADDED: '20200605000000', SOURCEURL: 'https://berita.example/1',
    });
    expect(record(EVENTS, next.split('\t'))).toMatchObject({ SQLDATE: '20200605', Actor2Code: 'LBYREB', QuadClass: '4', ActionGeo_Type: '0', ActionGeo_Lat: '' });
  });

  it('writes a mention for each telling, with the same number and its offsets', () => {
    const [event, mention] = [textOf('gdelt', 0), textOf('gdelt', 1)].map((text) => text.split('\n')[0].split('\t'));
    expect(mention[0]).toBe(event[0]);
    expect(mention.slice(7, 10)).toEqual([String(meeting.actors[0].start), '-1', String(meeting.trigger.start)]);
  });
});

describe('ACLED', () => {
  it('has the 31 published columns in their order', () => {
    expect(namesOf(acledColumns(known)).join(', ')).toBe(
      'event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp',
    );
  });

  it('writes only what its codebook has a kind for', () => {
    const [, ...lines] = textOf('acled', 0).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Battles,Government regains territory,Military Forces of Libya,,1,Haftar'.replace('Haftar', 'milisi Haftar'));
    expect(textOf('acled', 0, { inWords: true })).toContain('State forces-Rebel group');
  });

  const party = { name: 'warga', country: 'LBY', sector: 'CVL', code: 'LBYCVL', wikidata: null };
  it.each([
    ['an air strike', { mode: 'aerial' }, ['Explosions/Remote violence', 'Air/drone strike']],
    ['a capture by rebels', { cameo: '192', actors: [{ ...party, sector: 'REB' }] }, ['Battles', 'Non-state actor overtakes territory']],
    ['an attack on civilians', { cameo: '190', recipients: [party] }, ['Violence against civilians', 'Attack']],
    ['a fight', { cameo: '190' }, ['Battles', 'Armed clash']],
    ['a protest by people of whom only the country is known', { type: 'PROTEST', mode: 'demo', actors: [{ ...party, sector: '' }] }, ['Protests', 'Peaceful protest']],
    ['an attack that is only threatened', { status: 'future' }, null],
    ['words of blame', { type: 'ACCUSE' }, null],
  ] as const)('tells the kind of %s', (_, changes, kind) => {
    expect(acledKind(alone(capture, changes).incident)).toEqual(kind);
  });
});

it.each([
  ['the army of the land', { sector: 'MIL' }, {}, 1], ['an army abroad', { country: 'TUR', sector: 'MIL' }, {}, 8], ['rebels', { sector: 'REB' }, {}, 2], ['people of whom only the country is known, in a protest', { sector: '' }, { type: 'PROTEST' }, 6],
  ['a state, elsewhere', { sector: '' }, {}, 1], ['rioters', { sector: 'CVL' }, { type: 'PROTEST', mode: 'riot' }, 5], ['a world body', { country: 'IGO', sector: 'IGO' }, {}, 8], ['civilians', { sector: 'CVL' }, {}, 7],
] as const)('ACLED’s code of %s', (_, party, changes, code) => {
  const place = { name: 'Tripoli', country: 'LBY', lat: 32.9, lon: 13.2, geonames: null, precision: 'city' } as const;
  expect(interOf({ name: 'x', country: 'LBY', code: '', wikidata: null, ...party }, alone(capture, { place, ...changes }).incident)).toBe(code);
});

it('ICEWS has its 20 columns in their order', () => {
  expect(namesOf(icewsColumns(known)).join(', ')).toBe('Event ID, Event Date, Source Name, Source Sectors, Source Country, Event Text, CAMEO Code, Intensity, Target Name, Target Sectors, Target Country, Story ID, Sentence Number, Publisher, City, District, Province, Country, Latitude, Longitude');
  expect(textOf('icews', 0).split('\n')[1].split('\t').slice(1, 7)).toEqual(['2020-06-03', 'Sameh Shoukry', 'government', 'Egypt', 'Consult', '040']);
});

it('PLOVER has the required fields in the manual\'s names', () => {
  const [first] = textOf('plover', 0).trimEnd().split('\n').map((line) => JSON.parse(line));
  expect(first).toMatchObject({ id: meeting.id, date: '2020-06-03', actor: [{ code: 'EGY', sector: 'GOV', identifier_text: 'Sameh Shoukry' }, { code: 'LBY', sector: 'GOV' }], event: ['CONSULT'], quad_code: 1, event_loc: { geonameid: 360630, resolution: 4, country_code: 'EGY' } });
});

describe('GeoJSON', () => {
  const at = (precision: 'city' | 'province' | 'country') => geojsonFeature(alone(capture, { place: { name: 'X', country: 'LBY', lat: 32.9, lon: 13.2, geonames: null, precision } }));
  it('puts a point where a town is known, longitude first', () => expect(at('city').geometry).toEqual({ type: 'Point', coordinates: [13.2, 32.9] }));
  it.each(['province', 'country'] as const)('puts no point for a %s', (precision) => {
    expect(at(precision)).toMatchObject({ geometry: null, properties: { precision, country: 'LBY' } });
  });
  it('writes one valid collection, with no feature too', () => {
    expect(JSON.parse(textOf('geojson', 0)).features).toHaveLength(2);
    expect(JSON.parse(textOf('geojson', 0, {}, [])).features).toEqual([]);
  });
});

describe('separated values', () => {
  it.each([
    [['a', 1, null], 'a,1,'], [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"'], [['=SUM(A1)', '+1', '@x', -9.5], "'=SUM(A1),'+1,'@x,-9.5"], [['-cmd'], "'-cmd"],
  ] as const)('writes %j for spreadsheets', (cells, line) => expect(csvLine(cells)).toBe(line));
  it('keeps a tab-separated line one line', () => expect(tsvLine(['a\tb', 'c\nd', null])).toBe('a b\tc d\t'));
  it('is led by a byte order mark only on request', () => {
    expect(textOf('csv', 0, { bom: true }).startsWith('\uFEFFincident_id,type')).toBe(true);
    expect(textOf('csv', 0).startsWith('incident_id,type')).toBe(true);
  });
});

describe('Parquet', () => {
  async function bytesOf(file: number): Promise<ArrayBuffer> {
    const part = EXPORTS.parquet[file].open(known, {});
    const pieces = [...rows.map(part.push), part.end()].map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece));
    return new Uint8Array(Buffer.concat(pieces)).buffer;
  }

  it('is read back with its values by one reader', async () => {
    const back = await parquetReadObjects({ file: await bytesOf(1) });
    expect(back).toHaveLength(2);
    expect(back[0]).toMatchObject({ event_id: meeting.id, type: 'CONSULT', start: '2020-06-03', geonames: 360630n, latitude: 30.06, dead_low: null });
    expect(back[1]).toMatchObject({ dead_low: 3n, latitude: null });
  });

  it('is read back by another', async () => {
    const { readParquet } = await import('parquet-wasm/node');
    const table = readParquet(new Uint8Array(await bytesOf(0)));
    expect(table.recordBatches()[0].numColumns).toBe(INCIDENT_COLUMNS.length);
    expect(table.recordBatches().reduce((sum, batch) => sum + batch.numRows, 0)).toBe(2);
  });
});

it('provenance leads from the incident to the words and the outlet', () => {
  const [first] = textOf('prov', 0).trimEnd().split('\n').map((line) => JSON.parse(line));
  const byId = (id: string) => first['@graph'].find((node: { readonly '@id'?: string }) => node['@id'] === id);
  expect(byId(`warta:incident:${meeting.id}`)['prov:wasDerivedFrom']).toEqual([{ '@id': `warta:event:${meeting.id}` }]);
  expect(byId(`warta:event:${meeting.id}`)['prov:wasDerivedFrom']['oa:hasSelector'][1]['oa:exact']).toBe(meeting.citation.text);
  expect(byId(`warta:event:${meeting.id}`)['prov:wasAttributedTo']).toEqual([{ '@type': 'prov:Agent', 'dct:title': 'MENA' }]);
});
