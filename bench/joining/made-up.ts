import { EVENT_TYPES, type Entity, type Event, type EventType, formatDate, fromDays, type Heading, type Place, type Span, type Told, toDays } from '../../src/model/index.ts';
import { seeded } from '../../src/measure/random.ts';

/** Events of one report, about. */
export const A_REPORT = 10;
/** Reports that come out on one day: as many as a dozen outlets print about conflict and diplomacy. */
const A_DAY = 55;
/** Happenings of one day that reports tell of: some by many, most by one. */
const HAPPENINGS = 180;
const FIRST_DAY = toDays({ year: 2020, month: 1, day: 1 });

const COUNTRIES = ['USA', 'ISR', 'RUS', 'UKR', 'PSE', 'IRN', 'IDN', 'CHN', 'SYR', 'LBN', 'TUR', 'GBR', 'FRA', 'EGY', 'SAU', 'YEM', 'IND', 'PAK', 'LBY', 'SDN', 'MMR', 'KOR', 'PRK', 'JPN', 'DEU', 'AUS', 'QAT', 'IRQ', 'THA', 'KHM', 'PHL', 'MYS', 'ETH', 'COD', 'MLI', 'NER', 'VEN', 'COL', 'MEX', 'BRA'];
const SECTORS = ['', 'GOV', 'GOV', 'MIL', 'MIL', 'REB', 'CVL', 'COP'];
/** How often each type is told, in the order of `EVENT_TYPES`, as the coder finds them in news. */
const OFTEN = [9, 8, 7, 1, 1, 2, 2, 9, 10, 5, 5, 8, 2, 4, 5, 28];
const WORDS = Array.from({ length: 600 }, (_, i) => `kata${'abcdefghij'[i % 10]}${i}`);

/** An index below `size`, the first far more often than the last. */
const skewed = (next: () => number, size: number): number => Math.floor(size * next() ** 1.8);

function typeBy(next: () => number): EventType {
  let left = next() * OFTEN.reduce((a, b) => a + b, 0);
  for (const [i, often] of OFTEN.entries()) {
    left -= often;
    if (left < 0) return EVENT_TYPES[i];
  }
  return EVENT_TYPES[0];
}

/** What happened: the same for everyone who tells of it. */
interface Happening {
  readonly day: number;
  readonly type: EventType;
  readonly actor: Entity;
  readonly recipient: Entity;
  readonly place: Place;
  readonly words: readonly string[];
  readonly dead: number | null;
}

const span = (text: string, start = 0): Span => ({ start, end: start + text.length, text });

function party(next: () => number): Entity {
  const country = COUNTRIES[skewed(next, COUNTRIES.length)];
  const sector = SECTORS[Math.floor(next() * SECTORS.length)];
  const name = `${country} ${sector} nama${skewed(next, 12)}`;
  return { ...span(name), name, country, sector, code: country + sector, role: null, wikidata: null };
}

function happening(day: number, number: number): Happening {
  const next = seeded(day * 1009 + number);
  const [actor, recipient] = [party(next), party(next)];
  const town = skewed(next, 40);
  const [lat, lon] = [((COUNTRIES.indexOf(recipient.country) * 7 + town) % 60) + next() * 0.01, (town * 3) % 90];
  const place: Place = { text: `kota${town}`, name: `Kota ${recipient.country} ${town}`, country: recipient.country, lat, lon, geonames: COUNTRIES.indexOf(recipient.country) * 100 + town, precision: 'city', candidates: [], span: span('') };
  const type = typeBy(next);
  return { day, type, actor, recipient, place, words: Array.from({ length: 12 }, () => WORDS[Math.floor(next() * WORDS.length)]), dead: type === 'ASSAULT' && next() < 0.3 ? 1 + skewed(next, 60) : null };
}

/** One telling of it, as far as this reporter tells: a third name no place, a third no day, many only the country. */
function tell({ day, type, actor, recipient, place, words, dead }: Happening, report: string, at: number, next: () => number): Event {
  const vague = (one: Entity): Entity => (next() < 0.5 ? { ...one, name: one.country, text: one.country, sector: '', code: one.country } : one);
  const cue = `kerja${type}${Math.floor(next() * 4)}`;
  const text = [cue, ...words.filter(() => next() < 0.6), WORDS[Math.floor(next() * WORDS.length)]].join(' ');
  const date = formatDate(fromDays(day));
  return {
    id: `${report}${at.toString(16).padStart(2, '0')}`, type, mode: null, contexts: [], cameo: '190', quad: 4, goldstein: -9, scale: -9,
    actors: next() < 0.85 ? [vague(actor)] : [], recipients: next() < 0.7 ? [vague(recipient)] : [],
    when: next() < 0.1 ? null : { start: date, end: date, text: date, said: next() < 0.3, span: null },
    place: next() < 0.4 ? place : next() < 0.5 ? { ...place, name: place.country, text: place.country, lat: null, lon: null, geonames: null, precision: 'country' } : null,
    status: 'actual', attribution: [], dead: dead !== null && next() < 0.7 ? { low: dead, high: dead, by: null, span: span('') } : null, injured: null, captured: null, displaced: null,
    trigger: span(cue, at * 200), citation: span(text, at * 200), rule: 'made-up', confidence: 0.7, why: [],
  };
}

/** The made-up report of this number: its day goes with the number, so that more reports make a longer time and not a denser one. */
export function madeUp(number: number): readonly Told[] {
  const next = seeded(number + 77);
  const day = FIRST_DAY + Math.floor(number / A_DAY);
  const id = number.toString(16).padStart(10, '0');
  const heading: Heading = { id, lang: 'id', title: null, source: `outlet ${number % 12}`, url: null, published: formatDate(fromDays(day)), copyOf: null };
  return Array.from({ length: A_REPORT }, (_, at) => ({ event: tell(happening(day - (next() < 0.3 ? 1 : 0), skewed(next, HAPPENINGS)), id, at, next), report: heading }));
}
