import type { ActorNetwork, ControlClaim, ControlLedger, ControlSpell, Escalation, Incident, IndexPoint, Measure, Party, PromiseEntry, PromiseLedger, Sourcing } from '../model/index.ts';
import { listIncident } from './lists.ts';
import type { MeasureWords } from './measure-words.ts';
import type { Style } from './paint.ts';
import type { Setting } from './table.ts';
import { shorten, wrap } from './wrap.ts';

/** How measures are set for a person to read; incidents by id, so that what moved a number can be told. */
export interface MeasureSetting extends Setting {
  readonly measure: MeasureWords;
  readonly incidents: ReadonlyMap<string, Incident>;
}

const BAR = 24;

const partyWords = (party: Party | null): string => (party ? (party.code ? `${party.name} (${party.code})` : party.name) : '?');
const indent = (text: string, width: number, by = 4): string[] => wrap(text, width - by).map((line) => `${' '.repeat(by)}${line}`);

function incidentLines(id: string, { incidents, ...setting }: MeasureSetting): string[] {
  const incident = incidents.get(id);
  return incident ? listIncident(incident, { ...setting, width: setting.width - 4 }).split('\n').map((line) => `      ${line}`) : [`      ${id}`];
}

/** Never "-0.0". */
const tenth = (value: number): string => (Math.round(value * 10) / 10 + 0).toFixed(1);

/** True where the value is drawn more than half to the mean. */
const isMostlyMean = ({ plover, credibility }: IndexPoint): boolean => plover !== null && credibility < 0.5;

function pointLine(point: IndexPoint, most: number, { measure, paint }: MeasureSetting): string {
  const days = point.start === point.end ? point.start : `${point.start} – ${point.end.slice(5)}`;
  if (point.plover === null) return `  ${days}  ${paint('dim', measure.tooLittle[point.why ?? 'few-reports'])}`;
  const { value, low, high } = point.plover;
  const bar = '█'.repeat(most > 0 ? Math.max(0, Math.round((value / most) * BAR)) : 0).padEnd(BAR);
  const mark = isMostlyMean(point) ? '≈' : ' ';
  return `  ${days} ${mark}${tenth(value).padStart(6)} (${tenth(low)} … ${tenth(high)})`.padEnd(44) + paint(value > 0 ? 'red' : 'green', `${bar} `) + paint('dim', measure.of(point));
}

function escalationLines({ points, changes, undated, tooLittle }: Escalation, setting: MeasureSetting): string[] {
  const { measure, paint } = setting;
  const most = Math.max(0, ...points.map(({ plover }) => plover?.value ?? 0));
  const told = changes.filter(({ scale }) => scale === 'plover').flatMap(({ at, direction, before, after, movers }) =>
    ['', `  ${paint('bold', `${at}  ${measure[direction]}: ${before.toFixed(1)} → ${after.toFixed(1)}`)} (${measure.rate}), ${measure.movedBy}`, ...movers.flatMap(({ incident }) => incidentLines(incident, setting))]);
  const notes = [...(points.some(isMostlyMean) ? [measure.mostlyMean] : []), measure.inPeriod];
  return [...(tooLittle ? [`  ${measure.tooLittle[tooLittle]}`] : [...points.map((point) => pointLine(point, most, setting)), ...notes.map((note) => `  ${paint('dim', shorten(note, setting.width - 2))}`)]), ...told, ...(undated.length > 0 ? ['', `  ${paint('dim', measure.undated(undated.length))}`] : [])];
}

const STATE: Readonly<Record<ControlSpell['state'], Style>> = { held: 'green', contested: 'red', 'one-sided claim': 'yellow', stale: 'dim' };

function claimLine({ source, published, text, claimedBy, report }: ControlClaim, { width, measure, paint }: MeasureSetting): string {
  const by = claimedBy ? `${measure.says} ${partyWords(claimedBy)}: ` : '';
  return `      ${shorten(`${by}“${text}”`, width - 6)}\n      ${paint('dim', shorten([source, published, report].filter(Boolean).join(' · '), width - 6))}`;
}

function spellLines(spell: ControlSpell, setting: MeasureSetting): string[] {
  const { measure, paint, width } = setting;
  const { state, holder, from, since, sinceSaid, until, lastSaid, claims } = spell;
  const head = [`${since}${until ? ` – ${until}` : ''}${sinceSaid ? '' : ` (${measure.about})`}`, paint(STATE[state], measure.states[state]), partyWords(holder), ...(from ? [`${measure.from} ${partyWords(from)}`] : []), ...(state === 'stale' ? [`${measure.lastSaid} ${lastSaid}`] : [])];
  return [...indent(head.join('  '), width), ...claims.map((claim) => claimLine(claim, setting))];
}

