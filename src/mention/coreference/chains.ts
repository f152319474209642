import type { Draft } from '../actors/draft.ts';
import { agrees, sameName } from './same-name.ts';

/** One actor of a report, with all that its mentions say of it. */
export interface Chain {
  readonly id: number;
  readonly drafts: readonly Draft[];
  readonly country: string;
  readonly sector: string;
  readonly role: string | null;
  /** Best full name; '' where only an office or a kind of people is known. */
  readonly name: string;
}

interface Open {
  id: number;
  drafts: Draft[];
  keys: Set<string>;
  names: (readonly string[])[];
  /** Keys of names of several words, as written. */
  full: (readonly string[])[];
  country: string;
  sector: string;
  firm: boolean;
  role: string | null;
  name: string;
  person: boolean;
  many: boolean;
}

/** Rules by which a mention joins an earlier actor, in order: the first that finds one wins. */
const RULES: ReadonlyArray<(draft: Draft, chains: readonly Open[], index: number, all: readonly Draft[]) => Open | null> = [
  samePerson,
  appositive,
  heldOffice,
  sameOffice,
  sameKey,
  pointedGroup,
  pronoun,
];

/**
 * Sorts the mentions of a report, in text order, into one chain an actor.
 * @example chainsOf([wakilPerdanaMenteriLibya, ahmedMaiteeq, maiteeq]) // one chain, named Ahmed Maiteeq
 */
export function chainsOf(drafts: readonly Draft[]): Chain[] {
  const open: Open[] = [];
  drafts.forEach((draft, index) => {
    const joined = firstOf(RULES, (rule) => rule(draft, open, index, drafts));
    const chain = joined ?? begin(open.length);
    if (!joined) open.push(chain);
    take(chain, draft);
  });
  return open;
}

function firstOf<T, R>(items: readonly T[], read: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = read(item);
    if (found !== null) return found;
  }
  return null;
}

const begin = (id: number): Open => ({ id, drafts: [], keys: new Set(), names: [], full: [], country: '', sector: '', firm: false, role: null, name: '', person: false, many: false });

function take(chain: Open, draft: Draft): void {
  chain.drafts.push(draft);
  const { reading } = draft;
  if (!reading) return;
  if (!chain.country) chain.country = draft.country;
  const firm = draft.sector !== '' && !reading.weak;
  if (!chain.sector || (firm && !chain.firm)) chain.sector = draft.sector;
  chain.firm ||= firm;
  chain.role ??= reading.role;
  chain.person ||= reading.kind === 'person' || reading.kind === 'office';
  chain.many ||= reading.kind === 'people' || reading.kind === 'party' || reading.kind === 'body' || reading.kind === 'state';
  if (reading.kind === 'person') {
    chain.names.push(draft.nameKeys);
    if (draft.nameWords.includes(' ')) chain.full.push(draft.nameKeys);
    if (reading.name.length > chain.name.length) chain.name = reading.name;
  } else if (reading.name && !chain.name) chain.name = reading.name;
  for (const key of keysOf(draft)) chain.keys.add(key);
}

/** What an equal later mention would share: a state's code, a party's name, a group's words. */
function keysOf({ reading, words, alias, country }: Draft): string[] {
  if (!reading) return [];
  if (reading.kind === 'state') return [`state:${country}`];
  const keys = reading.name && reading.kind !== 'person' ? [`name:${reading.name.toLowerCase()}`] : [];
  if (alias) keys.push(`name:${alias.toLowerCase()}`);
  if (reading.kind !== 'person' && reading.kind !== 'office') keys.push(`name:${words}`);
  return keys;
}

const backwards = <T>(items: readonly T[], holds: (item: T) => boolean): T | null => {
  for (let i = items.length - 1; i >= 0; i--) if (holds(items[i])) return items[i];
  return null;
};

const lastAt = (chain: Open) => chain.drafts[chain.drafts.length - 1].start;
const latest = (chains: readonly Open[], holds: (chain: Open) => boolean): Open | null =>
  chains.reduce<Open | null>((best, chain) => (holds(chain) && (!best || lastAt(chain) > lastAt(best)) ? chain : best), null);

