import type { ActorNetwork, ActorNode, Incident, Party, Relation, Said, Statement } from '../model/index.ts';
import { placesOf } from './actors/network.ts';
import { rolesOf, speakersOf } from './actors/roles.ts';
import { basisOf, tiesOf } from './actors/ties.ts';
import { partyKey } from './party.ts';

/** What the network is made of. */
export interface ActorRecord {
  readonly incidents: readonly Incident[];
  readonly statements: readonly Said<Statement>[];
  readonly relations: readonly Said<Relation>[];
}

export interface ActorAsk {
  /** `party`: each named party for itself. `code`: all that share a CAMEO-style code as one. */
  readonly by?: 'party' | 'code';
  /** The most active so many; the network is told of them alone. */
  readonly limit?: number;
}

interface Deeds {
  /** The first of its names that is met. */
  readonly party: Party;
  readonly acted: Incident[];
  readonly suffered: Incident[];
}

/** Parties out of incidents, each under its id with the incidents that it is in. */
function gathered(incidents: readonly Incident[], idOf: (party: Party) => string): ReadonlyMap<string, Deeds> {
  const found = new Map<string, Deeds>();
  const at = (party: Party): Deeds => {
    const id = idOf(party);
    const known = found.get(id) ?? { party, acted: [], suffered: [] };
    found.set(id, known);
    return known;
  };
  for (const incident of incidents) {
    for (const party of incident.actors) at(party).acted.push(incident);
    for (const party of incident.recipients) at(party).suffered.push(incident);
  }
  return found;
}

/** Ids by the party's object: where a record names the same party by one object again and again, its id is made once. */
function knownIds(idOf: (party: Party) => string): (party: Party) => string {
  const ids = new Map<Party, string>();
  return (party) => {
    const known = ids.get(party) ?? idOf(party);
    ids.set(party, known);
    return known;
  };
}

/** One party for a code: what all under it share. */
function sharedParty(party: Party, by: 'party' | 'code'): Party {
  return by === 'code' && party.code !== '' ? { ...party, name: party.code, wikidata: null } : party;
}

/**
 * Who acts on whom, how and how often, from incidents that happened and not from mentions; the offices that reports give them, who speaks
 * for whom, and where each stands in the network. Whoever did it in a disputed incident is not counted as its actor.
 * @example actorNetwork({ incidents, statements, relations }, { by: 'code' }).ties[0] // LBYMIL on LBYREB, 14 times
 */
export function actorNetwork({ incidents, statements, relations }: ActorRecord, { by = 'party', limit = 300 }: ActorAsk = {}): ActorNetwork {
  const idOf = knownIds((party) => (by === 'code' && party.code !== '' ? party.code : partyKey(party)));
  const happened = incidents.filter(({ status }) => status === 'actual' || status === 'historical').sort((a, b) => (a.id < b.id ? -1 : 1));
  const found = gathered(happened, idOf);
  const totals = [...found].map(([id, { acted, suffered }]) => ({ id, total: acted.length + suffered.length }));
  const ids = totals.sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1)).slice(0, limit).map(({ id }) => id);
  const kept = new Set(ids);
  const ties = tiesOf(happened, idOf, kept);
  const [places, roles] = [placesOf(ids, ties), rolesOf(relations, idOf, kept)];
  const actors = ids.flatMap((id): readonly ActorNode[] => {
    const [one, place] = [found.get(id), places.get(id)];
    if (!one || !place) return [];
    const { party, acted, suffered } = one;
    return [{ id, party: sharedParty(party, by), acted: acted.length, suffered: suffered.length, roles: roles.get(id) ?? [], ...place, basis: basisOf([...new Set([...acted, ...suffered])]) }];
  });
  return { kind: 'actors', actors, ties, speakers: speakersOf(statements, relations) };
}
