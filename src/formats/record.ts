import type { Attribution, Coded, Control, Entity, Event, Mention, Place, Relation, Report, Span, Statement, Toll, When } from '../model/index.ts';

/** A JSON value with its keys in the order in which they are written. */
export type Json = Readonly<Record<string, unknown>>;

/** Puts the named keys first, in that order; any further fields follow as they stand. */
function ordered<T extends object>(value: T, keys: ReadonlyArray<keyof T & string>): Json {
  const out: Record<string, unknown> = {};
  for (const key of keys) out[key] = value[key];
  for (const key in value) if (!Object.hasOwn(out, key)) out[key] = value[key];
  return out;
}

const span = (value: Span): Json => ordered(value, ['start', 'end', 'text']);
const when = (value: When | null): Json | null => value && { ...ordered(value, ['start', 'end', 'text', 'said', 'span']), span: value.span && span(value.span) };
const entity = (value: Entity | null): Json | null => value && ordered(value, ['text', 'start', 'end', 'name', 'country', 'sector', 'code', 'role', 'wikidata']);
const place = (value: Place | null): Json | null => value && { ...ordered(value, ['text', 'name', 'country', 'lat', 'lon', 'geonames', 'precision', 'candidates', 'span']), span: span(value.span) };
const toll = (value: Toll | null): Json | null => value && { low: value.low, high: value.high, by: entity(value.by), span: span(value.span) };
const party = (value: Entity | string | null): Json | string | null => (typeof value === 'string' ? value : entity(value));

const attribution = (value: Attribution): Json => ({ ...ordered(value, ['speaker', 'medium', 'cue', 'direct']), speaker: entity(value.speaker), medium: entity(value.medium) });

function mention(value: Mention): Json {
  switch (value.kind) {
    case 'actor': return { ...ordered(value, ['kind', 'start', 'end', 'text', 'entity', 'rule']), entity: entity(value.entity) };
    case 'place': return { ...ordered(value, ['kind', 'start', 'end', 'text', 'place', 'metonymic', 'rule']), place: place(value.place) };
    case 'time': return { ...ordered(value, ['kind', 'start', 'end', 'text', 'type', 'value', 'when', 'rule']), when: when(value.when) };
    case 'quote': return ordered(value, ['kind', 'start', 'end', 'text', 'rule']);
  }
}

const statement = (value: Statement): Json => ({
  ...ordered(value, ['speaker', 'medium', 'cue', 'direct', 'start', 'end', 'text', 'kind', 'horizon']),
  speaker: entity(value.speaker), medium: entity(value.medium), horizon: when(value.horizon), ...(value.condition ? { condition: ordered(value.condition, ['start', 'end', 'text']) } : {}),
});

const relation = (value: Relation): Json => ({
  ...ordered(value, ['subject', 'relation', 'object', 'of', 'start', 'end', 'text']),
  subject: entity(value.subject), object: party(value.object), of: party(value.of),
});

const control = (value: Control): Json => ({
  ...ordered(value, ['place', 'holder', 'from', 'how', 'since', 'claimedBy', 'start', 'end', 'text']),
  place: place(value.place), holder: entity(value.holder), from: entity(value.from), since: when(value.since), claimedBy: entity(value.claimedBy),
});

const EVENT_KEYS = [
  'id', 'type', 'mode', 'contexts', 'cameo', 'quad', 'goldstein', 'scale', 'actors', 'recipients', 'when', 'place', 'status', 'attribution',
  'dead', 'injured', 'captured', 'displaced', 'trigger', 'citation', 'rule', 'confidence',
] as const;

const event = (value: Event): Json => ({
  ...ordered(value, EVENT_KEYS),
  actors: value.actors.map(entity), recipients: value.recipients.map(entity), when: when(value.when), place: place(value.place),
  attribution: value.attribution.map(attribution),
  dead: toll(value.dead), injured: toll(value.injured), captured: toll(value.captured), displaced: toll(value.displaced),
  trigger: span(value.trigger), citation: span(value.citation),
});

const REPORT_KEYS = ['id', 'lang', 'title', 'source', 'url', 'file', 'published', 'text'] as const;

/** A report as read, before any coding. */
export function readRecord(report: Report): Json {
  return ordered(report, REPORT_KEYS);
}

/** A coded report as `warta code --format reports` prints it. The sentences with their trees are left out: they are the coder's working. */
export function reportRecord(coded: Coded): Json {
  const { sentences: _, mentions, statements, events, relations, control: controls, notes, ...report } = coded;
  return {
    ...ordered(report, REPORT_KEYS),
    mentions: mentions.map(mention), statements: statements.map(statement), events: events.map(event),
    relations: relations.map(relation), control: controls.map(control),
    notes: notes.map((note) => ordered(note, ['start', 'end', 'code', 'message'])),
  };
}

/** The report's events as `warta code --format events` prints them: each with the report that it stands in. */
export function eventRecords(coded: Coded): readonly Json[] {
  const { id, lang, title, source, url, file, published } = coded;
  return coded.events.map((value) => ({ ...event(value), report: { id, lang, title, source, url, file, published } }));
}
