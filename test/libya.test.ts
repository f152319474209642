import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparisons } from '../src/cli/run-compare.ts';
import { measureWords } from '../src/cli/measure-words.ts';
import { renderMeasure } from '../src/cli/measure-table.ts';
import { words } from '../src/cli/words.ts';
import { EXPORTS } from '../src/formats/exports.ts';
import { measureCsv } from '../src/formats/measures.ts';
import { allLanguages } from '../src/languages/all.generated.ts';
import { outlookTeller } from '../src/languages/outlook.ts';
import { provisoTeller } from '../src/languages/proviso.ts';
import { actorNetwork, controlLedger, escalation, openColumns, promiseLedger, sourcing } from '../src/measure/index.ts';
import type { Measure, When } from '../src/model/index.ts';
import { happeningsOf, openStore, readRecord, rejoin } from '../src/store/index.ts';
import { openCodebook } from '../src/world/codebook.ts';
import { openCountries } from '../src/world/countries.ts';
import { codedLibya, type Libya, libyaReports } from './libya.ts';

let libya: Libya;
beforeAll(async () => { libya = await codedLibya(); }, 240_000);

describe('the example corpus of Libya, April to August 2020', () => {
  it('has short reports of at least six outlets in two languages, each marked as an example', () => {
    const reports = libyaReports();
    expect(reports.length).toBeGreaterThanOrEqual(30);
    expect(new Set(reports.map(({ lang }) => lang))).toEqual(new Set(['id', 'en']));
    expect(new Set(reports.map(({ source }) => source)).size).toBeGreaterThanOrEqual(6);
    expect(reports.filter(({ source }) => !/contoh|example/i.test(source ?? ''))).toEqual([]);
    expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
  });
});

describe('the control ledger', () => {
  const onDay = (asOf: string) => controlLedger(libya, { asOf, staleAfter: 45 }).places;
  const find = (asOf: string, name: RegExp) => onDay(asOf).find(({ place }) => name.test(place.name))?.now ?? null;
  it.each<[string, RegExp, string]>([
    ['Al-Watiya', /Al-Watiya/, '2020-05-18'],
    ['the airport of Tripoli', /Tripoli International Airport/, '2020-06-03'],
    ['Tripoli', /^Tripoli$/, '2020-06-04'],
    ['Tarhuna', /^Tarhuna$/, '2020-06-05'],
  ])('%s changes hands, from Haftar to the government', (_, name, since) => {
    const now = find('2020-06-30', name);
    expect(now).toMatchObject({ since, sinceSaid: true, holder: { code: expect.stringMatching(/^LBY(GOV|MIL)$/) }, from: { code: 'LBYREB' } });
    expect(now?.claims.length).toBeGreaterThan(0);
  });
  it.each<[string, RegExp]>([['Sirte', /^Sirte$/], ['the air base of Jufra', /Jufra/]])('%s is still held by Haftar in August', (_, name) => {
    expect(find('2020-08-20', name)).toMatchObject({ state: 'held', holder: { code: 'LBYREB' } });
  });
  it('nothing was known of Tarhuna before it was told, and half a year on it is stale', () => {
    expect(find('2020-06-04', /^Tarhuna$/)).toBeNull();
    expect(find('2020-12-31', /^Tarhuna$/)).toMatchObject({ state: 'stale', stated: 'held' });
  });
  it('every claim is words of its report', () => {
    const texts = new Map(libyaReports().map(({ id, text }) => [id, text]));
    const claims = onDay('2020-08-31').flatMap(({ history }) => history.flatMap((spell) => [...spell.claims, ...spell.against]));
    expect(claims.filter(({ report, start, end, text }) => texts.get(report)?.slice(start, end) !== text)).toEqual([]);
    expect(claims.length).toBeGreaterThan(6);
  });
});

