import type { ActorMention, Coded, Entity, Event, EventType, Heading, Place, PlaceMention, Range, Status, Told } from '../../src/model/index.ts';
import type { World } from '../../src/world/world.ts';
import { offsetsInto } from '../actors/gold-actors.ts';
import type { Annotated, Judged } from './gold.ts';

const NOWHERE = { start: 0, end: 0, text: '' };
type Party = Annotated['actor'][number];

const near = (at: number) => (a: Range, b: Range): number => Math.abs(a.start - at) - Math.abs(b.start - at);

/** Country and sector as annotated; the name as the coder knows it, from the mention of just these words nearest by. */
function entityOf({ text, country, sector }: Party, at: number, mentions: readonly ActorMention[]): Entity {
  const alike = (one: ActorMention): number => Math.abs(one.text.length - text.length);
  const [mention] = mentions.filter((one) => one.text.includes(text) || text.includes(one.text)).sort((a, b) => alike(a) - alike(b) || near(at)(a, b));
  return { ...NOWHERE, text, name: mention?.entity.name ?? text, country, sector, code: country + sector, role: null, wikidata: mention?.entity.wikidata ?? null };
}

function placeOf({ place, place_country }: Annotated, at: number, mentions: readonly PlaceMention[]): Place | null {
  if (!place) return null;
  const [mention] = mentions.filter(({ text }) => text === place || place.includes(text)).sort((a, b) => b.text.length - a.text.length || near(at)(a, b));
  return mention ? mention.place : { text: place, name: place, country: place_country ?? '', lat: null, lon: null, geonames: null, precision: 'city', candidates: [], span: NOWHERE };
}

/** What the annotators did not mark is taken from the coder's event at the same words: mode and tolls. */
function codedAt(coded: Coded, trigger: Range, type: string): Event | null {
  return coded.events.find((event) => event.type === type && event.trigger.start < trigger.end && trigger.start < event.trigger.end) ?? null;
}

export function headingOf({ report: { id, lang, outlet, published } }: Judged, coded: Coded): Heading {
  return { id, lang, title: coded.title, source: outlet, url: null, published, copyOf: null };
}

/** The annotated events of a report as joining takes them: types, parties, days, places and status as annotated. */
export function toldOf(judged: Judged, coded: Coded, { codebook }: World): Told[] {
  const into = offsetsInto(judged.report.text, coded.text);
  const actors = coded.mentions.filter((mention) => mention.kind === 'actor');
  const places = coded.mentions.filter((mention) => mention.kind === 'place');
  const spanOf = ({ start, end }: Range) => ({ start: into(start), end: into(end - 1) + 1, text: coded.text.slice(into(start), into(end - 1) + 1) });
  return judged.events.map(({ event }) => {
    const [trigger, sentence] = [spanOf(event), judged.report.sentences.find(({ n }) => n === event.s) ?? event];
    const [type, status] = [event.type as EventType, event.status as Status]; // closed lists of the annotators' guide
    const same = codedAt(coded, trigger, event.type);
    const entities = (parties: readonly Party[]) => parties.map((one) => entityOf(one, trigger.start, actors));
    const cameo = event.cameo ?? codebook.generalCode(type);
    return {
      report: headingOf(judged, coded),
      event: {
        id: `${judged.report.id}-${event.start}-${event.end}-${event.type}`, type, mode: same?.mode ?? null, contexts: [], cameo, quad: codebook.quad[type], goldstein: codebook.goldstein(cameo), scale: codebook.score(type, same?.mode ?? null),
        actors: entities(event.actor), recipients: entities(event.recipient), when: event.date ? { start: event.date, end: event.date, text: event.date, said: true, span: null } : null,
        place: placeOf(event, trigger.start, places), status, attribution: event.speaker ? [{ speaker: entityOf({ text: event.speaker, country: '', sector: '' }, trigger.start, actors), medium: null, cue: '', direct: false }] : [],
        dead: same?.dead ?? null, injured: same?.injured ?? null, captured: same?.captured ?? null, displaced: same?.displaced ?? null, trigger, citation: spanOf(sentence), rule: 'annotated', confidence: 1, why: [],
      },
    };
  });
}
