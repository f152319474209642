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

/** Parties out of incidents that happened, each under its id with the incidents that it is in. */
function gathered(incidents: readonly Incident[], idOf: (party: Party) => string): ReadonlyMap<string, { readonly parties: readonly Party[]; readonly acted: readonly Incident[]; readonly suffered: readonly Incident[] }> {
  const found = new Map<string, { parties: Party[]; acted: Incident[]; suffered: Incident[] }>();
  const at = (party: Party) => {
    const known = found.get(idOf(party)) ?? { parties: [], acted: [], suffered: [] };
    found.set(idOf(party), known);
    known.parties.push(party);
    return known;
  };
  for (const incident of incidents) {
    for (const party of incident.actors) at(party).acted.push(incident);
    for (const party of incident.recipients) at(party).suffered.push(incident);
  }
  return found;
}

/** One party for a code: what all under it share. */
function sharedParty(parties: readonly Party[], by: 'party' | 'code'): Party {
  const [first] = parties;
  return by === 'code' && first.code !== '' ? { ...first, name: first.code, wikidata: null } : first;
}

/**
 * Who acts on whom, how and how often, from incidents that happened and not from mentions; the offices that reports give them, who speaks
 * for whom, and where each stands in the network. Whoever did it in a disputed incident is not counted as its actor.
 * @example actorNetwork({ incidents, statements, relations }, { by: 'code' }).ties[0] // LBYMIL on LBYREB, 14 times
 */
export function actorNetwork({ incidents, statements, relations }: ActorRecord, { by = 'party', limit = 300 }: ActorAsk = {}): ActorNetwork {
  const idOf = (party: Party): string => (by === 'code' && party.code !== '' ? party.code : partyKey(party));
  const happened = incidents.filter(({ status }) => status === 'actual' || status === 'historical').sort((a, b) => (a.id < b.id ? -1 : 1));
  const found = gathered(happened, idOf);
  const total = (id: string): number => (found.get(id)?.acted.length ?? 0) + (found.get(id)?.suffered.length ?? 0);
  const ids = [...found.keys()].sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1)).slice(0, limit);
  const kept = new Set(ids);
  const ties = tiesOf(happened, idOf).filter(({ actor, recipient }) => kept.has(actor) && kept.has(recipient));
  const [places, roles] = [placesOf(ids, ties), rolesOf(relations, idOf)];
  const actors = ids.flatMap((id): readonly ActorNode[] => {
    const [one, place] = [found.get(id), places.get(id)];
    if (!one || !place) return [];
    const { parties, acted, suffered } = one;
    return [{ id, party: sharedParty(parties, by), acted: acted.length, suffered: suffered.length, roles: roles.get(id) ?? [], ...place, basis: basisOf([...new Set([...acted, ...suffered])]) }];
  });
  return { kind: 'actors', actors, ties, speakers: speakersOf(statements, relations) };
}
