import type { Language } from '../../languages/language.ts';
import type { ActorMention, Note, Parsed, PlaceMention, Range, Relation, TimeMention } from '../../model/index.ts';
import type { World } from '../../world/world.ts';
import { chainsOf } from '../coreference/chains.ts';
import type { NameModel } from '../names/name-model.ts';
import { vouchedNames } from '../names/vouched-names.ts';
import { draftActors } from './draft-actors.ts';
import { mentionsOf } from './mentions-of.ts';
import { locate } from './locate.ts';
import { withOwners } from './owned.ts';
import { relationsOf } from './relations.ts';
import { countriesOf, storyCountry } from './story-country.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What is found before actors are, and the tagger of names where the language has one. */
export interface ActorContext {
  readonly places: readonly PlaceMention[];
  readonly times: readonly TimeMention[];
  readonly names?: NameModel | null;
}

export interface ActorsFound {
  /** In text order. */
  readonly mentions: readonly ActorMention[];
  readonly relations: readonly Relation[];
  readonly notes: readonly Note[];
}

/**
 * Every noun phrase that could be party to a political event, who it is, and which mentions are one and the same.
 * @example findActors(parsed, language, world, { places: [], times: [] }).mentions[0].entity.code // 'LBYGOV'
 */
export function findActors(parsed: Parsed, language: Language, world: World, { places, times, names = null }: ActorContext): ActorsFound {
  const vocabulary = vocabularyOf(language, world);
  const placeAt = new Map(places.map((place) => [place.start, place]));
  const context = { text: parsed.text, day: parsed.published?.slice(0, 10) ?? null, language, vocabulary, placeAt, capitals: capitalsOf(world), gazetteer: world.gazetteer, names, inTime: coveredBy(times) };
  const drafted = parsed.sentences.flatMap((sentence, index) => (sentence.kind === 'sentence' ? draftActors(sentence, index, context) : []));
  const drafts = withOwners(vouchedNames(drafted), parsed.sentences, vocabulary, language).map((draft) => locate(draft, parsed.sentences[draft.sentence].tokens, placeAt, language));
  const sentenceAt = (offset: number) => parsed.sentences.findIndex((sentence) => offset < sentence.end);
  const story = storyCountry(drafts, countriesOf(places.filter(({ metonymic }) => !metonymic), sentenceAt), homeOf(parsed, language));
  const chains = chainsOf(drafts);
  const mentions = mentionsOf(chains, story, parsed.text);
  return { mentions, relations: relationsOf(chains, { parsed, language, times, mentions }), notes: [] };
}

/** From this many sentences on a text without an outlet is taken for a report of the language's own press. */
const REPORT = 3;

/** Whose a party is where nothing in the report tells: the press's own country. A lone sentence from nowhere has none: "Para peneliti menyelidiki …" may be told of anybody. */
function homeOf({ source, url, sentences }: Parsed, { actors }: Language): string {
  return source !== null || url !== null || sentences.length >= REPORT ? actors.home : '';
}

const capitalsMade = new WeakMap<World, ReadonlySet<string>>();

/** Names of the seats of governments, as places bear them. */
function capitalsOf(world: World): ReadonlySet<string> {
  const made = capitalsMade.get(world) ?? new Set([...world.countries.all().map(({ capital }) => capital), ...SEATS]);
  capitalsMade.set(world, made);
  return made;
}

/** Cities that news names for governments though they are no capitals, or under another name. */
const SEATS = ['Tel Aviv', 'Kiev', 'Kyiv', 'Brussels', 'Ramallah', 'Naypyidaw', 'Rangoon', 'Washington', 'Washington, D.C.', 'Jerusalem', 'Moscow', 'Sanaa', 'Baghdad'];

/** Tells whether a token lies in one of the spans; asked in text order or not. */
function coveredBy(spans: readonly TimeMention[]): (token: Range) => boolean {
  const starts = new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  return ({ start }) => starts.has(start);
}
