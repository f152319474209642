import type { Found } from './assemble.ts';

const REACH = 3;

/** An act named again without parties ("serangan itu") has those of the last of its type told up to three sentences before. */
export function withPartiesBefore(found: Found, earlier: readonly Found[]): Found {
  const { event, trigger } = found;
  if (trigger.kind !== 'noun' || event.actors.length > 0) return found;
  for (let i = earlier.length - 1; i >= 0; i -= 1) {
    const { event: before, trigger: { view } } = earlier[i];
    if (trigger.view.number - view.number > REACH) break;
    if (before.type !== event.type || before.actors.length === 0) continue;
    const recipients = event.recipients.length > 0 ? event.recipients : before.recipients;
    const actors = before.actors.filter(({ name }) => recipients.every((other) => other.name !== name));
    return { ...found, event: { ...event, actors, recipients, why: [...event.why, `parties of the same act told before: ${before.trigger.text}`] } };
  }
  return found;
}
