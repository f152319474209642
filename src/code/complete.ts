import type { Attribution, Entity, EventType } from '../model/index.ts';
import { partiesOf } from './parties.ts';
import type { Roles } from './roles.ts';
import type { Trigger } from './trigger.ts';
import type { View } from './view.ts';

/** Acts whose doer is what the passive clause is about: "pasukan dikerahkan", "pertemuan dijadwalkan". */
const OF_ONES_OWN = new Set<EventType>(['MOBILIZE', 'AGREE', 'CONSULT', 'COOPERATE']);
/** Acts of speech: without a doer of its own it is whoever speaks. */
const OF_SPEECH = new Set<EventType>(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT', 'AGREE', 'CONCEDE']);
/** Acts that are done to somebody. */
const DONE_TO = new Set<EventType>(['ACCUSE', 'ASSAULT', 'COERCE', 'REJECT', 'REQUEST', 'SANCTION', 'SUPPORT', 'THREATEN', 'AID', 'CONCEDE', 'PROTEST', 'AGREE', 'RETREAT']);

/** Fills a side that grammar leaves open: what the passive is about, who speaks, the nearest party of the sentence that is not on the other side. */
export function completed(trigger: Trigger, roles: Roles, type: EventType, attribution: readonly Attribution[]): Roles {
  let { actors, recipients } = roles;
  const why = [...roles.why];
  const fill = (side: string, entity: Entity, how: string): readonly Entity[] => {
    why.push(`${side}: «${entity.text}» ${how}`);
    return [entity];
  };
  const [speech] = attribution;
  if (speech?.speaker && actors.some((actor) => isOwnSide(trigger.view, actor))) {
    const { speaker } = speech;
    actors = actors.map((actor) => (isOwnSide(trigger.view, actor) ? speaker : actor));
    why.push(`subj: the side of «${speaker.text}», who speaks`);
  }
  if (actors.length === 0 && recipients.length > 0 && OF_ONES_OWN.has(type)) {
    actors = recipients;
    recipients = [];
    why.push('the clause is about the doer');
  }
  if (actors.length === 0 && isActive(trigger)) {
    const speaker = OF_SPEECH.has(type) ? attribution[0]?.speaker : null;
    const tellers = attribution.flatMap(({ speaker: who, medium }) => [who, medium].filter((one) => one !== null));
    const before = speaker ?? nearest(trigger.view, trigger.head, -1, [...recipients, ...tellers], { able: type === 'ASSAULT' });
    if (before) actors = fill('subj', before, speaker ? 'who speaks' : 'nearest party before, in another clause');
  }
  if (recipients.length === 0 && roles.place === null && DONE_TO.has(type) && !(trigger.frame?.mutual ?? false)) {
    const asked = OF_SPEECH.has(type) ? subjectOfContent(trigger, actors) : null;
    const { view, head } = trigger;
    const other = asked ?? nearest(view, head, 1, actors) ?? nearest(view, head, -1, actors) ?? nearest(view, head, 1, actors, { compatriots: true });
    if (other) recipients = fill('obj', other, asked ? 'subject of what is said' : 'nearest other party of the sentence');
  }
  return { ...roles, actors, recipients, why };
}

/** "pihaknya", "pasukannya" of no country of their own: the owner's side, and in reported speech that is the speaker's. */
function isOwnSide(view: View, { country, end }: Entity): boolean {
  const next = country === '' ? view.tokens.findIndex(({ start }) => start === end) : -1;
  const owner = next >= 0 && view.actor[next] >= 0 ? view.marked.mentions[view.actor[next]] : null;
  return owner?.kind === 'actor' && owner.rule.startsWith('pronoun:owner');
}

/** A passive that leaves its doer out says that it is not told. */
function isActive({ view, head, kind }: Trigger): boolean {
  return kind === 'noun' || view.tokens[head].voice !== 'pass';
}

const MOST = 25;

/** Who may have used force though no grammar says so: states and those under arms, not whoever else the sentence speaks of. */
const ARMED = new Set(['', 'MIL', 'REB', 'UAF', 'COP', 'PRM', 'SPY', 'CRM']);

/** The nearest party with a country on one side of the trigger, other than those on the other side of the act. */
function nearest(view: View, head: number, step: -1 | 1, others: readonly Entity[], { compatriots = false, able = false } = {}): Entity | null {
  for (let at = head + step, far = 0; at >= 0 && at < view.tokens.length && far < MOST; at += step, far += 1) {
    const mention = view.actor[at] >= 0 ? view.marked.mentions[view.actor[at]] : null;
    if (mention?.kind === 'actor' && mention.head === at && isOther(mention.entity, others, compatriots) && (!able || ARMED.has(mention.entity.sector))) return mention.entity;
  }
  return null;
}

function isOther(entity: Entity, others: readonly Entity[], compatriots: boolean): boolean {
  const apart = (other: Entity): boolean => other.start !== entity.start && other.name !== entity.name && (compatriots ? other.sector !== entity.sector : other.country !== entity.country);
  return entity.country !== '' && entity.sector !== 'JRN' && others.every(apart);
}

/** "mengajak agar TNI …", "threatened that Iran would …": whom the words are about. */
function subjectOfContent({ view, head }: Trigger, others: readonly Entity[]): Entity | null {
  for (const clause of view.children[head]) {
    if (!/^(ccomp|xcomp|advcl)/.test(view.tokens[clause].deprel) || clause < head) continue;
    const subject = view.children[clause].find((child) => view.tokens[child].deprel.startsWith('nsubj'));
    const [party] = subject === undefined ? [] : partiesOf(view, subject);
    if (party && others.every((other) => other.start !== party.entity.start && other.name !== party.entity.name)) return party.entity;
  }
  return null;
}
