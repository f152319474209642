import { EVENT_TYPES, type Incident, STATUSES } from '../model/index.ts';
import { insertAll, parts } from './bulk.ts';
import { take } from './counters.ts';
import { spanOfDays } from './days.ts';
import { joinDecisionsOf } from './decided.ts';
import { decisionsOf } from './decisions.ts';
import type { Engine, Tx } from './engine.ts';
import { packValue } from './pack.ts';
import { eventsAt, type Seat } from './read.ts';
import { removeIncidents } from './remove.ts';
import { numbersIn } from './rows.ts';
import { staleBlocks } from './stale.ts';
import type { JoinWork } from './store.ts';
import { hashOf, termsOf } from './terms.ts';

const MANY = 500;

async function seatsIn(tx: Tx, blocks: readonly number[]): Promise<readonly Seat[]> {
  const seats = new Map<string, Seat>();
  for (const some of parts(blocks, MANY)) {
    const wanted = new Set(some);
    const rows = await tx.selectFrom('event').select(['report', 'seat', 'id', 'blocks']).where('rejected', '=', 0)
      .where('report', 'in', tx.selectFrom('report_term').select('report').where('term', 'in', some)).execute();
    for (const { report, seat, id, blocks: own } of rows) if (numbersIn(own).some((block) => wanted.has(block))) seats.set(id, { report, seat });
  }
  return [...seats].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, seat]) => seat);
}

async function numbersOfIncidents(tx: Tx, ids: readonly string[]): Promise<number[]> {
  const numbers: number[] = [];
  for (const some of parts(ids, MANY)) numbers.push(...(await tx.selectFrom('incident').select('no').where('id', 'in', some).execute()).map(({ no }) => no));
  return numbers;
}

async function putIncidents(tx: Tx, incidents: readonly Incident[]): Promise<void> {
  const first = await take(tx, 'incident', incidents.length);
  await insertAll(tx, 'incident', incidents.map((incident, i) => {
    const { id, type, status, when, place, confidence, bothAdmit } = incident;
    const [first_day, last_day] = spanOfDays(when, null);
    return { no: first + i, id, type: EVENT_TYPES.indexOf(type), status: STATUSES.indexOf(status), first_day, last_day, country: place?.country ?? '', confidence, both_admit: bothAdmit ? 1 : 0, record: packValue(incident) };
  }));
  await insertAll(tx, 'incident_term', incidents.flatMap((incident, i) => [...new Set(termsOf(incident).map(hashOf))].map((term) => ({ term, incident: first + i }))));
  await insertAll(tx, 'incident_event', incidents.flatMap(({ events }, i) => events.map((event) => ({ event, incident: first + i }))));
}

/** Joining's hands within a transaction. */
export function joinWork(tx: Tx): JoinWork {
  return {
    staleBlocks: (limit) => staleBlocks(tx, limit),
    neighbours: async (blocks) => (await eventsAt(tx, await seatsIn(tx, blocks))).map(({ report, ...event }) => ({ event, report })),
    incidentsWith: async (events) => {
      const ids = new Set<string>();
      for (const some of parts(events, MANY)) {
        const rows = await tx.selectFrom('incident_event').innerJoin('incident', 'incident.no', 'incident_event.incident').select('incident.id').distinct().where('incident_event.event', 'in', some).execute();
        for (const { id } of rows) ids.add(id);
      }
      return [...ids].sort();
    },
    joinDecisions: async () => joinDecisionsOf(await decisionsOf(tx)),
    replaceIncidents: async ({ remove, put, joined }) => {
      await removeIncidents(tx, await numbersOfIncidents(tx, [...remove, ...put.map(({ id }) => id)]));
      if (put.length > 0) await putIncidents(tx, put);
      // A number taken tells whoever watches that the record is another.
      else if (remove.length > 0) await take(tx, 'incident', 1);
      for (const some of parts(joined, MANY)) await tx.deleteFrom('stale_block').where('block', 'in', some).execute();
    },
  };
}

/** Runs one step of joining alone. */
export async function joining<T>(engine: Engine, step: (work: JoinWork) => Promise<T>): Promise<T> {
  return engine.db.transaction().execute(async (tx) => {
    await engine.alone(tx);
    return step(joinWork(tx));
  });
}
