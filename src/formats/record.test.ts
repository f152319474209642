import { describe, expect, it } from 'vitest';
import { coded, lists } from '../../test/coded.ts';
import { faultsOf } from './faults.ts';
import { eventRecords, readRecord, reportRecord } from './record.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests below spoil it on purpose
type Loose = Record<string, any>; // any: see above

const copy = (): Loose => JSON.parse(JSON.stringify(reportRecord(coded)));
const faults = (record: unknown): string[] => [...faultsOf(record, lists, new Set())].map(({ path, message }) => `${path} ${message}`);

describe('the record', () => {
  it('has its keys in the contract’s order, without the coder’s working', () => {
    const record = copy();
    expect(Object.keys(record)).toEqual(['id', 'lang', 'title', 'source', 'url', 'file', 'published', 'text', 'mentions', 'statements', 'events', 'relations', 'control', 'notes']);
    expect(Object.keys(record.events[0])).toEqual(['id', 'type', 'mode', 'contexts', 'cameo', 'quad', 'goldstein', 'scale', 'actors', 'recipients', 'when', 'place', 'status', 'attribution', 'dead', 'injured', 'captured', 'displaced', 'trigger', 'citation', 'rule', 'confidence', 'why']);
    expect(Object.keys(record.events[0].actors[0])).toEqual(['text', 'start', 'end', 'name', 'country', 'sector', 'code', 'role', 'wikidata']);
    expect(Object.keys(record.mentions[0])).toEqual(['kind', 'start', 'end', 'text', 'entity', 'rule', 'chain', 'sentence', 'head']);
    expect(Object.keys(record.mentions[2])).toEqual(['kind', 'start', 'end', 'text', 'type', 'value', 'when', 'rule']);
    expect(Object.keys(record.events[0].place)).toEqual(['text', 'name', 'country', 'lat', 'lon', 'geonames', 'precision', 'candidates', 'span']);
  });
  it('loses nothing of the coded report', () => {
    const { sentences: _, ...rest } = coded;
    expect(copy()).toEqual(JSON.parse(JSON.stringify(rest)));
  });
  it('gives events one by one with their report', () => {
    expect(eventRecords(coded).map((event) => [event.id, event.report])).toEqual(coded.events.map(({ id }) => [id, { id: coded.id, lang: 'id', title: coded.title, source: 'Berita.example', url: null, file: 'berita.txt', published: '2020-06-05' }]));
  });
  it('gives a report as read with its text', () => {
    const { sentences: _, mentions: _m, statements: _s, events: _e, relations: _r, control: _c, ...report } = coded;
    expect(Object.keys(readRecord(report))).toEqual(['id', 'lang', 'title', 'source', 'url', 'file', 'published', 'text', 'notes']);
  });
});

describe('faults', () => {
  it('are none in a sound record', () => expect(faults(copy())).toEqual([]));
  it.each<[string, (record: Loose) => void, string]>([
    ['a span that is off', (r) => { r.events[0].trigger.start += 1; }, '$.events[0].trigger 64 to 70 is "bertemu", not "bertemu"'],
    ['a span beyond the text', (r) => { r.mentions[0].end = 9999; }, '$.mentions[0] 24 to 9999 does not lie within'],
    ['a note beyond the text', (r) => { r.notes[0].end = 9999; }, '$.notes[0]'],
    ['a nested span', (r) => { r.events[1].dead.span.text = 'x'; }, '$.events[1].dead.span'],
    ['an unknown type', (r) => { r.events[0].type = 'TALK'; }, '$.events[0].type "TALK" is no event type'],
    ['a mode of another type', (r) => { r.events[0].mode = 'battle'; }, '$.events[0].mode "battle" is no mode of CONSULT'],
    ['an unknown context', (r) => { r.events[0].contexts = ['weather']; }, '$.events[0].contexts[0]'],
    ['an unknown sector', (r) => { r.events[0].actors[1].sector = 'XXX'; }, '$.events[0].actors[1].sector'],
    ['two events with one id', (r) => { r.events[1].id = r.events[0].id; }, '$.events[1].id "aaaa000000000001" came before'],
    ['an event without citation', (r) => { r.events[0].citation = null; }, '$.events[0].citation is missing'],
    ['an event without rule', (r) => { r.events[0].rule = ''; }, '$.events[0].rule is missing'],
    ['no text', (r) => { delete r.text; }, '$ is no coded report'],
  ])('%s', (name, spoil, want) => {
    const record = copy();
    spoil(record);
    const found = faults(record);
    expect(found, name).toHaveLength(1);
    if (name !== 'a span that is off') expect(found[0]).toContain(want);
    else expect(found[0]).toMatch(/^\$\.events\[0\]\.trigger \d+ to \d+ is "ertemu", not "bertemu"$/);
  });
  it('two reports with one id', () => {
    const seen = new Set<string>();
    expect([...faultsOf(copy(), lists, seen)]).toEqual([]);
    expect([...faultsOf(copy(), lists, seen)].map(({ path }) => path)).toEqual(['$.id', '$.events[0].id', '$.events[1].id']);
  });
});
