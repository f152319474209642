import { describe, expect, it } from 'vitest';
import type { ActorMention, Entity, EventType, Place } from '../model/index.ts';
import { victimsOf } from './victims.ts';

const party = (start: number, text: string, country: string, sector: string): Entity => ({ start, end: start + text.length, text, name: text, country, sector, code: country + sector, role: null, wikidata: null });
const mention = (entity: Entity, rule: string): ActorMention => ({ kind: 'actor', start: entity.start, end: entity.end, text: entity.text, entity, chain: 0, sentence: 0, head: 0, rule });
const ground = (country: string): Place => ({ text: '', name: '', country, lat: null, lon: null, geonames: null, precision: 'city', candidates: [], span: { start: 0, end: 0, text: '' } });

const israel = party(0, 'Israel', 'ISR', '');
const people = party(20, '24 orang', 'ISR', 'CVL');

describe('the country of those struck, where it is only implied', () => {
  const codeOf = (type: EventType, rule: string, place: Place | null): string => victimsOf([people], { type, actors: [israel], place, last: null, mentions: [mention(people, rule)] })[0].code;
  it.each<readonly [string, EventType, string, Place | null, string]>([
    ['is that of the ground, not the attacker\'s', 'ASSAULT', 'actor:count+group+story', ground('IRN'), 'IRNCVL'],
    ['stays where the ground is the attacker\'s', 'ASSAULT', 'actor:count+group+story', ground('ISR'), 'ISRCVL'],
    ['stays where no ground is known', 'ASSAULT', 'actor:count+group+story', null, 'ISRCVL'],
    ['stays where the words say it', 'ASSAULT', 'actor:count+group+state', ground('IRN'), 'ISRCVL'],
    ['stays where nobody is struck', 'REQUEST', 'actor:count+group+story', ground('IRN'), 'ISRCVL'],
  ])('%s', (_, type, rule, place, code) => expect(codeOf(type, rule, place)).toBe(code));
});
