import type { EventType } from '../../model/index.ts';
import type { Found } from '../assemble.ts';
import { hashText, mix } from './hash.ts';

/** What a report is judged by: shares are per hundred words. */
export interface DomainSigns {
  /** Words of sport, markets, shows and the like, and words of conflict and diplomacy. */
  readonly off: number;
  readonly on: number;
  /** Mentions of armed bodies, of police, of governments, of civilians. */
  readonly forces: number;
  readonly police: number;
  readonly governments: number;
  readonly civilians: number;
  /** States named by their own name, or through an office or force of theirs. */
  readonly states: number;
  readonly words: number;
  /** Sectors of all parties named. */
  readonly sectors: ReadonlySet<string>;
  /** Where parties begin whose country is only implied. */
  readonly implied: ReadonlySet<number>;
}

const HARD = new Set<EventType>(['ASSAULT', 'PROTEST', 'MOBILIZE', 'RETREAT', 'THREATEN', 'COERCE', 'SANCTION']);
const ARMED = new Set(['MIL', 'REB', 'UAF', 'SPY']);
const BODIES = new Set(['', 'IGO', 'NGO', 'NSA']);
const HAPPENED = new Set(['actual', 'historical', 'future']);

/** Shares in steps that double: 0, up to a quarter, … */
const step = (share: number): number => (share <= 0 ? 0 : Math.min(8, 1 + Math.floor(Math.log2(share * 4 + 1))));

/** The features of a report for whether it tells of conflict or diplomacy, as hashes: what it names, and between whom its acts are. */
export function domainFeatures(signs: DomainSigns, found: readonly Found[]): readonly number[] {
  const out: number[] = [];
  const emit = (template: number, ...parts: ReadonlyArray<string | number>): void => void out.push(mix(template, hashText(parts.join('|'))));
  const acts = found.filter(({ event }) => HAPPENED.has(event.status));
  const share = (count: number): number => step((count * 100) / signs.words);
  const between = acts.filter(({ event }) => countriesOf([...event.actors, ...event.recipients].filter(({ start }) => !signs.implied.has(start))).size > 1).length;
  const hard = acts.filter(({ event }) => HARD.has(event.type)).length;
  const armed = acts.filter(({ event }) => [...event.actors, ...event.recipients].some(({ sector }) => ARMED.has(sector))).length;
  const states = Math.min(4, signs.states);
  emit(0);
  emit(1, step(signs.off)); emit(2, step(signs.on)); emit(3, step(signs.forces)); emit(4, step(signs.police)); emit(5, states); emit(6, step(signs.governments)); emit(8, step(signs.civilians));
  emit(7, share(acts.length)); emit(9, states, step(signs.governments)); emit(10, states, share(acts.length)); emit(11, step(signs.off), step(signs.on));
  for (const [type, count] of countTypes(found)) emit(12, type, Math.min(3, count));
  for (const sector of signs.sectors) emit(13, sector);
  emit(14, share(between)); emit(15, Math.min(4, between)); emit(16, Math.min(5, hard), Math.min(3, between)); emit(17, Math.min(3, armed), Math.min(3, between)); emit(18, Math.min(3, armed), Math.min(3, hard), Math.min(2, between));
  return out;
}

function countTypes(found: readonly Found[]): ReadonlyMap<EventType, number> {
  const counts = new Map<EventType, number>();
  for (const { event } of found) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  return counts;
}

const countriesOf = (parties: ReadonlyArray<{ readonly country: string }>): ReadonlySet<string> => new Set(parties.map(({ country }) => country).filter((country) => !BODIES.has(country)));
