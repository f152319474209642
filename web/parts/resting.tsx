import { type Entity, overlaps, type Range } from '../../src/model/index.ts';
import { go } from '../navigate.ts';
import type { KeptReport } from '../answers.ts';
import { marksOf, ROLES } from '../draw/segments.ts';
import { useSpeech } from '../words/speech.ts';
import { partiesOf, placeOf, whenOf } from './names.ts';
import { TypeName } from './quad.tsx';

const who = (entity: Entity): string => `${entity.name}${entity.code ? ` (${entity.code})` : ''}`;

/** Everything in the record that stands on the chosen words. */
export function Resting({ report, range, close }: { readonly report: KeptReport; readonly range: Range; readonly close: () => void }) {
  const speech = useSpeech();
  const { words } = speech;
  const events = report.events.map((event) => ({ event, roles: ROLES.filter((role) => marksOf(event).some((mark) => mark.role === role && overlaps(mark, range))) })).filter(({ event, roles }) => roles.length > 0 || overlaps(event.citation, range));
  const mentions = report.mentions.filter((mention) => mention.kind !== 'quote' && overlaps(mention, range));
  const statements = report.statements.filter((statement) => overlaps(statement, range));
  const nothing = events.length + mentions.length + statements.length === 0;
  return (
    <section class="resting" aria-label={words.report.resting}>
      <h3>{words.report.resting}</h3>
      <blockquote lang={report.lang || undefined}>{report.text.slice(range.start, range.end)}</blockquote>
      {nothing && <p>{words.report.nothing}</p>}
      <ul>
        {events.map(({ event, roles }) => <li key={event.id}><button type="button" class="plain" onClick={() => go({ at: { event: event.id } })}><TypeName type={event.type} quad={event.quad} /> {partiesOf(event, speech)}</button> <small>{roles.length > 0 ? roles.map((role) => words.role[role]).join(', ') : words.role.evidence}</small></li>)}
        {mentions.map((mention) => (
          <li key={`${mention.kind}${mention.start}`}>“{mention.text}” = {mention.kind === 'actor' ? who(mention.entity) : mention.kind === 'place' ? placeOf(mention.place, speech) : mention.kind === 'time' ? (mention.when ? whenOf(mention.when, speech) : mention.value) : ''} <small><code>{mention.rule}</code></small></li>
        ))}
        {statements.map((statement) => <li key={`s${statement.start}`}>{words.kind[statement.kind]}: {statement.speaker?.name ?? words.event.unnamed}</li>)}
      </ul>
      <button type="button" class="plain" onClick={close}>{words.close}</button>
    </section>
  );
}
