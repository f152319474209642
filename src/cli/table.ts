import Table from 'cli-table3';
import type { Coded, Event } from '../model/index.ts';
import { describeEntity, describeParties, describePlace, describeSource, describeTolls, describeWhen } from './describe.ts';
import type { Paint, Style } from './paint.ts';
import type { Words } from './words.ts';
import { shorten, wrap } from './wrap.ts';

/** How a report is set for a person to read. */
export interface Setting {
  /** Columns of the terminal. */
  readonly width: number;
  readonly words: Words;
  readonly paint: Paint;
}

/** Narrower than this, events are set one under the other instead of in columns. */
const TABLE_FROM = 96;

/** By quad class: verbal and material cooperation, verbal and material conflict. */
const QUAD: Readonly<Record<number, Style>> = { 1: 'cyan', 2: 'green', 3: 'yellow', 4: 'red' };

const NO_LINES = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', left: ' ', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '' } as const;

/** What is known of an event, in words. */
function cellsOf(event: Event, words: Words): Readonly<Record<'what' | 'trigger' | 'who' | 'where' | 'when' | 'says' | 'status' | 'tolls', string>> {
  return {
    what: event.mode ? `${event.type} ${event.mode}` : event.type,
    trigger: `“${event.trigger.text}”`,
    who: describeParties(event, words),
    where: describePlace(event.place),
    when: describeWhen(event.when),
    says: describeSource(event.attribution, words),
    status: words.status[event.status],
    tolls: describeTolls(event, words),
  };
}

function heading({ title, text, source, published, lang, file }: Coded, { width, paint }: Setting): string {
  const about = [source, published, lang, file === '-' ? null : file].filter((part) => part !== null && part !== '').join(' · ');
  return [paint('bold', shorten(title ?? text.split('\n')[0], width)), ...(about ? [paint('dim', shorten(about, width))] : [])].join('\n');
}

/** Widths of the six columns; together with their gaps they fill the line. */
function columnWidths(width: number): number[] {
  const free = width - 8;
  const [what, where, when, status] = [18, 16, 14, 13];
  const left = free - what - where - when - status;
  const who = Math.floor(left * 0.62);
  return [what, who, where, when, left - who, status];
}

function columns(events: readonly Event[], { width, words, paint }: Setting): string {
  const { what, who, where, when, says, status } = words.columns;
  const widths = columnWidths(width);
  const table = new Table({
    head: [what, who, where, when, says, status].map((word) => paint('dim', word)),
    chars: NO_LINES, colWidths: widths,
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 0 },
  });
  for (const event of events) {
    const cells = cellsOf(event, words);
    const style = QUAD[event.quad] ?? 'bold';
    // Wrapped before it is painted, so that no colour runs on into the next column.
    const cell = (column: number, ...parts: ReadonlyArray<readonly [text: string, style?: Style]>): string =>
      parts.filter(([text]) => text !== '').flatMap(([text, look]) => wrap(text, widths[column] - 1).map((line) => (look ? paint(look, line) : line))).join('\n');
    table.push([cell(0, [cells.what, style], [cells.trigger, 'dim']), cell(1, [cells.who], [cells.tolls, 'bold']), cell(2, [cells.where]), cell(3, [cells.when]), cell(4, [cells.says]), cell(5, [cells.status])]);
  }
  return table.toString().split('\n').map((line) => line.trimEnd()).join('\n');
}

function card(event: Event, { width, words, paint }: Setting): string {
  const cells = cellsOf(event, words);
  const line = (text: string): string[] => (text === '' ? [] : wrap(text, width - 4).map((part) => `    ${part}`));
  const said = cells.says && `${words.columns.says}: ${cells.says}`;
  const head = shorten(`${cells.what}  ${cells.trigger}`, width - 2);
  const painted = paint(QUAD[event.quad] ?? 'bold', head.slice(0, cells.what.length)) + paint('dim', head.slice(cells.what.length));
  return [`  ${painted}`, ...line(cells.who), ...line(cells.tolls), ...line([cells.where, cells.when, cells.status].filter(Boolean).join(' · ')), ...line(said)].join('\n');
}

/** A titled list, or nothing where there is nothing to list. */
function section(title: string, lines: readonly string[], { width, paint }: Setting): string[] {
  if (lines.length === 0) return [];
  return [[`  ${paint('dim', title)}`, ...lines.flatMap((line) => wrap(line, width - 4).map((part, i) => (i === 0 ? `  · ${part}` : `    ${part}`)))].join('\n')];
}

function statementLines({ statements }: Coded, words: Words): string[] {
  return statements.map(({ speaker, medium, kind, text, direct }) => {
    const who = describeSource([{ speaker, medium, cue: '', direct }], words);
    return `${who} (${words.kinds[kind]}): ${direct ? `“${shorten(text, 140)}”` : shorten(text, 140)}`;
  });
}

function controlLines({ control }: Coded, words: Words): string[] {
  return control.map(({ place, holder, from, how, since }) => {
    const parts = [`${describePlace(place)}: ${holder ? describeEntity(holder) : words.unknown}`, how, from ? `${words.from} ${describeEntity(from)}` : '', since ? `${words.since} ${describeWhen(since)}` : ''];
    return parts.filter(Boolean).join(', ');
  });
}

/** One coded report as a person reads it: heading, events, statements, control, notes. */
export function renderReport(coded: Coded, setting: Setting): string {
  const { words, width, paint } = setting;
  const events = coded.events.length === 0
    ? `  ${paint('dim', words.noEvents)}`
    : width >= TABLE_FROM ? columns(coded.events, setting) : coded.events.map((event) => card(event, setting)).join('\n\n');
  return [
    `${heading(coded, setting)}\n`,
    events,
    ...section(words.statements, statementLines(coded, words), setting),
    ...section(words.control, controlLines(coded, words), setting),
    ...section(words.notes, coded.notes.map(({ code, message }) => `${message} [${code}]`), setting),
  ].join('\n\n').replace('\n\n\n', '\n\n');
}
