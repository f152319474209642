import type { Kysely } from 'kysely';
import type { Incident } from '../model/index.ts';
import { parts } from './bulk.ts';
import { decided } from './decided.ts';
import { decisionsByReport } from './decisions.ts';
import { unpackIncident, unpackReport } from './packed.ts';
import { headingOf } from './rows.ts';
import type { Tables } from './schema.ts';
import { packedRecord, packedText } from './shelf.ts';
import type { Gist, Scan } from './store.ts';

/** The most numbers in one statement. */
const MANY = 200;

async function gistsOf(db: Kysely<Tables>, nos: readonly number[]): Promise<readonly Gist[]> {
  const gists: Gist[] = [];
  for (const some of parts(nos, MANY)) {
    const rows = await db.selectFrom('report').select(['no', 'id', 'lang', 'title', 'source', 'url', 'published', 'copy_of', packedText, packedRecord]).where('no', 'in', some).orderBy('no').execute();
    const decisions = await decisionsByReport(db, rows.map(({ id }) => id));
    for (const row of rows) {
      const { events, statements, control, relations } = unpackReport(row);
      const left = decided(events, decisions.get(row.id) ?? []).filter(({ rejected }) => !rejected).map(({ event }) => event);
      gists.push({ no: row.no, report: headingOf(row), events: left, statements, control, relations });
    }
  }
  return gists;
}

async function incidentsOf(db: Kysely<Tables>, nos: readonly number[]): Promise<ReadonlyArray<{ readonly no: number; readonly incident: Incident }>> {
  const found: Array<{ readonly no: number; readonly incident: Incident }> = [];
  for (const some of parts(nos, MANY)) {
    const rows = await db.selectFrom('incident').select(['no', 'record']).where('no', 'in', some).orderBy('no').execute();
    for (const { no, record } of rows) found.push({ no, incident: unpackIncident(record) });
  }
  return found;
}

async function latestOf(db: Kysely<Tables>, limit: number, after: number): Promise<ReadonlyArray<{ readonly no: number; readonly incident: Incident }>> {
  const rows = await db.selectFrom('incident').select(['no', 'record']).where('no', '>', after).orderBy('no', 'desc').limit(limit).execute();
  return rows.map(({ no, record }) => ({ no, incident: unpackIncident(record) }));
}

export function scanOf(db: Kysely<Tables>): Scan {
  const numbers = async (table: 'report' | 'incident'): Promise<readonly number[]> => (await db.selectFrom(table).select('no').orderBy('no').execute()).map(({ no }) => no);
  return {
    numbers: async () => ({ reports: await numbers('report'), incidents: await numbers('incident') }),
    gists: (reports) => gistsOf(db, reports),
    incidents: (incidents) => incidentsOf(db, incidents),
    latestIncidents: (limit, after = -1) => latestOf(db, limit, after),
  };
}
