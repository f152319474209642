import { overlaps } from '../model/index.ts';
import { likenessOf } from './likeness.ts';
import type { Side } from './side.ts';
import { nearness } from './spot.ts';
import type { Telling } from './telling.ts';
import { START, type Sign, WEIGHTS } from './weights.ts';
import { windowsMeet } from './window.ts';

/** Acts of two sides together: who is named first says nothing. */
const MUTUAL: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'COOPERATE', 'ASSAULT']);

const RANKS = ['differ', 'country', 'coded', 'named'] as const;
const rankOf = (likeness: number | null): (typeof RANKS)[number] | 'unknown' => (likeness === null ? 'unknown' : RANKS[likeness]);

function typeSign(a: Telling, b: Telling): Sign {
  if (a.type !== b.type) return 'kin-type';
  if (a.mode === null || b.mode === null) return 'same-type';
  return a.mode === b.mode ? 'same-mode' : 'other-mode';
}

/** Both as one list where each names two sides or more of an act done together. */
function together(a: Telling, b: Telling): number | null {
  if (!MUTUAL.has(a.type) || a.type !== b.type) return null;
  const [all, others] = [[...a.actors, ...a.recipients], [...b.actors, ...b.recipients]];
  return all.length < 2 || others.length < 2 ? null : likenessOf(all, others);
}

const swapped = (a: readonly Side[], b: readonly Side[]): boolean => (likenessOf(a, b) ?? 0) > 0;

function partySigns(a: Telling, b: Telling): Sign[] {
  const [actors, recipients] = [likenessOf(a.actors, b.actors), likenessOf(a.recipients, b.recipients)];
  const straight: Sign[] = [`actors-${rankOf(actors)}`, `recipients-${rankOf(recipients)}`];
  if (actors !== 0 && recipients !== 0) return straight;
  const union = a.type === 'ASSAULT' && a.actors.length < 2 && b.actors.length < 2 ? null : together(a, b);
  if (union !== null && union > 0) return [`actors-${rankOf(union)}`, `recipients-${rankOf(union)}`];
  const turned = actors === 0 && swapped(a.actors, b.recipients) && (recipients === 0 ? swapped(a.recipients, b.actors) : true);
  return turned ? [...straight, 'sides-swapped'] : straight;
}

function daySign({ window: a }: Telling, { window: b }: Telling): Sign {
  if (!a || !b || (a.grain === 'year') !== (b.grain === 'year')) return 'days-unknown';
  if (!windowsMeet(a, b)) return 'days-apart';
  if (a.grain === 'year') return 'years-same';
  if (a.grain === 'vague' || b.grain === 'vague') return a.grain === b.grain ? 'months-same' : 'day-in-month';
  if (a.grain === 'implied' && b.grain === 'implied') return a.to === b.to ? 'day-implied' : 'days-near';
  if (a.grain === 'implied' || b.grain === 'implied') return 'day-implied';
  return a.from === a.to && b.from === b.to ? 'day-same' : 'days-overlap';
}

/** How two counts lie to each other; nothing where one of them is missing. */
function tollSigns(a: readonly [number, number] | null, b: readonly [number, number] | null, same: Sign, close: Sign, differ: Sign): Sign[] {
  if (!a || !b) return [];
  if (a[0] === b[0] && a[1] === b[1]) return [same];
  const [low, high] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  return [low <= high || high / low >= 0.75 ? close : differ];
}

function shared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const step = a[i] - b[j];
    if (step === 0) count += 1;
    if (step <= 0) i += 1;
    if (step >= 0) j += 1;
  }
  return count;
}

function wordSign(a: Telling, b: Telling): Sign {
  const count = shared(a.words, b.words);
  const part = count / Math.max(1, Math.min(a.words.length, b.words.length));
  if (count >= 3 && part >= 0.5) return 'words-many';
  if (count >= 2 && part >= 0.25) return 'words-some';
  return count > 0 ? 'words-few' : 'words-none';
}

/** What is planned or thought of is not what is done; a denial is a rival version of what it denies. */
const planned = ({ status }: Telling): boolean => status === 'future' || status === 'hypothetical';

function statusSigns(a: Telling, b: Telling): Sign[] {
  if (planned(a) !== planned(b)) return ['plan-and-deed'];
  return a.status === 'historical' && b.status === 'historical' ? ['both-historical'] : [];
}

/** Two places in one text, or in copies of one text, are two acts unless they tell one act twice. */
function reportSigns(a: Telling, b: Telling): Sign[] {
  if (a.root !== b.root) return ['other-report'];
  if (a.report === b.report) return [overlaps(a.citation, b.citation) ? 'same-sentence' : 'same-report'];
  return [a.cue === b.cue && a.type === b.type && wordSign(a, b) === 'words-many' ? 'copy' : 'same-report'];
}

/** What two events show when they are held against each other: one sign a feature. */
export function signsOf(a: Telling, b: Telling): Sign[] {
  return [
    ...reportSigns(a, b),
    daySign(a, b),
    typeSign(a, b),
    ...partySigns(a, b),
    nearness(a.place, b.place),
    ...tollSigns(a.dead, b.dead, 'dead-same', 'dead-close', 'dead-differ'),
    ...tollSigns(a.hurt, b.hurt, 'hurt-same', 'hurt-same', 'hurt-differ'),
    wordSign(a, b),
    ...(a.cue === b.cue ? ['cue-same' as const] : []),
    ...statusSigns(a, b),
  ];
}

/** How much two events speak for being one happening: at 0 they are taken for one, at minus infinity they contradict each other. */
export function compare(a: Telling, b: Telling): number {
  return signsOf(a, b).reduce((sum, sign) => sum + WEIGHTS[sign], START);
}
