import { describe, expect, it } from 'vitest';
import { heldOn, openActorFile } from './actor-file.ts';
import { isAgentFile, readPetrarchActors, readPetrarchAgents } from './petrarch-actors.ts';

const ACTORS = `# Our own small file
ZUBROWKA_  [ZUB]
+GRAND_BUDAPEST_
GUSTAVE_HENCKEL_
+HENCKEL_ ; a synonym
	[ZUBCOP 310101-351231]
	[ZUBGOV >360101]
	[ZUBELI]
LUTZ_NEWS_ [ZUBMED]
GNU_ [NGO]
`;

const AGENTS = `!MINIST! = MINISTER, MINISTERS
PRIME_!MINIST! [~GOV]
WATCHMAN {WATCHMEN} [~COP]
SHEPHERD [~AGR] # no plural given
`;

describe('a PETRARCH actor dictionary', () => {
  const actors = readPetrarchActors(ACTORS);
  it.each([
    ['Zubrowka', 'ZUB', ''],
    ['Lutz News', 'ZUB', 'JRN'],
    ['GNU', 'NGO', 'NGO'],
  ])('%s is %s %s', (name, country, sector) => expect(actors.find((row) => row.name === name)).toMatchObject({ country, sector }));
  it('keeps synonyms', () => expect(actors.find((row) => row.name === 'Zubrowka')?.aliases).toEqual(['Grand Budapest']));
  it.each([['1932-05-01', 'COP'], ['1940-05-01', 'GOV'], ['1930-01-01', 'ELI']])('on %s Henckel is %s', (day, sector) => {
    expect(heldOn(actors.filter((row) => row.aliases.includes('Henckel')), day)?.row.sector).toBe(sector);
  });
  it('is asked before our own rows', () => expect(openActorFile(actors).rows[0].name).toBe('Zubrowka'));
  it('reads nothing out of nothing', () => expect(readPetrarchActors('# empty\n')).toEqual([]));
});

describe('a PETRARCH agent dictionary', () => {
  it.each([
    ['prime minister', 'GOV'], ['prime ministers', 'GOV'], ['watchman', 'COP'], ['watchmen', 'COP'], ['shepherds', 'AGR'],
  ])('%s is %s', (term, sector) => expect(readPetrarchAgents(AGENTS)).toContainEqual({ term, country: '', sector }));
  it('is told from actors by its codes', () => expect([isAgentFile(AGENTS), isAgentFile(ACTORS)]).toEqual([true, false]));
});
