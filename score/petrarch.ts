/**
 * `npm run score:petrarch [-- --misses 20]`: PETRARCH's own unit records, coded with PETRARCH's dictionaries of actors, agents and verbs through
 * the loaders that users have (`--actors`, `--verbs`). A record is right where every event that it asks for is found with its source, target and code,
 * or none where it asks for none.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Entity, Event } from '../src/model/index.ts';
import { loadCoder } from '../src/resources.ts';
import { sharedFile } from '../test/shared.ts';

interface WantedEvent {
  readonly source: string;
  readonly target: string;
  readonly code: string;
}

interface UnitRecord {
  readonly id: string;
  readonly category: string;
  readonly text: string;
  readonly date: string;
  readonly events: readonly WantedEvent[];
  readonly noevents: boolean;
}

const { values } = parseArgs({ options: { misses: { type: 'string' } } });
const files = ['petrarch_unit.dev.jsonl', 'petrarch_dict/PETR.Validate.actors.txt', 'petrarch_dict/PETR.Validate.agents.txt', 'petrarch_dict/PETR.Validate.verbs.txt'].map((name) => sharedFile(`gold/events/${name}`));
const [records, actors, agents, verbs] = files;
if (records && actors && agents && verbs) await score(records, await loadCoder({ actors: [actors, agents], verbs: [verbs] }));

/** A side is right by its code, by its country where the record names no more, or by its words where the dictionaries have none. `---` stands for nobody known. */
function isSide(wanted: string, entities: readonly Entity[]): boolean {
  if (/^[-#]{3}/.test(wanted)) return true;
  const plain = (text: string): string => text.toUpperCase().replace(/['’]S?\b/g, '').replace(/[^A-Z0-9]+/g, ' ').trim();
  return entities.some(({ code, country, text }) => code === wanted || (wanted.length === 3 && country === wanted) || plain(text) === plain(wanted));
}

function isFound({ source, target, code }: WantedEvent, events: readonly Event[]): boolean {
  return events.some(({ cameo, actors: by, recipients }) => cameo === code && isSide(source, by) && isSide(target, recipients));
}

async function score(path: string, coder: Awaited<ReturnType<typeof loadCoder>>): Promise<void> {
  const rows = readFileSync(path, 'utf8').split('\n').filter((line) => line.trim()).map((line): UnitRecord => JSON.parse(line));
  const counts = new Map<string, [right: number, all: number]>();
  let [right, codes, found, wanted, missed] = [0, 0, 0, 0, 0];
  for (const { id, category, text, date, events, noevents } of rows) {
    const coded = coder({ id, lang: 'en', title: null, source: null, url: null, file: null, published: date, text, notes: [] });
    const hits = events.filter((event) => isFound(event, coded.events)).length;
    const ok = noevents ? coded.events.length === 0 : hits === events.length;
    const count = counts.get(category) ?? [0, 0];
    counts.set(category, [count[0] + Number(ok), count[1] + 1]);
    right += Number(ok);
    found += hits;
    wanted += events.length;
    codes += events.filter(({ code }) => coded.events.some(({ cameo }) => cameo === code)).length;
    if (ok || missed >= Number(values.misses ?? 0)) continue;
    missed += 1;
    const told = coded.events.map((event) => `${event.actors.map(({ code }) => code).join('+')} ${event.recipients.map(({ code }) => code).join('+')} ${event.cameo} ${event.rule}`).join('; ');
    console.log(`  ${id}: wants ${events.map((event) => `${event.source} ${event.target} ${event.code}`).join('; ') || 'none'}, has ${told || 'none'}: ${text.slice(0, 140)}`);
  }
  console.log(`records right                ${(right / rows.length).toFixed(3)} (${right} of ${rows.length})`);
  console.log(`events found                 ${(found / wanted).toFixed(3)} (${found} of ${wanted}: source, target and code)`);
  console.log(`codes found                  ${(codes / wanted).toFixed(3)} (${codes} of ${wanted})`);
  for (const [category, [ok, all]] of [...counts].sort()) console.log(`  ${category.padEnd(10)} ${ok} of ${all}`);
}
