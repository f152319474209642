import { blockKeys, type Cluster, clustersOf, incidentId, incidentsOf, knownTelling, linksOf, type Telling, tellingOf } from '../join/index.ts';
import { type JoinDecision, overlaps, type Told } from '../model/index.ts';
import { parts } from './bulk.ts';
import type { JoinWork, Standing, Store } from './store.ts';
import { blockOf } from './terms.ts';

/** What joining did: events that were weighed anew, and the incidents they made. */
export interface Rejoined {
  readonly events: number;
  readonly incidents: number;
}

/** Blocks taken in one step, in one transaction. */
const STEP = 300;
/** Incidents written at a time in a sweep. */
const BATCH = 5000;

const blocksOf = (told: readonly Told[]): number[] => [...new Set(told.flatMap(blockKeys).map(blockOf))];
const idsOf = (told: readonly Told[]): string[] => told.map(({ event }) => event.id);

/** Events that are joined anew together, as they are gathered: whole cells, and events that stood in none. */
class Neighbourhood {
  readonly #work: JoinWork;
  readonly #decisions: readonly JoinDecision[];
  readonly #told = new Map<string, Told>();
  readonly #asked = new Set<JoinDecision>();

  constructor(work: JoinWork, decisions: readonly JoinDecision[]) {
    this.#work = work;
    this.#decisions = decisions;
  }

  get told(): readonly Told[] {
    return [...this.#told.values()];
  }

  /** Takes in events that stand in no incident, and all that they are tied to. */
  async gather(waiting: readonly Told[]): Promise<void> {
    for (let fresh = waiting; fresh.length > 0; ) {
      this.#add(fresh);
      const near = await this.#work.neighbours(blocksOf(fresh));
      const links = linksOf(fresh, near);
      fresh = [...await this.#take(near.filter(({ event }) => links.has(event.id))), ...await this.#meant()];
    }
  }

  #add(told: readonly Told[]): void {
    for (const one of told) this.#told.set(one.event.id, one);
  }

  /** Takes in the cells of events; gives those that stand in none and are not here yet. */
  async #take(told: readonly Told[]): Promise<readonly Told[]> {
    const others = told.filter(({ event }) => !this.#told.has(event.id));
    const cells = await this.#work.cellsOf(idsOf(others));
    this.#add(await this.#work.eventsInCells([...new Set(cells.values())]));
    return others.filter(({ event }) => !cells.has(event.id));
  }

  /** Takes in the cells of events that a person has tied to, or kept from, events that are here. */
  async #meant(): Promise<readonly Told[]> {
    const waiting: Told[] = [];
    for (let found = this.#touched(); found.length > 0; found = this.#touched()) {
      for (const decision of found) {
        this.#asked.add(decision);
        const fresh = await this.#take(await this.#eventsMeant(decision));
        this.#add(fresh);
        waiting.push(...fresh);
      }
    }
    return waiting;
  }

  /** Decisions, not yet asked about, on events that are here or on words of their reports. */
  #touched(): readonly JoinDecision[] {
    const reports = new Set(this.told.map(({ report }) => report.id));
    return this.#decisions.filter((decision) => !this.#asked.has(decision) && (decision.events.some((id) => this.#told.has(id)) || decision.marks?.some(({ report }) => reports.has(report))));
  }

  /** The two events; where one is gone since its report was coded anew, those that now stand at its words. */
  async #eventsMeant({ events, marks = [] }: { readonly events: readonly string[]; readonly marks?: JoinDecision['marks'] | readonly [] }): Promise<readonly Told[]> {
    const told = await this.#work.eventsOf({ events });
    if (told.length === events.length) return told;
    const there = await this.#work.eventsOf({ reports: marks.map(({ report }) => report) });
    return [...told, ...there.filter(({ event, report }) => marks.some((mark) => mark.report === report.id && overlaps(event.trigger, mark)))];
  }
}

/** Events that are one incident, before it is written. */
interface Group extends Standing {
  readonly reports: readonly string[];
}