describe('the promise ledger', () => {
  const entries = () => promiseLedger(libya, {
    asOf: '2020-08-31', fulfils: openCodebook().fulfils, outlookOf: outlookTeller(allLanguages), provisoOf: provisoTeller(allLanguages),
  }).entries;
  it('lists the deputy prime minister’s prediction with its horizon and what followed', () => {
    const prediction = entries().find(({ speaker, kind }) => kind === 'prediction' && speaker?.name === 'Ahmed Maiteeq');
    expect(prediction).toMatchObject({ spoken: '2020-06-04', due: '2020-06-11', clock: 'past', horizon: { text: 'beberapa hari mendatang' }, weighed: { country: 'LBY', days: 7 } });
    const days = prediction?.followed.map((id) => libya.incidents.find((incident) => incident.id === id)?.when?.start ?? '') ?? [];
    expect(days.length).toBeGreaterThan(3);
    expect(days.every((day) => day > '2020-06-04' && day <= '2020-06-11')).toBe(true);
  });
  it('calls nothing kept or broken without an incident', () => {
    const judged = entries().filter(({ outcome }) => outcome !== 'unseen');
    expect(entries().length).toBeGreaterThan(10);
    expect(judged.filter(({ evidence }) => evidence.every(({ incident }) => incident === null))).toEqual([]);
  });
});

describe('the index', () => {
  const week = (start: string, ask = {}) => escalation(openColumns(libya.incidents, libya.reports), { by: 'week', ...ask }).points.find((point) => point.start === start);
  it('falls from the weeks of rockets and Al-Watiya to the quiet of August, and lowest in the week of the ceasefire', () => {
    const level = (start: string): number => week(start)?.plover?.value ?? Number.NaN;
    expect(level('2020-05-04')).toBeGreaterThan(level('2020-06-08'));
    expect(level('2020-06-01')).toBeGreaterThan(level('2020-08-17'));
    const { points, changes } = escalation(openColumns(libya.incidents, libya.reports), { by: 'week' });
    expect(points.filter(({ plover }) => plover !== null && plover.value < level('2020-08-17'))).toEqual([]);
    expect(changes.filter(({ direction, at, movers }) => direction === 'fall' && at >= '2020-05-18' && at <= '2020-06-15' && movers.length > 0).length).toBeGreaterThan(0);
  });
  it('of Tripoli falls once its battle is over', () => {
    const points = escalation(openColumns(libya.incidents, libya.reports), { place: 'Tripoli', by: 'week' }).points;
    const mean = (from: string, to: string): number => {
      const told = points.filter(({ start, plover }) => plover && start >= from && start <= to);
      return told.reduce((sum, { plover }) => sum + (plover?.value ?? 0), 0) / told.length;
    };
    expect(mean('2020-04-06', '2020-05-25')).toBeGreaterThan(1.5 * mean('2020-06-08', '2020-08-17'));
  });
  it('says so where it cannot tell', () => {
    expect(escalation(openColumns(libya.incidents, libya.reports), { country: 'NZL' }).tooLittle).toBe('no-incidents');
  });
});

it('sourcing: a wire copy is no second source', () => {
  const { incidents, outlets } = sourcing(libya);
  const copied = incidents.filter(({ copies }) => copies.length > 0);
  expect(copied.length).toBeGreaterThan(0);
  expect(copied.filter(({ sources }) => sources.some((source) => source.startsWith('Suara Tenggara')))).toEqual([]);
  expect(outlets.find(({ source }) => source.startsWith('Suara Tenggara'))?.copies).toBe(1);
});

