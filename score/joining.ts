/** `npm run score -- joining [--misses N]`: how well events are joined into incidents, on 107 reports judged by hand (`joining-rules.md`). */
import { parseArgs } from 'node:util';
import { join } from '../src/join/index.ts';
import type { Coded, Told } from '../src/model/index.ts';
import { codeReport } from '../src/pipeline.ts';
import { loadResources } from '../src/resources.ts';
import { type Judged, readJudged } from './joining/gold.ts';
import { bCubed, ceafe, type Clustering, conll, muc } from './joining/measures.ts';
import { showMisses } from './joining/misses.ts';
import { headingOf, toldOf } from './joining/told-of.ts';

const { values } = parseArgs({ options: { misses: { type: 'string', default: '0' } } });
const judged = readJudged();
if (judged) await score(judged);

interface Case {
  readonly judged: Judged;
  readonly coded: Coded;
  /** As annotated, in the order of the judged events. */
  readonly told: readonly Told[];
}

async function score(reports: readonly Judged[]): Promise<void> {
  const resources = await loadResources();
  const cases = reports.map((one): Case => {
    const { id, lang, outlet, published, text } = one.report;
    const coded = codeReport({ id, lang, title: null, source: outlet, url: null, file: null, published, text, notes: [] }, resources);
    return { judged: one, coded, told: toldOf(one, coded, resources.world) };
  });
  console.log('events of                       incidents   told twice+    B³ P     R    F1    MUC  CEAFe  CoNLL');
  for (const half of ['tuning', 'held'] as const) {
    const some = cases.filter((one) => one.judged.half === half);
    const key = keyOf(some);
    line(`${half}: each event alone`, key, new Map([...key.keys()].map((id) => [id, id])));
    line(`${half}: same type, day, parties`, key, plain(some));
    line(`${half}: joined as annotated`, key, joined(some.flatMap(({ told }) => told), key));
    line(`${half}: joined as coded`, ...asCoded(some));
  }
  if (Number(values.misses) > 0) showMisses(cases.filter((one) => one.judged.half === 'tuning').flatMap(({ judged: { events }, told }) => told.map((one, i) => ({ told: one, incident: events[i].incident }))), Number(values.misses));
}

/** The incident of each event, by the event's id. */
function keyOf(cases: readonly Case[]): Clustering {
  return new Map(cases.flatMap(({ judged: { events }, told }) => told.map(({ event }, i) => [event.id, String(events[i].incident)] as const)));
}

/** What the joiner says of the events that are in the key. */
function joined(told: readonly Told[], key: Clustering): Clustering {
  return new Map(join(told).flatMap(({ id, events }) => events.filter((event) => key.has(event)).map((event) => [event, id] as const)));
}

/** The plain way: one happening where type, day and countries are the same. */
function plain(cases: readonly Case[]): Clustering {
  const countries = (parties: Told['event']['actors']): string => parties.map(({ country }) => country).sort().join('+');
  return new Map(cases.flatMap(({ told }) => told.map(({ event, report }) => [event.id, `${event.type} ${event.when?.start ?? report.published} ${countries(event.actors)} ${countries(event.recipients)}`] as const)));
}

/** The coder's own events, all joined; only those that answer to a judged event, by type and words, are scored. */
function asCoded(cases: readonly Case[]): readonly [Clustering, Clustering] {
  const key = new Map(cases.flatMap(({ judged: { events }, told, coded }) => told.flatMap(({ event: { trigger, type } }, i) => {
    const found = coded.events.find((event) => event.type === type && event.trigger.start < trigger.end && trigger.start < event.trigger.end);
    return found ? [[found.id, String(events[i].incident)] as const] : [];
  })));
  return [key, joined(cases.flatMap(({ judged: one, coded }) => coded.events.map((event) => ({ event, report: headingOf(one, coded) }))), key)];
}

function line(name: string, key: Clustering, response: Clustering): void {
  const b = bCubed(key, response);
  const sizes = new Map<string, number>();
  for (const incident of key.values()) sizes.set(incident, (sizes.get(incident) ?? 0) + 1);
  const figures = [b.precision, b.recall, b.f1, muc(key, response).f1, ceafe(key, response).f1, conll(key, response)].map((figure) => figure.toFixed(3));
  console.log(`${name.padEnd(32)}${String(sizes.size).padStart(9)}${String([...sizes.values()].filter((size) => size > 1).length).padStart(14)}    ${figures.join('  ')}  (${key.size} events)`);
}

