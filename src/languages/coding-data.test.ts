import { describe, expect, it } from 'vitest';
import { allLanguages } from './all.generated.ts';

/** What the columns of the coding lists may say. */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'coding-words': { kind: ['negation', 'future', 'hypothetical', 'condition', 'purpose', 'proviso', 'failure', 'historical', 'relative', 'object-control', 'off-domain', 'on-domain', 'including', 'retelling', 'relaying'] },
  prepositions: { role: ['actor', 'recipient', 'both', 'place', 'none'], agent: ['yes', 'no'], place: ['yes', 'no'] },
  tolls: { field: ['dead', 'injured', 'captured', 'displaced'], counts: ['subject', 'object', 'before'] },
  approximate: { bound: ['at-least', 'at-most', 'about'] },
  'light-verbs': {}, weapons: {}, contexts: {},
};

describe.each(allLanguages.map((language) => [language.code, language] as const))('coding lists of %s', (_, { lexicon }) => {
  it.each(Object.entries(COLUMNS))('%s holds known values and sources', (name, columns) => {
    const rows = lexicon[name] ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !row.word || !row.source || Object.entries(columns).some(([column, allowed]) => !allowed.includes(row[column])))).toEqual([]);
    expect(rows.filter((row) => row.word !== row.word.toLowerCase())).toEqual([]);
  });
});

describe('verb keys of Indonesian', () => {
  const verbKey = allLanguages.find(({ code }) => code === 'id')?.coding.verbKey ?? ((form: string) => form);
  it.each([['menyerang', 'diserang', 'serang'], ['membebaskan', 'dibebaskan', 'bebaskan'], ['mengirim', 'dikirim', 'kirim'], ['menolak', 'ditolak', 'tolak'], ['memukul', 'dipukul', 'pukul'], ['mengakui', 'diakui', 'akui'], ['melarang', 'dilarang', 'larang'], ['memperingatkan', 'diperingatkan', 'peringatkan'], ['mendesak', 'didesak', 'desak'], ['menyatakan', 'dinyatakan', 'nyatakan']])('%s, %s and %s share one', (active, passive, bare) => {
    expect([verbKey(passive, ''), verbKey(bare, '')]).toEqual([verbKey(active, ''), verbKey(active, '')]);
  });
  it.each([['menyerang', 'perang'], ['menahan', 'mempertahankan'], ['membebaskan', 'bebas']])('%s and %s do not', (a, b) => expect(verbKey(a, '')).not.toBe(verbKey(b, '')));
});
