import { type CodedRecord, type Explanation, explanationOf, type Found } from '../formats/explanation.ts';
import type { Event } from '../model/index.ts';
import { fileRefusal, refusalLine } from '../read/index.ts';
import { EXIT } from './exit.ts';
import type { ExplainOptions } from './input-options.ts';
import { jsonLines } from './json-lines.ts';
import { coloursAllowed, type Paint, painter } from './paint.ts';
import { type Words, uiOf, words } from './words.ts';
import { wrap } from './wrap.ts';

/** A line of the output of `warta code --format reports` has these; nothing else is asked of it here. */
function isCoded(value: unknown): value is CodedRecord {
  return typeof value === 'object' && value !== null && 'events' in value && Array.isArray(value.events) && 'text' in value && typeof value.text === 'string' && 'mentions' in value && Array.isArray(value.mentions) && 'notes' in value && Array.isArray(value.notes);
}

interface Hit {
  readonly coded: CodedRecord;
  readonly event: Event;
}

/** Events with this id, or else with an id that begins so. */
async function find(file: string, id: string): Promise<{ readonly hits: readonly Hit[]; readonly reports: number; readonly events: number }> {
  const begun: Hit[] = [];
  let [reports, events] = [0, 0];
  for await (const read of jsonLines(file)) {
    if (!('value' in read) || !isCoded(read.value)) continue;
    const coded = read.value;
    reports += 1;
    events += coded.events.length;
    const event = coded.events.find((one) => one.id === id);
    if (event) return { hits: [{ coded, event }], reports, events };
    for (const one of coded.events) if (id.length >= 4 && one.id.startsWith(id)) begun.push({ coded, event: one });
  }
  return { hits: begun, reports, events };
}

function foundLine({ text, name, code, how }: Found, { explain }: Words): string {
  const who = name && name !== text ? `“${text}” = ${name}` : `“${text}”`;
  return `${who}${code ? ` (${code})` : ''}${how ? `, ${explain.found} ${how}` : ''}`;
}

function render({ event, report, words: [before, trigger, after], actors, recipients, speakers, place, when, notes }: Explanation, labels: Words, paint: Paint, width: number): string {
  const { explain } = labels;
  const block = (title: string, lines: readonly string[], none = ''): string[] => {
    const shown = lines.length > 0 ? lines : none ? [none] : [];
    return shown.length === 0 ? [] : [paint('dim', title), ...shown.flatMap((line) => wrap(line, width - 2).map((part, i) => `${i === 0 ? '  ' : '    '}${part}`))];
  };
  const mark = (line: string): string => line.replace(`[[${trigger}]]`, paint('bold', trigger)).replaceAll('[[', '').replaceAll(']]', '');
  const implied = when && !event.when?.said ? `, ${explain.implied}` : '';
  return [
    paint('bold', `${event.type}${event.mode ? ` ${event.mode}` : ''} · CAMEO ${event.cameo} · ${labels.status[event.status]}`),
    paint('dim', [event.id, report.source, report.published, report.title ?? report.id].filter(Boolean).join(' · ')),
    '',
    ...block(explain.words, [`${before}[[${trigger}]]${after}`]).map(mark),
    ...block(explain.rule, [`${event.rule} (${explain.confidence} ${event.confidence})`]),
    ...block(explain.why, event.why ?? []),
    ...block(explain.actors, actors.map((one) => foundLine(one, labels)), explain.none),
    ...block(explain.recipients, recipients.map((one) => foundLine(one, labels)), explain.none),
    ...block(explain.place, place ? [foundLine(place, labels)] : [], explain.none),
    ...block(explain.when, when ? [`${foundLine(when, labels)}${implied}`] : [], explain.none),
    ...block(explain.says, speakers.map((one) => foundLine(one, labels)), report.source ?? explain.none),
    ...block(explain.notes, notes.map(({ code, message }) => `${message} [${code}]`)),
  ].join('\n');
}

function print({ coded, event }: Hit, { json, ui = uiOf(process.env) }: ExplainOptions): void {
  const explanation = explanationOf(coded, event);
  const text = json ? JSON.stringify(explanation) : render(explanation, words[ui], painter(coloursAllowed(process.stdout, process.env)), process.stdout.columns || 100);
  process.stdout.write(`${text}\n`);
}

/** Explains one event of a store, as people left it; gives the exit code. */
export async function runExplainStore(where: string, id: string, options: ExplainOptions): Promise<number> {
  const { withStore } = await import('./with-store.ts');
  return withStore(where, async (store) => {
    const event = await store.event(id);
    const coded = event && await store.report(event.report.id);
    if (!coded) {
      process.stderr.write(`warta: ${store.where}: no event has the id "${id}"; wanted one that warta events prints\n`);
      return EXIT.failed;
    }
    print({ coded, event }, options);
    return EXIT.done;
  });
}

/** Explains one event of a coded file; gives the exit code. */
export async function runExplain(file: string, id: string, { json, ui }: ExplainOptions): Promise<number> {
  try {
    const { hits, reports, events } = await find(file, id);
    if (hits.length !== 1) {
      const given = hits.length > 1 ? `${hits.length} events have an id that begins with "${id}"` : `no event has the id "${id}" among ${events} events of ${reports} reports`;
      process.stderr.write(`warta: ${file}: ${given}; wanted the id of one event, as warta code --format reports prints it\n`);
      return EXIT.failed;
    }
    print(hits[0], { json, ui });
    return EXIT.done;
  } catch (error) {
    process.stderr.write(`warta: ${refusalLine(fileRefusal(file, error))}\n`);
    return EXIT.failed;
  }
}
