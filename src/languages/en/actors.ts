import type { ActorRules } from '../actor-rules.ts';

const IRREGULAR: Readonly<Record<string, string>> = { man: 'men', woman: 'women', child: 'children', person: 'people', policeman: 'policemen', gunman: 'gunmen', serviceman: 'servicemen', fisherman: 'fishermen', spokesman: 'spokesmen', congressman: 'congressmen', chief: 'chiefs', staff: 'staff' };

/** Plural of the last word. @example plural('army officer') // 'army officers' */
function plural(term: string): string {
  const cut = term.lastIndexOf(' ') + 1;
  const last = term.slice(cut);
  const irregular = IRREGULAR[last.toLowerCase()];
  if (irregular) return term.slice(0, cut) + irregular;
  if (/[^aeiou]y$/.test(last)) return `${term.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(last) ? `${term}es` : `${term}s`;
}

const SAYINGS = ['say', 'tell', 'add', 'announce', 'declare', 'state', 'claim', 'warn', 'note', 'argue', 'explain', 'insist', 'write', 'tweet', 'comment', 'remark', 'report', 'stress', 'reiterate', 'acknowledge', 'admit', 'deny', 'urge', 'vow', 'said', 'told'];

/** What "kelompok itu" and "the country" can point back at. */
const PARTY_WORDS = ['group', 'militant group', 'militia', 'rebel group', 'movement', 'organization', 'organisation', 'party', 'agency', 'bloc', 'alliance', 'armed group', 'terrorist group', 'body'];
const STATE_WORDS = ['country', 'nation', 'state'];

/** Modifiers stand before their noun, and the name of who holds an office follows. */
export const actors: ActorRules = {
  head: 'last',
  joins: {
    count: ['state', 'place', 'office', 'body', 'group', 'single', 'thing', 'title', 'party', 'person', 'word', 'count'],
    word: ['state', 'place', 'office', 'body', 'group', 'single', 'thing', 'title', 'party', 'word', 'count'],
    state: ['state', 'word', 'office', 'body', 'group', 'single', 'thing', 'title', 'count', 'party'],
    place: ['office', 'body', 'group', 'single', 'thing', 'word'],
    office: ['name', 'person', 'title', 'office', 'group', 'single', 'thing', 'word'],
    body: ['office', 'group', 'single', 'thing', 'body', 'word'],
    group: ['group', 'office', 'single', 'thing', 'body', 'word'],
    party: ['office', 'group', 'single', 'thing', 'body', 'word'],
    person: ['group', 'thing', 'office'],
    name: ['group'],
    title: ['title', 'name', 'person', 'office', 'state'],
    single: ['name', 'person', 'single', 'group', 'title', 'office'],
  },
  links: [
    { words: ["'s", '’s', "'", '’'], after: ['state', 'place', 'party', 'person', 'name', 'body', 'group'], before: ['word', 'office', 'body', 'group', 'single', 'thing', 'title', 'count', 'party'], turns: false, owns: true },
    { words: ['of', 'of the', 'from', 'from the'], after: ['office', 'group', 'body', 'single', 'thing', 'party', 'count', 'word'], before: ['state', 'party', 'body', 'group', 'place', 'office', 'single', 'count', 'word'], turns: true, owns: true },
    { words: ['to', 'to the', 'for', 'for the', 'on'], after: ['office'], before: ['state', 'party', 'place', 'body'], turns: true, owns: false },
    { words: ['loyal to', 'led by', 'under', 'commanded by', 'allied to', 'allied with'], after: ['group', 'party', 'body'], before: ['person', 'name', 'title', 'office', 'party', 'state'], turns: true, owns: true },
    { words: ['-', '- led', '-led', '-based', '- based', '-backed', '- backed'], after: ['state', 'party', 'place', 'group'], before: ['word', 'group', 'office', 'body', 'single', 'party', 'thing'], turns: false, owns: true },
  ],
  portfolioForms: [
    { form: '_ Minister', kind: 'office', role: 'Minister of _' },
    { form: 'Minister of _', kind: 'office', role: 'Minister of _' },
    { form: 'Minister for _', kind: 'office', role: 'Minister of _' },
    { form: 'Deputy _ Minister', kind: 'office', role: 'Deputy Minister of _' },
    { form: 'Deputy Minister of _', kind: 'office', role: 'Deputy Minister of _' },
    { form: '_ Secretary', kind: 'office', role: 'Minister of _' },
    { form: 'Secretary of _', kind: 'office', role: 'Minister of _' },
    { form: 'Ministry of _', kind: 'body', role: '' },
    { form: 'Department of _', kind: 'body', role: '' },
    { form: '_ Ministry', kind: 'body', role: '' },
    { form: '_ Department', kind: 'body', role: '' },
  ],
  peopleForms: ['ethnic _'],
  locators: new Set(['in', 'at', 'from', 'near', 'across', 'of']),
  grounds: new Set(['in', 'at', 'near', 'around', 'across', 'from', 'outside', 'over', 'through', 'into', 'central', 'downtown', 'eastern', 'western', 'northern', 'southern', 'of', 'to', 'reached', 'visited', 'left']),
  pointers: new Set(['the', 'this', 'that', 'these', 'those']),
  general: new Map([...PARTY_WORDS.map((word) => [word, 'party'] as const), ...STATE_WORDS.map((word) => [word, 'state'] as const)]),
  sayings: new Set(SAYINGS),
  home: '',
  foundingAct: /^\s+(?:under|by|through|as part of)\s+([^,.;()\n]+?)(?=\s*[,.;()\n]|\s+(?:but|and|to|after)\s|$)/i,
  forms: (term) => [term, plural(term)],
  loose: ({ upos }) => upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN',
};
