import type { EventType } from '../model/index.ts';

/**
 * Types that coders and reporters take for one another when they tell of one act: an accord is an agreement, a concession and a ceasefire.
 * Two events of different families are never one happening.
 */
const FAMILIES = {
  accord: ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'],
  quarrel: ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'],
  force: ['ASSAULT', 'COERCE', 'MOBILIZE'],
  protest: ['PROTEST'],
  sanction: ['SANCTION'],
} as const satisfies Readonly<Record<string, readonly EventType[]>>;

export type Family = keyof typeof FAMILIES;

const FAMILY_OF: ReadonlyMap<string, Family> = new Map(Object.entries(FAMILIES).flatMap(([family, types]) => types.map((type) => [type, family as Family] as const))); // the keys are families

/** The family of a type. @example familyOf('ACCUSE') // 'quarrel' */
export function familyOf(type: EventType): Family {
  const family = FAMILY_OF.get(type);
  if (!family) throw new Error(`joining knows no event type ${type}: give one of ${[...FAMILY_OF.keys()].join(', ')}`);
  return family;
}
