import { EVENT_TYPES } from '../model/index.ts';
import type { Codebook } from '../world/codebook.ts';

/** Something in a coded report that does not hold, and where: a path into its JSON. */
export interface Fault {
  /** @example '$.events[3].actors[0]' */
  readonly path: string;
  readonly message: string;
}

export type Lists = Pick<Codebook, 'modes' | 'contexts' | 'sectors'>;
type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** Every span anywhere in the value must slice back out of the text. */
function* spanFaults(value: unknown, path: string, text: string): Generator<Fault> {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* spanFaults(item, `${path}[${i}]`, text);
  if (!isBag(value)) return;
  const { start, end } = value;
  if (typeof start === 'number' && typeof end === 'number') {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > text.length) yield { path, message: `${start} to ${end} does not lie within the text of ${text.length}` };
    else if (typeof value.text === 'string' && text.slice(start, end) !== value.text) yield { path, message: `${start} to ${end} is ${shown(text.slice(start, end))}, not ${shown(value.text)}` };
  }
  for (const [key, item] of Object.entries(value)) if (path !== '$' || key !== 'text') yield* spanFaults(item, `${path}.${key}`, text);
}

function* codeFaults(event: Bag, path: string, lists: Lists): Generator<Fault> {
  const type = EVENT_TYPES.find((known) => known === event.type);
  if (!type) yield { path: `${path}.type`, message: `${shown(event.type)} is no event type` };
  else if (event.mode !== null && !(lists.modes[type] ?? []).some((mode) => mode === event.mode)) yield { path: `${path}.mode`, message: `${shown(event.mode)} is no mode of ${type}` };
  for (const [i, context] of listOf(event.contexts).entries()) if (!lists.contexts.some((known) => known === context)) yield { path: `${path}.contexts[${i}]`, message: `${shown(context)} is no context` };
  for (const side of ['actors', 'recipients']) {
    for (const [i, party] of listOf(event[side]).entries()) {
      const sector = isBag(party) ? party.sector : undefined;
      if (typeof sector !== 'string' || (sector !== '' && !(sector in lists.sectors))) yield { path: `${path}.${side}[${i}].sector`, message: `${shown(sector)} is no sector` };
    }
  }
}

/** Needed of every event: it cites its words and its rule. */
function* eventFaults(event: unknown, path: string, lists: Lists): Generator<Fault> {
  if (!isBag(event)) {
    yield { path, message: `${shown(event)} is no event` };
    return;
  }
  for (const key of ['id', 'rule']) if (typeof event[key] !== 'string' || event[key] === '') yield { path: `${path}.${key}`, message: 'is missing' };
  for (const key of ['trigger', 'citation']) if (!isBag(event[key])) yield { path: `${path}.${key}`, message: 'is missing' };
  yield* codeFaults(event, path, lists);
}

/** All that is wrong with one coded report. `seen` holds the ids of reports and events met before, and takes this one's. @example [...faultsOf(record, codebook, new Set())] // [] */
export function* faultsOf(record: unknown, lists: Lists, seen: Set<string>): Generator<Fault> {
  if (!isBag(record) || typeof record.text !== 'string') {
    yield { path: '$', message: 'is no coded report: it has no "text"; wanted the output of warta code --format reports' };
    return;
  }
  yield* idFaults(record.id, '$.id', 'report ', seen);
  for (const [i, event] of listOf(record.events).entries()) {
    yield* eventFaults(event, `$.events[${i}]`, lists);
    if (isBag(event)) yield* idFaults(event.id, `$.events[${i}].id`, 'event ', seen);
  }
  yield* spanFaults(record, '$', record.text);
}

function* idFaults(id: unknown, path: string, kind: string, seen: Set<string>): Generator<Fault> {
  if (typeof id !== 'string' || id === '') yield { path, message: 'is missing' };
  else if (seen.has(kind + id)) yield { path, message: `${shown(id)} came before` };
  else seen.add(kind + id);
}
