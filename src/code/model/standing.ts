import type { Entity } from '../../model/index.ts';
import type { Candidate } from './party-candidates.ts';

const STATE = new Set(['GOV', 'LEG', 'JUD']);
const ARMED = new Set(['MIL', 'REB', 'UAF', 'SPY', 'COP']);
const BODIES = new Set(['IGO', 'NGO', 'PTY', 'OPP']);

/**
 * What kind of party stands on a side, whatever its name and language: `s` a state or its organs, `m` the armed, `o` other bodies that act in politics, `c` people told by what they are,
 * `w` a name of whom nothing is known, `p` a pronoun that stands for nobody told, `-` nobody. Of several the first of these. `+` where its own country is told.
 */
export function standingOf(side: readonly Entity[], candidates: readonly Candidate[]): string {
  return side.map((entity) => standing(entity, candidates)).sort((a, b) => ORDER.indexOf(a[0]) - ORDER.indexOf(b[0]))[0] ?? '-';
}

const ORDER = 'smocwp';

function standing({ start, country, sector }: Entity, candidates: readonly Candidate[]): string {
  const rule = candidates.find(({ entity }) => entity.start === start)?.rule ?? '';
  const told = country !== '' && !rule.endsWith('+story');
  const mark = told ? '+' : '';
  if (STATE.has(sector) || (sector === '' && told && rule.startsWith('actor:state'))) return `s${mark}`;
  if (ARMED.has(sector)) return `m${mark}`;
  if (BODIES.has(sector)) return `o${mark}`;
  if (sector !== '') return `c${mark}`;
  return rule.startsWith('pronoun') && !told ? 'p' : `w${mark}`;
}