/** Those of which no person has spoken: what is written of them follows from their events alone. */
function untouchedBy(decisions: readonly JoinDecision[], groups: readonly Group[]): readonly Group[] {
  const [events, reports] = [new Set(decisions.flatMap((decision) => decision.events)), new Set(decisions.flatMap(({ marks }) => (marks ?? []).map(({ report }) => report)))];
  return groups.filter((group) => !group.events.some((id) => events.has(id)) && !group.reports.some((id) => reports.has(id)));
}

/** Joins what waits in some blocks, with all that it is tied to; null where nothing waits. */
async function joinStep(work: JoinWork, size: number): Promise<Rejoined | null> {
  const blocks = await work.staleBlocks(size);
  if (blocks.length === 0) return null;
  const decisions = await work.joinDecisions();
  const hood = new Neighbourhood(work, decisions);
  await hood.gather(await work.waiting(blocks));
  const told = [...hood.told].sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
  const clusters = clustersOf(told.map(knownTelling), decisions);
  const groups = clusters.map(({ members, cell }): Group => {
    const events = idsOf(members.map((i) => told[i])).sort();
    return { id: incidentId(events), cell, events, reports: members.map((i) => told[i].report.id) };
  });
  const left = await work.standing(untouchedBy(decisions, groups));
  const put = incidentsOf(clusters.filter((_, i) => !left.has(groups[i].id)), (i) => told[i]);
  const old = await work.incidentsWith(idsOf(told));
  await work.replaceIncidents({ remove: old.filter((id) => !left.has(id)), put, joined: blocks });
  return { events: told.length, incidents: clusters.length };
}

/** Joins all events at once. They are held in their small form; what is written is read again, report by report. */
async function sweep(work: JoinWork): Promise<Rejoined> {
  const tellings: Telling[] = [];
  for await (const told of work.allEvents()) tellings.push(tellingOf(told));
  tellings.sort((a, b) => (a.id < b.id ? -1 : 1));
  const dayOf = ({ members: [first] }: Cluster): number => tellings[first].window?.to ?? 0;
  // Happenings of one day stand in the same reports, which are then read together.
  const clusters = clustersOf(tellings, await work.joinDecisions()).sort((a, b) => dayOf(a) - dayOf(b));
  await work.replaceIncidents({ remove: 'all', put: [], joined: [] });
  for (const some of parts(clusters, BATCH)) {
    const told = new Map((await work.eventsOf({ events: some.flatMap(({ members }) => members.map((i) => tellings[i].id)) })).map((one) => [one.event.id, one]));
    const toldOf = (i: number): Told => told.get(tellings[i].id) ?? lost(tellings[i].id);
    await work.replaceIncidents({ remove: [], put: incidentsOf(some, toldOf), joined: [] });
  }
  await work.replaceIncidents({ remove: [], put: [], joined: 'all' });
  return { events: tellings.length, incidents: clusters.length };
}

function lost(id: string): never {
  throw new Error(`event ${id} was read while joining, and is not found again; the store should be looked at with warta store check`);
}

/** So many blocks are joined step by step in any store. */
const FEW = 2000;
/** A sweep reads each event about twice; a step reads the neighbours of each block that waits. */
const SWEEP_FROM = 0.1;

/** True where a sweep is less work than steps. */
async function waitsLong(store: Store): Promise<boolean> {
  const waiting = await store.joining(({ staleBlocks }) => staleBlocks(FEW));
  if (waiting.length < FEW) return false;
  const { stale, events } = await store.counts();
  return stale > events * SWEEP_FROM;
}

export interface RejoinOptions {
  /** All at once, or only what waits and is tied to it; left out, whichever is less work. The incidents are the same. */
  readonly sweep?: boolean;
  /** How many blocks are joined in one transaction. */
  readonly step?: number;
}

/**
 * Brings a store's incidents up to date with its events: after reports were added, coded anew or forgotten, or people decided.
 * @example await store.add(reports); await rejoin(store);
 */
export async function rejoin(store: Store, { sweep: whole, step: size = STEP }: RejoinOptions = {}): Promise<Rejoined> {
  if (whole ?? await waitsLong(store)) return store.joining(sweep);
  let [weighed, made] = [0, 0];
  for (;;) {
    const step = await store.joining((work) => joinStep(work, size));
    if (!step) return { events: weighed, incidents: made };
    weighed += step.events;
    made += step.incidents;
  }
}
