import type { Event } from '../model/index.ts';
import type { Found } from './assemble.ts';
import { identityOf } from './identity.ts';

/** The event of a user's own verb, and what those acted on do in turn where it codes that too: `[032:033]`, or parties joined in its subject. Without a target it is one only where the source's country is known. */
export function withMirror(found: Found): readonly Found[] {
  const { event, trigger: { own } } = found;
  const [first, ...others] = event.actors;
  const told = event.recipients.length > 0 || others.length === 0 || !own?.mirror ? event : { ...event, actors: [first], recipients: others };
  if (told.recipients.length === 0 && told.actors.every(({ country }) => country === '')) return [];
  return [{ ...found, event: told }, ...(own?.mirror && told.recipients.length > 0 ? [{ ...found, event: inTurn(told, own.mirror) }] : [])];
}

function inTurn(event: Event, cameo: string): Event {
  return { ...event, id: identityOf(`${event.id}|${cameo}`), cameo, actors: event.recipients, recipients: event.actors, why: [...event.why, `what the other side does in turn: ${cameo}`] };
}
