import type { State } from './state.ts';

/** Numbers of the labels that the repairs look at. */
export interface RepairLabels {
  /** 1 at `case`, `cc`, `mark`: words that serve another and take no phrase of their own. */
  readonly serving: Uint8Array;
  /** 1 at what may hang under such a word all the same: parts of a fixed expression, another one joined to it. */
  readonly spared: Uint8Array;
  readonly mark: number;
  readonly advcl: number;
  readonly ccomp: number;
  readonly root: number;
  readonly acl: number;
  readonly nsubj: number;
  readonly obj: number;
  readonly conj: number;
  readonly time: number;
  /** `cop`, `aux`: with one of these a noun may head a sentence. */
  readonly copulas: ReadonlySet<number>;
}

export function repairLabels(labels: readonly string[]): RepairLabels {
  const numbers = (...names: string[]): Set<number> => new Set(names.map((name) => labels.indexOf(name)));
  const ones = (...names: string[]): Uint8Array => Uint8Array.from(labels, (label) => (names.includes(label) ? 1 : 0));
  return {
    serving: ones('case', 'cc', 'mark'), spared: ones('fixed', 'goeswith', 'flat', 'conj', 'cc', 'advmod'),
    mark: labels.indexOf('mark'), advcl: labels.indexOf('advcl'), ccomp: labels.indexOf('ccomp'),
    copulas: numbers('cop', 'aux', 'nsubj', 'nsubj:pass', 'parataxis', 'ccomp'),
    root: labels.indexOf('root'), acl: labels.indexOf('acl'), nsubj: labels.indexOf('nsubj'), obj: labels.indexOf('obj'), conj: labels.indexOf('conj'), time: Math.max(labels.indexOf('obl:tmod'), labels.indexOf('obl')),
  };
}

/** Moves what hangs under a preposition or conjunction up to the word that it serves. A tree without crossings stays one. */
export function liftFromServing({ size, head, label }: State, { serving, spared }: RepairLabels): void {
  for (let i = 0; i < size; i += 1) {
    for (let up = head[i]; up < size && serving[label[up]] === 1 && spared[label[i]] !== 1; up = head[i]) head[i] = head[up];
  }
}

/** A clause under a verb that opens with a word like `bahwa` is what was said or known, not a circumstance. `isContent` and `isVerb` tell by place in the state. */
export function nameContentClauses({ size, head, label }: State, { mark, advcl, ccomp }: RepairLabels, isContent: (at: number) => boolean, isVerb: (at: number) => boolean): void {
  for (let i = 0; i < size; i += 1) {
    const clause = head[i];
    if (label[i] === mark && clause < size && label[clause] === advcl && isContent(i) && head[clause] < size && isVerb(head[clause])) label[clause] = ccomp;
  }
}

/** "A U.S. official today praised …": a day between subject and verb heads nothing. The verb takes its place, and the word before it is the subject. */
export function headPastDay({ size, head, label }: State, { root, acl, nsubj, conj, time }: RepairLabels, isDay: (at: number) => boolean, isVerb: (at: number) => boolean): void {
  for (let day = 1; day + 1 < size; day += 1) {
    const verb = day + 1;
    const later = label[day] === nsubj && head[day] > verb && head[day] < size && label[head[day]] === root ? head[day] : -1;
    if ((label[day] !== root && later < 0) || head[verb] !== day || label[verb] !== acl || !isDay(day) || !isVerb(verb)) continue;
    let subject = day - 1;
    while (subject >= 0 && head[subject] !== day) subject -= 1;
    if (subject < 0) continue;
    head[verb] = head[later < 0 ? day : later];
    label[verb] = root;
    for (let i = 0; i < size; i += 1) if (head[i] === day && i !== verb) head[i] = i < subject ? subject : verb;
    label[subject] = nsubj;
    head[day] = verb;
    label[day] = time;
    if (later < 0) continue;
    head[later] = verb;
    label[later] = conj;
  }
}

/**
 * "Peacekeepers arrived in the capital.": a noun heads no whole sentence without a copula; the verb that was taken for its participle does. Further down
 * ("Troops loyal to the president took the bridge.") only one that has an object, which no participle has.
 */
export function headVerbs({ size, head, label }: State, { root, acl, nsubj, obj, copulas }: RepairLabels, isNoun: (at: number) => boolean, isVerb: (at: number) => boolean): void {
  const noun = label.findIndex((one, i) => i < size && one === root);
  if (noun < 0 || !isNoun(noun)) return;
  const all = Array.from({ length: size }, (_, i) => i);
  const isActive = (i: number): boolean => i > noun && label[i] === acl && isVerb(i);
  const verb = all.find((i) => isActive(i) && head[i] === noun) ?? all.find((i) => isActive(i) && all.some((k) => head[k] === i && label[k] === obj));
  if (verb === undefined || all.some((i) => head[i] === noun && copulas.has(label[i]))) return;
  const above = new Set<number>();
  for (let up = head[verb]; up < size && !above.has(up); up = head[up]) above.add(up);
  head[verb] = head[noun];
  label[verb] = root;
  head[noun] = verb;
  label[noun] = nsubj;
  for (const i of all) if (i > verb && above.has(head[i])) head[i] = verb;
}
