import { type ActorMention, type Coded, type Entity, type Event, spanOf } from '../src/model/index.ts';

const TEXT = 'Berita.example. Kairo - Menteri Luar Negeri Mesir Sameh Shoukry bertemu utusan Libya di Kairo pada Rabu, kata kantor berita MENA. Tentara Libya merebut Bandara Tripoli dari milisi Haftar; 3 orang tewas.';

const at = (words: string) => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);
const entity = (words: string, name: string, code: string, role: string | null = null): Entity => ({ ...at(words), name, country: code.slice(0, 3), sector: code.slice(3), code, role, wikidata: null });

const shoukry = entity('Menteri Luar Negeri Mesir Sameh Shoukry', 'Sameh Shoukry', 'EGYGOV', 'Minister of Foreign Affairs');
const envoy = entity('utusan Libya', 'utusan Libya', 'LBYGOV');
const army = entity('Tentara Libya', 'Tentara Libya', 'LBYMIL');
const haftar = entity('milisi Haftar', 'milisi Haftar', 'LBYREB');
const agency = entity('MENA', 'MENA', 'EGYMED');
const cairo = { text: 'Kairo', name: 'Cairo', country: 'EGY', lat: 30.06, lon: 31.25, geonames: 360630, precision: 'city', candidates: [], span: at('Kairo pada') } as const;
const wednesday = { start: '2020-06-03', end: '2020-06-03', text: 'Rabu', said: true, span: at('Rabu') } as const;
const actor = (one: Entity, chain: number): ActorMention => ({ kind: 'actor', start: one.start, end: one.end, text: one.text, entity: one, chain, sentence: 0, head: 0, rule: 'actor:office-and-name' });

const base = { mode: null, contexts: ['diplomatic'], quad: 1, goldstein: 1.9, scale: 4, attribution: [], dead: null, injured: null, captured: null, displaced: null, confidence: 0.8, status: 'actual' } as const;
const meeting: Event = {
  ...base, id: 'aaaa000000000001', type: 'CONSULT', mode: 'meet', cameo: '040', actors: [shoukry, envoy], recipients: [], when: wednesday, place: { ...cairo, span: spanOf(TEXT, cairo.span.start, cairo.span.start + 5) },
  attribution: [{ speaker: null, medium: agency, cue: 'kata', direct: false }], trigger: at('bertemu'), citation: at('Menteri Luar Negeri Mesir Sameh Shoukry bertemu utusan Libya di Kairo pada Rabu'), rule: 'frame:id/bertemu', why: ['the subject is an actor: Sameh Shoukry', 'the object is an actor: utusan Libya'],
};
const capture: Event = {
  ...base, id: 'bbbb000000000002', type: 'ASSAULT', mode: 'battle', contexts: ['military'], cameo: '192', quad: 4, goldstein: -10, scale: -9, actors: [army], recipients: [haftar], when: null, place: null,
  dead: { low: 3, high: 3, by: null, span: at('3 orang tewas') }, trigger: at('merebut'), citation: at('Tentara Libya merebut Bandara Tripoli dari milisi Haftar'), rule: 'frame:id/merebut', why: ['the object is a place'],
};

/** A coded report built by hand, with one of everything that is printed. */
export const coded: Coded = {
  id: '0123456789abcdef', lang: 'id', title: 'Menlu Mesir temui utusan Libya', source: 'Berita.example', url: null, file: 'berita.txt', published: '2020-06-05', text: TEXT,
  notes: [{ ...at('Rabu'), code: 'weekday-implied', message: 'the Wednesday before publication is meant' }].map(({ start, end, code, message }) => ({ start, end, code, message })),
  sentences: [], mentions: [actor(shoukry, 0), actor(envoy, 1), { kind: 'time', ...at('Rabu'), type: 'DATE', value: '2020-06-03', when: wednesday, rule: 'time:weekday' }, actor(agency, 2), actor(army, 3), actor(haftar, 4)],
  statements: [{ ...meeting.citation, speaker: null, medium: agency, cue: 'kata', direct: false, kind: 'assertion', horizon: null }],
  events: [meeting, capture],
  relations: [{ ...at('Menteri Luar Negeri Mesir Sameh Shoukry'), subject: shoukry, relation: 'role', object: 'Minister of Foreign Affairs', of: 'EGY', rule: 'relation:office' }],
  control: [{ ...at('merebut Bandara Tripoli'), place: { ...cairo, text: 'Bandara Tripoli', name: 'Bandara Tripoli', country: 'LBY', precision: 'site', lat: null, lon: null, geonames: null, span: at('Bandara Tripoli') }, holder: army, from: haftar, how: 'captured', since: null, claimedBy: null, rule: 'control:capture' }],
};

/** Lists that hold the codes used above. */
export const lists = { modes: { CONSULT: ['meet', 'visit'], ASSAULT: ['battle'] }, contexts: ['diplomatic', 'military'], sectors: { GOV: 'government', MIL: 'military', REB: 'rebels', MED: 'media' } } as const;
