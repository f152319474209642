import type { Heading, Incident, Party, Told } from '../model/index.ts';
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

/** An incident with all that tells of it: each telling's words, and who says so, where. */
export function showIncident(incident: Incident, told: readonly Told[], setting: Setting): string {
  const { width, paint, words } = setting;
  const lines = told.flatMap(({ event, report }) => [
    ...wrap(`“${event.citation.text.replace(/\s+/g, ' ')}”`, width - 4).map((line) => `    ${line}`),
    `      ${paint('dim', shorten(about([report.source, report.published, event.id, report.id, event.attribution[0]?.speaker ? `${words.says} ${event.attribution[0].speaker.name}` : null]), width - 6))}`,
  ]);
  return [listIncident(incident, setting), '', ...lines].join('\n');
}

/** An incident in a few lines. */
export function listIncident(incident: Incident, { width, paint, words }: Setting): string {
  const { type, mode, when, place, actors, recipients, status, sources, reports, id } = incident;
  const side = (parties: readonly Party[]): string => parties.map(partyWords).join(', ') || words.unknown;
  const day = when ? (when.start === when.end ? when.start : `${when.start} – ${when.end}`) : null;
  return [
    `${paint('bold', mode ? `${type} ${mode}` : type)}  ${about([day, place && (place.country && place.precision !== 'country' ? `${place.name}, ${place.country}` : place.name), words.status[status]])}`,
    ...wrap(recipients.length > 0 ? `${side(actors)} → ${side(recipients)}` : side(actors), width - 4).map((line) => `    ${line}`),
    `    ${paint('dim', shorten(about([words.reports(reports.length), sources.join(', '), id]), width - 4))}`,
  ].join('\n');
}
