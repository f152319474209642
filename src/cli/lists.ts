import type { Heading, Incident, Party } from '../model/index.ts';
import type { Found } from '../store/index.ts';
import type { Setting } from './table.ts';
import { wrap, shorten } from './wrap.ts';

const about = (parts: ReadonlyArray<string | null>): string => parts.filter(Boolean).join(' · ');

/** A report in two lines. */
export function listReport({ id, title, source, published, lang, copyOf }: Heading, { width, paint, words }: Setting): string {
  const copy = copyOf === null ? '' : `${words.copyOf} ${copyOf}`;
  return [paint('bold', shorten(title ?? id, width)), `  ${paint('dim', shorten(about([published, source, lang, id, copy]), width - 2))}`].join('\n');
}

/** A hit: its report, and the words around it. */
export function listFoundIn({ report, text }: Found, setting: Setting): string {
  return [listReport(report, setting), ...wrap(`…${text.replace(/\s+/g, ' ')}…`, setting.width - 4).map((line) => `    ${line}`), ''].join('\n');
}

const partyWords = ({ name, code }: Party): string => (code ? `${name} (${code})` : name);

/** An incident in a few lines. */
export function listIncident(incident: Incident, { width, paint, words }: Setting): string {
  const { type, mode, when, place, actors, recipients, status, sources, reports, id } = incident;
  const side = (parties: readonly Party[]): string => parties.map(partyWords).join(', ') || words.unknown;
  const day = when ? (when.start === when.end ? when.start : `${when.start} – ${when.end}`) : null;
  return [
    `${paint('bold', mode ? `${type} ${mode}` : type)}  ${about([day, place && (place.country && place.precision !== 'country' ? `${place.name}, ${place.country}` : place.name), words.status[status]])}`,
    ...wrap(recipients.length > 0 ? `${side(actors)} → ${side(recipients)}` : side(actors), width - 4).map((line) => `    ${line}`),
    `    ${paint('dim', shorten(about([`${reports.length} ${words.reports}`, sources.join(', '), id]), width - 4))}`,
  ].join('\n');
}