describe('every measure, printed', () => {
  const measures = (): readonly Measure[] => [
    escalation(openColumns(libya.incidents, libya.reports)), controlLedger(libya, { asOf: '2020-08-31' }),
    promiseLedger(libya, { asOf: '2020-08-31', fulfils: openCodebook().fulfils, outlookOf: outlookTeller(allLanguages), provisoOf: provisoTeller(allLanguages) }), actorNetwork({ ...libya, relations: [] }), sourcing(libya),
  ];
  it('as CSV has whole rows, and names the incidents that they rest on', () => {
    const known = new Set(libya.incidents.map(({ id }) => id));
    for (const measure of measures()) {
      const rows: readonly Record<string, string>[] = parse(measureCsv(measure).join('\r\n'), { columns: true });
      expect(rows.length).toBeGreaterThan(3);
      const cited = rows.flatMap(({ incident_ids = '', incident = '', evidence = '' }) => `${incident_ids} ${incident} ${evidence}`.split(' ').filter(Boolean));
      expect(cited.filter((id) => !known.has(id))).toEqual([]);
    }
  });
  it.each(['id', 'en'] as const)('as a table in %s fits the line', (ui) => {
    const setting = { width: 100, words: words[ui], measure: measureWords[ui], paint: (_: string, text: string) => text, incidents: new Map(libya.incidents.map((incident) => [incident.id, incident])) };
    for (const measure of measures()) {
      const lines = renderMeasure(measure, setting).split('\n');
      expect(lines.length).toBeGreaterThan(5);
      expect(lines.filter((line) => line.length > 112)).toEqual([]);
    }
    expect(renderMeasure(escalation(openColumns([], [])), setting)).toContain(measureWords[ui].tooLittle['no-reports']);
  });
});

it('a store gives the same measures as the reports themselves', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'libya-'));
  const store = await openStore(join(folder, 'libya.db'), { create: true, coder: 'test' });
  await store.add(libya.coded);
  await rejoin(store);
  const record = await readRecord(store, {});
  const asOf = '2020-08-31';
  expect(controlLedger(record, { asOf }).places.map(({ place }) => place.name)).toEqual(controlLedger(libya, { asOf }).places.map(({ place }) => place.name));
  expect(record.incidents.length).toBe(libya.incidents.length);
  for (const ask of [{}, { by: 'day' }, { country: 'LBY' }, { place: 'Tripoli' }, { dyad: ['LBYMIL', 'LBYREB'] }] as const) {
    expect(escalation(await store.indexColumns(ask), ask)).toEqual(escalation(openColumns(record.incidents, record.reports), ask));
  }
  await store.close();
  rmSync(folder, { recursive: true });
});

type Days = Pick<When, 'start'> | null;
/** More than a day between where two stretches of time begin. */
const far = (a: Days, b: Days): boolean => a !== null && b !== null && Math.abs(Date.parse(a.start) - Date.parse(b.start)) > 86_400_000;

it('our own exports, read back as somebody else\'s, are supported row by row', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'libya-'));
  const store = await openStore(join(folder, 'libya.db'), { create: true, coder: 'test' });
  await store.add(libya.coded);
  await rejoin(store);
  const known = { countries: openCountries(), codebook: openCodebook() };
  for (const format of ['gdelt', 'acled', 'plover']) {
    const [{ file, open }] = EXPORTS[format];
    const part = open(known, {});
    const written: Array<string | Uint8Array> = [];
    /** Tellings that were joined with others which say something else, or deny it: what our incident says is not what they say. */
    const apart = new Set<string>();
    for await (const row of happeningsOf(store)) {
      written.push(part.push(row));
      for (const { event } of row.told) if (event.type !== row.incident.type || far(event.when, row.incident.when) || row.incident.status === 'negated') apart.add(event.id);
    }
    expect(apart.size).toBeLessThan(10);
    writeFileSync(join(folder, file), Buffer.concat([...written, await part.end()].map((piece) => Buffer.from(piece))));
    const others: string[] = [];
    let rows = 0;
    for await (const compared of comparisons(store, join(folder, file))) {
      rows += 1;
      if (compared?.comparison.verdict !== 'supported' && !apart.has(compared?.row.id ?? '')) others.push(`${format} ${compared?.row.words} ${compared?.comparison.verdict}`);
    }
    expect(others).toEqual([]);
    expect(rows).toBeGreaterThan(40);
  }
  await store.close();
  rmSync(folder, { recursive: true });
});
