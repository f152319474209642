import { describe, expect, it } from 'vitest';
import type { Entity } from '../../model/index.ts';
import type { Candidate } from './party-candidates.ts';
import { standingOf } from './standing.ts';

const entity = (start: number, country: string, sector: string): Entity => ({ start, end: start + 1, text: 'x', name: 'x', country, sector, code: country + sector, role: '', wikidata: null });
const candidate = (one: Entity, rule: string): Candidate => ({ entity: one, chain: 0, token: 0, back: 0, kind: 'actor', rule });

describe('what kind of party stands on a side', () => {
  it.each([
    ['a state by its name', 'RUS', '', 'actor:state', 's+'],
    ['an office whose country is only implied', 'RUS', 'GOV', 'actor:office+story', 's'],
    ['an army', 'SYR', 'MIL', 'actor:group+state', 'm+'],
    ['a party', '', 'PTY', 'actor:body', 'o'],
    ['people told by what they are', 'FRA', 'CVL', 'actor:state+group', 'c+'],
    ['a name of a country that the story implies', 'ITA', '', 'actor:name+story', 'w'],
    ['a pronoun that stands for nobody told', '', '', 'pronoun:one', 'p'],
    ['a pronoun that stands for a minister', 'ITA', 'GOV', 'pronoun:one', 's+'],
  ])('%s', (_, country, sector, rule, expected) => {
    const one = entity(0, country, sector);
    expect(standingOf([one], [candidate(one, rule)])).toBe(expected);
  });

  it('of several takes the one that most makes an act political, and of none says so', () => {
    const [people, army] = [entity(0, 'SYR', 'CVL'), entity(5, 'SYR', 'MIL')];
    expect(standingOf([people, army], [candidate(people, 'actor:group'), candidate(army, 'actor:group')])).toBe('m+');
    expect(standingOf([], [])).toBe('-');
  });
});