/** The same name or a part of it; two people with one surname stay apart, and the bare surname is the one last spoken of. */
function samePerson({ reading, nameKeys, nameWords, country }: Draft, chains: readonly Open[]): Open | null {
  if (reading?.kind !== 'person') return null;
  const fuller = reading.holder?.term && nameWords.indexOf(' ') < 0 ? latest(chains, (chain) => chain.full.some((name) => name.join(' ') !== nameKeys.join(' ') && name.includes(nameWords.toLowerCase()))) : null;
  if (fuller) return fuller;
  const exact = latest(chains, (chain) => chain.names.some((name) => name.join(' ') === nameKeys.join(' ')) && agrees(chain.country, country));
  return exact ?? latest(chains, (chain) => agrees(chain.country, country) && chain.names.length > 0 && chain.names.every((name) => sameName(name, nameKeys)));
}

/** "Sergey Lavrov, Menteri Luar Negeri Rusia,": an office straight after a name and a comma. */
function appositive(draft: Draft, chains: readonly Open[], index: number, all: readonly Draft[]): Open | null {
  const before = all[index - 1];
  if (draft.reading?.kind !== 'office' || !before || before.sentence !== draft.sentence || draft.from !== before.to + 1) return null;
  if (before.reading?.kind !== 'person' || before.reading.role || !agrees(before.country, draft.country)) return null;
  return chains.find((chain) => chain.drafts[chain.drafts.length - 1] === before) ?? null;
}

/** An office named earlier without its holder: the same office with a name, or a name new to the report that goes on speaking. */
function heldOffice({ reading, country, sentence, speaks }: Draft, chains: readonly Open[]): Open | null {
  if (reading?.kind !== 'person') return null;
  const vacant = (chain: Open) => chain.person && !chain.names.length && !chain.many && agrees(chain.country, country);
  const role = reading.role ?? (reading.knownRole || null);
  const held = role ? latest(chains, (chain) => vacant(chain) && chain.role === role) : null;
  if (held || reading.role) return held;
  if (!speaks) return null;
  const speakers = chains.filter((chain) => vacant(chain) && chain.drafts.some((draft) => draft.subject && sentence - draft.sentence <= 3));
  return speakers.length === 1 ? speakers[0] : null;
}

/** "presiden", "Menlu": the latest holder of that office whose country agrees. */
function sameOffice({ reading, country }: Draft, chains: readonly Open[]): Open | null {
  if (reading?.kind !== 'office' || !reading.role) return null;
  return latest(chains, (chain) => chain.person && chain.role === reading.role && agrees(chain.country, country));
}

function sameKey(draft: Draft, chains: readonly Open[]): Open | null {
  const keys = keysOf(draft);
  return keys.length ? latest(chains, (chain) => keys.some((key) => chain.keys.has(key)) && agrees(chain.country, draft.country)) : null;
}

/** "kementerian itu", "the group": the latest actor whose core words begin with these, or a listed party or state for the words that stand for one. */
function pointedGroup({ reading, pointing, coreWords, country, general }: Draft, chains: readonly Open[]): Open | null {
  if (!reading || !pointing || reading.kind === 'person' || reading.kind === 'state' || country) return null;
  const same = (draft: Draft) => draft.coreWords === coreWords || draft.coreWords.startsWith(`${coreWords} `) || (general !== null && draft.reading?.kind === general);
  return latest(chains, (chain) => chain.drafts.some(same));
}

function pronoun({ pronoun: use, sentence }: Draft, chains: readonly Open[], index: number, all: readonly Draft[]): Open | null {
  if (!use || use.use === 'speaker') return null;
  const of = (draft: Draft | null) => (draft ? (chains.find((chain) => chain.drafts.includes(draft)) ?? null) : null);
  const before = all.slice(0, index);
  const near = (holds: (draft: Draft) => boolean) => backwards(before, (draft) => sentence - draft.sentence <= 2 && holds(draft));
  const isPerson = (draft: Draft) => (draft.reading ? draft.reading.kind === 'person' || draft.reading.kind === 'office' : draft.pronoun?.use === 'one');
  const isBody = ({ reading }: Draft) => reading !== null && ['state', 'party', 'body', 'place'].includes(reading.kind);
  const isSubject = (draft: Draft) => draft.subject && draft.sentence === sentence;
  if (use.use === 'self' || use.use === 'side') return of(near(isSubject) ?? near((draft) => draft.subject) ?? near(isPerson));
  if (use.use === 'thing') return of(near((draft) => isBody(draft) && draft.subject) ?? near(isBody));
  if (use.use === 'many') return of(near((draft) => !!draft.reading && !isPerson(draft) && draft.subject) ?? near((draft) => !!draft.reading && !isPerson(draft)));
  if (use.use === 'owner') return of(near(isSubject) ?? near((draft) => draft.subject) ?? near(() => true));
  return of(near((draft) => isPerson(draft) && draft.subject) ?? near(isPerson));
}