const controlLines = ({ places }: ControlLedger, setting: MeasureSetting): string[] =>
  places.flatMap(({ place, history }) => ['', `  ${setting.paint('bold', place.country ? `${place.name}, ${place.country}` : place.name)}`, ...history.flatMap((spell) => spellLines(spell, setting))]);

const OUTCOME: Readonly<Record<PromiseEntry['outcome'], Style>> = { kept: 'green', broken: 'red', contradicted: 'yellow', unseen: 'dim' };

function entryLines(entry: PromiseEntry, setting: MeasureSetting): string[] {
  const { measure, paint, width } = setting;
  const { kind, speaker, of, content, spoken, horizon, due, clock, outcome, evidence, weighed, followed } = entry;
  const when = horizon ? `“${horizon.text}”, ${measure.due} ${due}, ${measure.clocks[clock]}` : measure.clocks[clock];
  return [
    '', ...indent(`${spoken ?? '?'}  ${paint('bold', measure.kinds[kind])}  ${partyWords(speaker)}${of ? ` → ${partyWords(of)}` : ''}`, width, 2),
    ...indent(`“${content.text}”`, width), ...indent(`${when}: ${paint(OUTCOME[outcome], measure.outcomes[outcome])}`, width),
    ...(entry.condition ? [...indent(measure.condition(entry.condition), width), ...(entry.condition.met ? incidentLines(entry.condition.met.incident, setting) : [])] : []),
    ...(weighed ? indent(measure.weighed(weighed.after.length, weighed.before.length, weighed.days), width) : []),
    ...evidence.flatMap(({ words, incident }) => [...indent(words, width), ...(incident ? incidentLines(incident, setting) : [])]),
    ...(followed.length > 0 ? [...indent(measure.followed(followed.length), width), `      ${paint('dim', shorten(followed.join(' '), width - 6))}`] : []),
    `    ${paint('dim', shorten([content.source, content.published, content.report].filter(Boolean).join(' · '), width - 4))}`,
  ];
}

const promiseLines = ({ entries }: PromiseLedger, setting: MeasureSetting): string[] => entries.flatMap((entry) => entryLines(entry, setting));

/** Ties and actors that are shown on a screen; the rest stands in JSON and CSV. */
const SHOWN = 25;

function actorLines({ actors, ties, speakers }: ActorNetwork, { measure, paint, width }: MeasureSetting): string[] {
  const names = new Map(actors.map(({ id, party }) => [id, partyWords(party)]));
  const counts = (types: Readonly<Record<string, number>>): string => Object.entries(types).map(([type, times]) => `${type} ${times}`).join(', ');
  return [
    ...actors.slice(0, SHOWN).flatMap(({ party, acted, suffered, betweenness }) => [`  ${shorten(partyWords(party), width - 2)}`, `    ${paint('dim', measure.network(acted, suffered, betweenness))}`]),
    '', ...ties.slice(0, SHOWN).flatMap(({ actor, recipient, types }) => indent(`${names.get(actor) ?? actor} → ${names.get(recipient) ?? recipient}: ${counts(types)}`, width, 2)),
    '', ...speakers.slice(0, SHOWN).flatMap(({ speaker, role, of, statements }) => indent(`${speaker.name}, ${role}, ${measure.speaksFor} ${of || '?'}: ${statements.length}`, width, 2)),
  ];
}

function sourcingLines({ outlets, incidents }: Sourcing, { measure, paint }: MeasureSetting): string[] {
  const standings = Object.entries(measure.standings).map(([standing, word]) => `${word} ${incidents.filter((one) => one.standing === standing).length}`);
  return [
    ...outlets.flatMap(({ source, reports, copies, incidents: own, first, alone }) => [`  ${paint('bold', source)}`, `    ${measure.outlet({ reports, copies, incidents: own.length, first: first.length, alone: alone.length })}`]),
    '', `  ${standings.join(', ')}`,
  ];
}

function linesOf(measure: Measure, setting: MeasureSetting): string[] {
  switch (measure.kind) {
    case 'escalation': return escalationLines(measure, setting);
    case 'control': return controlLines(measure, setting);
    case 'promises': return promiseLines(measure, setting);
    case 'actors': return actorLines(measure, setting);
    case 'sourcing': return sourcingLines(measure, setting);
  }
}

/** A measure as a person reads it on a terminal. */
export function renderMeasure(measure: Measure, setting: MeasureSetting): string {
  const lines = linesOf(measure, setting);
  if (!lines.some((line) => line.trim() !== '')) return setting.measure.nothing;
  return [...wrap(setting.measure.heads[measure.kind], setting.width).map((line) => setting.paint('dim', line)), ...(lines[0] === '' ? [] : ['']), ...lines].join('\n');
}

