import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Joined, Original } from '../model/index.ts';
import { kept } from '../../test/kept.ts';
import { databases } from '../../test/services/databases.ts';
import { openStore, type Store } from './index.ts';

const { sqlite, postgres, withPostgres } = databases('tests of the store on PostgreSQL');

const ids = (items: ReadonlyArray<{ readonly id: string }>): string[] => items.map(({ id }) => id);

describe.each([
  ['SQLite', true, sqlite],
  ['PostgreSQL', withPostgres, postgres],
] as const)('a store in %s', (_, here, place) => {
  describe.skipIf(!here)('keeps and gives back', () => {
    let where = '';
    let store: Store;
    beforeEach(async () => {
      where = place();
      store = await openStore(where, { create: true, coder: 'one' });
    });
    afterEach(() => store.close());

    it('gives a report back byte for byte, and null for one that is not there', async () => {
      await store.add([kept('a')]);
      expect(JSON.stringify(await store.report('a'))).toBe(JSON.stringify(kept('a')));
      expect(await store.report('b')).toBeNull();
    });

    it('takes the same report once, and anew where the coder or the text has changed', async () => {
      expect(await store.add([kept('a'), kept('b'), kept('a')])).toEqual(['added', 'added', 'known']);
      expect(await store.add([kept('a')])).toEqual(['known']);
      expect(await store.add([kept('a')], { coder: 'two' })).toEqual(['recoded']);
      expect(await store.add([kept('b', { title: 'Lain' })])).toEqual(['recoded']);
      expect(await store.counts()).toMatchObject({ reports: 2, events: 4 });
      expect(await store.check()).toEqual([]);
    });

    it('knows what need not be coded again by what was read, not by what coding made of it', async () => {
      const read = { ...kept('a'), text: `${kept('a').text} ` };
      await store.add([kept('a')], { inputs: [read] });
      expect(await store.known([read, kept('b')])).toEqual(new Set(['a']));
      expect(await store.known([read], { coder: 'two' })).toEqual(new Set());
      expect(await store.known([kept('a')])).toEqual(new Set());
    });

    it('keeps all reports of one call or none', async () => {
      const broken = { ...kept('b'), published: null, events: [{ ...kept('b').events[0], confidence: Number.NaN }], get text(): string { throw new Error('no text'); } };
      await expect(store.add([kept('a'), broken])).rejects.toThrow('no text');
      expect(await store.counts()).toMatchObject({ reports: 0, events: 0 });
    });

    it('gives reports newest first, in parts that neither miss nor repeat', async () => {
      const days = ['2020-06-01', '2020-06-03', null, '2020-06-03T10:00+07:00', '2020-05-31'];
      await store.add(days.map((published, i) => kept(`r${i}`, { published })));
      expect(ids((await store.reports()).items)).toEqual(['r1', 'r3', 'r0', 'r4', 'r2']);
      const seen: string[] = [];
      for (let cursor: string | undefined; ;) {
        const { items, next } = await store.reports({}, { limit: 2, cursor });
        seen.push(...ids(items));
        if (next === null) break;
        cursor = next;
      }
      expect(seen).toEqual(['r1', 'r3', 'r0', 'r4', 'r2']);
    });

    it.each([
      ['all', {}, ['a-0', 'a-1', 'b-0', 'b-1']],
      ['a type', { type: ['ASSAULT'] }, ['a-1', 'b-1']],
      ['a status', { status: ['negated'] }, ['b-0']],
      ['a country', { country: 'EGY' }, ['a-0', 'b-0']],
      ['a place by name', { place: 'cairo' }, ['a-0', 'b-0']],
      ['a place by number', { place: 'geonames:360630' }, ['a-0', 'b-0']],
      ['a place that is not named', { place: 'Tripoli' }, []],
      ['a party by name', { party: 'sameh shoukry' }, ['a-0', 'b-0']],
      ['a party by code, on either side', { party: 'LBYREB' }, ['a-1', 'b-1']],
      ['a country of parties', { party: 'LBY' }, ['a-0', 'a-1', 'b-0', 'b-1']],
      ['an outlet', { outlet: 'Lain.example' }, ['b-0', 'b-1']],
      ['a report', { report: 'a' }, ['a-0', 'a-1']],
      ['confidence', { confidence: 0.85 }, ['b-1']],
      ['days', { from: '2020-06-03', to: '2020-06-03' }, ['a-0', 'b-0']],
      ['the report\'s day where the event has none', { from: '2020-06-05' }, ['a-1', 'b-1']],
      ['two things at once', { type: ['ASSAULT'], outlet: 'Lain.example' }, ['b-1']],
    ] as const)('finds events by %s', async (_, filter, expected) => {
      await store.add([kept('a'), kept('b', { source: 'Lain.example', events: [{ status: 'negated' }, { confidence: 0.9 }] })]);
      expect(ids((await store.events(filter)).items).sort()).toEqual(expected);
    });

    it('finds reports by what their events are', async () => {
      await store.add([kept('a'), kept('b', { events: [{ type: 'AID' }] })]);
      expect(ids((await store.reports({ type: ['AID'] })).items)).toEqual(['b']);
      expect(ids((await store.reports({ party: 'EGYGOV', from: '2020-06-05' })).items)).toEqual(['a', 'b']);
    });

    it.each([
      ['one word', 'tripoli', ['a']],
      ['case and accents', 'CAFÉ', ['b']],
      ['all of several', 'tentara bandara', ['a']],
      ['side by side', '"bandara tripoli"', ['a']],
      ['not side by side', '"tripoli bandara"', []],
      ['a beginning', 'trip*', ['a']],
      ['the title', 'temui', ['a', 'b']],
      ['what no text has', 'xyzzy', []],
      ['signs that are no words', `tripoli ' ) & | : *`, ['a']],
    ])('finds text by %s', async (_, query, expected) => {
      await store.add([kept('a'), kept('b', { text: 'Sebuah café di Beirut.', mentions: [], statements: [], relations: [], control: [], notes: [], events: [] })]);
      expect((await store.find(query)).items.map(({ report }) => report.id)).toEqual(expected);
    });

    it('gives many events by their ids, as they are given one by one', async () => {
      await store.add([kept('a'), kept('b'), kept('c')]);
      const found = await store.eventsById(['c-1', 'a-0', 'c-0', 'nobody']);
      expect([...found.keys()].sort()).toEqual(['a-0', 'c-0', 'c-1']);
      for (const [id, event] of found) expect(event).toEqual(await store.event(id));
      expect((await store.eventsById([])).size).toBe(0);
    });

    it('finds the few of many that name a party, in parts that neither miss nor repeat', async () => {
      const party = { ...kept('z').events[0].actors[0], name: 'Rare Party', code: 'XXX' };
      await store.add(Array.from({ length: 60 }, (_, i) => kept(`r${i}`, { events: [{}, i % 17 === 3 ? { actors: [party] } : {}] })));
      const seen: string[] = [];
      for (let cursor: string | undefined; ;) {
        const { items, next } = await store.events({ party: 'rare party' }, { limit: 2, cursor });
        seen.push(...ids(items));
        if (next === null) break;
        cursor = next;
      }
      expect(seen.toSorted()).toEqual(['r20-1', 'r3-1', 'r37-1', 'r54-1']);
    });

    it('shows the words around a hit as they stand in the text', async () => {
      await store.add([kept('a')]);
      const [{ start, end, text }] = (await store.find('"bandara tripoli"')).items;
      expect(kept('a').text.slice(start, end)).toBe(text);
      expect(text).toContain('Bandara Tripoli');
    });

    it.each([
      ['a wrong day', () => store.events({ from: 'kemarin' }), 'from was given as "kemarin"; wanted a day'],
      ['a wrong limit', () => store.reports({}, { limit: 0 }), 'limit was given as 0; wanted'],
      ['a wrong cursor', () => store.reports({}, { cursor: 'x' }), 'cursor was given as "x"; wanted'],
      ['an empty search', () => store.find(' ! '), 'wanted at least one word'],
    ])('says what is wrong with %s', async (_, ask, message) => {
      await expect(ask()).rejects.toThrow(message);
    });

    it('keeps the file that a report was read from, byte for byte, until it is forgotten', async () => {
      const [pdf, page]: readonly Original[] = [{ kind: 'pdf', bytes: Uint8Array.from([37, 80, 68, 70, 0, 255]) }, { kind: 'html', bytes: Buffer.from('<p>Tarhuna</p>') }];
      await store.add([kept('a'), kept('b')]);
      const before = await store.mark();
      expect(await store.keepOriginals(new Map([['a', pdf], ['b', page], ['nobody', page]]))).toEqual(['nobody']);
      expect(await store.mark()).not.toBe(before);
      expect(await store.originalFacts('a')).toEqual({ kind: 'pdf', size: 6, hash: '28a11d2f75c7fe40f1e52f081d326f2ffbf47846877dacad97d86b6155664f62' });
      expect([await store.original('b'), await store.original('c'), await store.originalFacts('c')]).toEqual([{ kind: 'html', bytes: page.bytes }, null, null]);
      await store.add([kept('a')], { coder: 'two' });
      expect([...(await store.original('a'))?.bytes ?? []]).toEqual([...pdf.bytes]);
      expect(await store.keepOriginals(new Map([['a', page], ['b', { kind: 'html', bytes: new Uint8Array((16 << 20) + 1) }]]))).toEqual(['b']);
      expect([(await store.originalFacts('a'))?.kind, (await store.originalFacts('b'))?.size]).toEqual(['html', 14]);
      await store.forget('a');
      expect([await store.originalFacts('a'), await store.original('a'), await store.check()]).toEqual([null, null, []]);
    });

    it('keeps the feeds that are followed; of several who take one that is due, one gets it', async () => {
      const feed = { address: 'https://berita.example/rss', every: 30, by: 'Ani', since: '2020-06-05T08:00:00Z', next: '2020-06-05T08:00:00Z', last: null, lastAdded: 0, added: 0, refusals: [], seen: ['https://berita.example/1'], etag: '"a"' };
      const other = { ...feed, address: 'https://kabar.example/rss', next: null };
      const before = await store.mark();
      for (const one of [other, feed, { ...feed, every: 60 }]) await store.feeds.put(one);
      expect(await store.feeds.list()).toEqual([{ ...feed, every: 60 }, other]);
      const taken = await Promise.all([1, 2, 3].map(() => store.feeds.take(feed, '2020-06-05T08:30:00Z')));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect([await store.feeds.remove(other.address), await store.feeds.remove(other.address), (await store.feeds.list()).map(({ next }) => next)]).toEqual([true, false, ['2020-06-05T08:30:00Z']]);
      expect(await store.mark()).toBe(before);
    });

    it('forgets a report with its traces', async () => {
      await store.add([kept('a'), kept('b')]);
      await store.decide({ report: 'a', event: 'a-0', kind: 'reject', change: {}, by: 'desk', at: '2020-06-06T08:00:00Z' });
      expect(await store.forget('a')).toBe(true);
      expect(await store.forget('a')).toBe(false);
      expect([await store.report('a'), (await store.find('tripoli')).items.length, await store.decisions()]).toEqual([null, 1, []]);
      expect(await store.counts()).toMatchObject({ reports: 1, events: 2 });
      expect(await store.check()).toEqual([]);
    });

    it('applies what people decide, also to what is coded anew, and takes it back', async () => {
      await store.add([kept('a')]);
      const said = { report: 'a', by: 'desk', at: '2020-06-06T08:00:00Z' };
      const reject = await store.decide({ ...said, event: 'a-0', kind: 'reject', change: {} });
      await store.decide({ ...said, event: 'a-1', kind: 'mend', change: { type: 'COERCE', when: { start: '2020-06-01', end: '2020-06-01', text: '', said: false, span: null } } });
      const seen = async () => (await store.events()).items.map(({ id, type }) => [id, type]);
      expect(await seen()).toEqual([['a-1', 'COERCE']]);
      await store.add([kept('a')], { coder: 'two' });
      expect(await seen()).toEqual([['a-1', 'COERCE']]);
      expect(ids((await store.events({ type: ['COERCE'], to: '2020-06-01' })).items)).toEqual(['a-1']);
      await store.decide({ ...said, event: null, kind: 'undo', change: { decision: reject.id } });
      expect(await seen()).toEqual([['a-0', 'CONSULT'], ['a-1', 'COERCE']]);
      expect((await store.decisions({ report: 'a' })).map(({ id, kind }) => [id, kind])).toEqual([[1, 'reject'], [2, 'mend'], [3, 'undo']]);
      expect(await store.check()).toEqual([]);
    });

    it('puts incidents in, finds them, and takes them out when an event of theirs goes', async () => {
      await store.add([kept('a'), kept('b')]);
      await store.joining(({ replaceIncidents }) => replaceIncidents({ remove: [], put: [incident('a-0', ['a-0', 'b-0'], ['a', 'b']), incident('a-1', ['a-1'], ['a'])], joined: [] }));
      expect(ids((await store.incidents()).items)).toEqual(['a-0', 'a-1']);
      expect(ids((await store.incidents({ report: 'b', party: 'EGYGOV', bothAdmit: false })).items)).toEqual(['a-0']);
      expect(await store.joining(({ incidentsWith }) => incidentsWith(['b-0', 'a-1']))).toEqual(['a-0', 'a-1']);
      const [last, first] = await store.scan.latestIncidents(5);
      expect([last.incident.id, first.incident.id, last.no > first.no]).toEqual(['a-1', 'a-0', true]);
      expect(await store.scan.latestIncidents(1)).toEqual([last]);
      expect(await store.scan.latestIncidents(5, first.no)).toEqual([last]);
      expect(await store.scan.latestIncidents(5, last.no)).toEqual([]);
      await store.forget('b');
      expect(ids((await store.incidents()).items)).toEqual(['a-1']);
      expect(await store.incident('a-0')).toBeNull();
      expect(await store.check()).toEqual([]);
    });

    it('links copies to the first report, in whatever order they come, and anew when it goes', async () => {
      const told = (id: string, published: string, text: string) => ({ ...kept(id, { published, text, mentions: [], statements: [], relations: [], control: [], notes: [] }), events: [] });
      const story = Array.from({ length: 60 }, (_, i) => `kata${i}`).join(' ');
      const reports = [told('b', '2020-06-02', `Lain. ${story}`), told('c', '2020-06-03', story.slice(0, 300)), told('a', '2020-06-01', story), told('d', '2020-06-01', Array.from({ length: 60 }, (_, i) => `lain${i}`).join(' '))];
      for (const report of reports) await store.add([report]);
      const links = async () => Object.fromEntries((await store.reports()).items.map(({ id, copyOf }) => [id, copyOf]));
      expect(await links()).toEqual({ a: null, b: 'a', c: 'a', d: null });
      await store.forget('a');
      expect(await links()).toEqual({ b: null, c: 'b', d: null });
      await store.add([reports[2]]);
      expect(await links()).toEqual({ a: null, b: 'a', c: 'a', d: null });
      expect(await store.check()).toEqual([]);
    });

    it('is there after it was closed', async () => {
      await store.add([kept('a')]);
      await store.close();
      store = await openStore(where, { coder: 'one' });
      expect(ids((await store.reports()).items)).toEqual(['a']);
    });

    it('lets two add at once', async () => {
      const other = await openStore(where, { coder: 'one' });
      const lists = Array.from({ length: 10 }, (_, i) => [kept(`a${i}`), kept('both')]);
      const outcomes = (await Promise.all(lists.map((reports, i) => (i % 2 ? store : other).add(reports)))).flat();
      await other.close();
      expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(11);
      expect(await store.counts()).toMatchObject({ reports: 11, events: 22 });
      expect(await store.check()).toEqual([]);
    });
  });
});

/** A happening as joining might find it. */
function incident(id: string, events: readonly string[], reports: readonly string[]): Joined {
  const [{ type, mode, cameo, quad, goldstein, scale, status, when, place, actors, recipients, confidence }] = kept('a').events;
  return {
    id, type, mode, cameo, quad, goldstein, scale, status, when: when && { start: when.start, end: when.end },
    place: place && { name: place.name, country: place.country, lat: place.lat, lon: place.lon, geonames: place.geonames, precision: place.precision },
    actors, recipients, events, reports, sources: [], versions: [], dead: [], injured: [], captured: [], displaced: [], bothAdmit: false, reasons: [], confidence, cell: id,
  };
}
