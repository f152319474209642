import type { Language } from '../../languages/language.ts';
import type { PieceKind } from '../../languages/actor-rules.ts';
import type { Row } from '../../languages/lexicon.ts';
import type { KnownActor } from '../../world/actor-file.ts';
import type { World } from '../../world/world.ts';
import type { Pronoun } from './draft.ts';
import type { Term } from './term.ts';
import { type TermTrie, termTrie } from './term-trie.ts';

/** Everything listed that can be part of an actor's name in one language. */
export interface Vocabulary {
  readonly trie: TermTrie;
  /** Pronouns by their lower-cased form. */
  readonly pronouns: ReadonlyMap<string, Pronoun>;
}

const made = new WeakMap<Language, { readonly world: World; readonly vocabulary: Vocabulary }>();

/** The vocabulary of a language and a world, made once. */
export function vocabularyOf(language: Language, world: World): Vocabulary {
  const before = made.get(language);
  if (before?.world === world) return before.vocabulary;
  const vocabulary = { trie: fill(language, world), pronouns: pronounsOf(language) };
  made.set(language, { world, vocabulary });
  return vocabulary;
}

/** Short and with capitals inside: may be another word in small letters (AS, LeT, ICE). */
const isAbbreviation = (text: string) => text.length <= 5 && /\p{Lu}.*\p{Lu}/u.test(text) && !text.includes(' ');

function termOf(kind: PieceKind, text: string, row: Row, known: readonly KnownActor[] = []): Term {
  const sector = row.sector ?? '';
  const proper = known.length > 0 || kind === 'state' || row.proper === 'yes';
  return {
    kind, text, known, proper,
    sector: sector.replace('?', ''),
    weak: sector.endsWith('?'),
    country: row.country ?? '',
    role: row.role ?? '',
    exact: isAbbreviation(text),
    open: row.open === 'yes',
    people: row.kind === 'demonym',
    abroad: row.abroad === 'yes',
    lands: row.lands ? row.lands.split('|') : [],
  };
}

/** Where two terms have the same words the first counts: names before kinds. */
function fill(language: Language, world: World): TermTrie {
  const trie = termTrie();
  const listed = (list: string, kind: (row: Row) => PieceKind, forms: (text: string) => readonly string[] = (text) => [text]) => {
    for (const row of language.lexicon[list] ?? []) for (const text of row.term.split('|')) for (const form of forms(text)) trie.add(termOf(kind(row), form, row));
  };
  const inflected = language.actors.forms;
  for (const [name, rows] of rowsByName(world)) trie.add(termOf(rows[0].person ? 'person' : 'party', name, {}, rows));
  for (const agent of world.actors.agents) trie.add(termOf('group', agent.term, { country: agent.country, sector: agent.sector }));
  for (const row of language.lexicon['country-names'] ?? [])
    for (const name of language.actors.forms(row.name)) trie.add(termOf('state', name, { country: row.code, kind: row.kind }));
  for (const people of language.actors.peopleForms)
    for (const row of language.lexicon['country-names'] ?? []) if (row.kind === 'demonym') trie.add(termOf('group', people.replace('_', row.name), { sector: 'CVL?' }));
  listed('actor-states', () => 'state');
  listed('actor-offices', () => 'office', inflected);
  listed('actor-bodies', () => 'body', inflected);
  listed('actor-people', (row) => (row.number === 'many' ? 'group' : 'single'), inflected);
  listed('actor-things', () => 'thing', inflected);
  listed('actor-titles', () => 'title');
  listed('actor-metonyms', () => 'party');
  listed('actor-words', (row) => (row.kind === 'count' || row.kind === 'nobody' ? row.kind : 'word'));
  for (const term of portfolioTerms(language)) trie.add(term);
  return trie;
}

/** "Menteri Luar Negeri", "Kementerian Luar Negeri" and the like, out of forms and portfolios. */
function portfolioTerms({ lexicon, actors }: Language): Term[] {
  return actors.portfolioForms.flatMap(({ form, kind, role }) =>
    (lexicon['actor-portfolios'] ?? []).flatMap((row) =>
      row.term.split('|').flatMap((portfolio) => actors.forms(form.replace('_', portfolio))).map((text) => termOf(kind, text, { sector: 'GOV', role: role.replace('_', row.name) })),
    ),
  );
}

function rowsByName(world: World): Map<string, KnownActor[]> {
  const byName = new Map<string, KnownActor[]>();
  for (const row of world.actors.rows)
    for (const name of new Set([row.name, ...row.aliases])) {
      const rows = byName.get(name);
      if (rows) rows.push(row);
      else byName.set(name, [row]);
    }
  return byName;
}

const pronounsOf = ({ lexicon }: Language) => new Map((lexicon['actor-pronouns'] ?? []).map((row) => [row.term, { use: row.use as Pronoun['use'] }])); // reason: a closed column of our own list
