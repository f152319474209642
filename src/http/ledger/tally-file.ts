import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { Scan } from '../../store/store.ts';
import type { Tallied } from './tallied.ts';

/** Keeps what was tallied beside the store, so that the next start need not read the record again. It may be deleted at any time. */
export interface TallyFile {
  /** What was kept; null where there is nothing, or where it is not of this store. */
  load(mark: string, scan: Pick<Scan, 'numbers' | 'incidents' | 'gists'>): Promise<Tallied | null>;
  /** Keeps it where enough has changed since. A folder that cannot be written to is no failure: then the next start reads. */
  save(mark: string, tallied: Tallied): Promise<void>;
}

/** Another shape of what is kept has another number. */
const SHAPE = 'warta tallies 2';
const DIGEST = 32;

/** A change of fewer rows than these, or than this share of all, is read again sooner than it is written. */
const SHARE = 0.02;

/** Counters of the store only grow: where one stands lower, the store has been replaced by an older one. */
const isLater = (mark: string, kept: string): boolean => {
  const [now, then] = [mark, kept].map((text) => text.split('.').map(Number));
  return now.length === then.length && now.every((count, i) => count >= then[i]);
};

/** Some of what is kept is held against the store: another store under the same name has other ids under these numbers. */
async function isOfStore({ names, incidents, reports }: Tallied, scan: Pick<Scan, 'numbers' | 'incidents' | 'gists'>): Promise<boolean> {
  const there = await scan.numbers();
  const [stillReports, stillIncidents] = [new Set(there.reports), new Set(there.incidents)];
  const some = <T>(list: readonly T[]): readonly T[] => list.filter((_, i) => i % Math.ceil(list.length / 50) === 0 || i === list.length - 1);
  const asked = some(names.reports.filter(({ no }) => reports.has(no) && stillReports.has(no)));
  const gists = new Map((await scan.gists(asked.map(({ no }) => no))).map(({ no, report }) => [no, report]));
  if (asked.some(({ no, id, source, lang }) => gists.get(no)?.id !== id || gists.get(no)?.source !== source || gists.get(no)?.lang !== lang)) return false;
  const rows = some([...incidents.owners.keys()].filter((row) => stillIncidents.has(incidents.owners[row])));
  const found = new Map((await scan.incidents(rows.map((row) => incidents.owners[row]))).map(({ no, incident }) => [no, incident]));
  return rows.every((row) => {
    const incident = found.get(incidents.owners[row]);
    return incident?.id === incidents.ids[row] && incident.confidence === incidents.confidences[row] && incident.scale === incidents.scales[row];
  });
}

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Changes of fewer than `few` rows are not written. @example openTallyFile('warta.db.tallies') */
export function openTallyFile(path: string, { few = 2000 }: { readonly few?: number } = {}): TallyFile {
  let rows = 0;
  return {
    load: async (mark, scan) => {
      try {
        const bytes = await readFile(path);
        const body = bytes.subarray(DIGEST);
        if (!digestOf(body).equals(bytes.subarray(0, DIGEST))) return null;
        const { shape, mark: then, tallied }: { readonly shape: string; readonly mark: string; readonly tallied: Tallied } = deserialize(body);
        if (shape !== SHAPE || !isLater(mark, then) || !await isOfStore(tallied, scan)) return null;
        rows = tallied.events.size + tallied.incidents.size;
        return tallied;
      } catch {
        return null;
      }
    },
    save: async (mark, tallied) => {
      const now = tallied.events.size + tallied.incidents.size;
      if (Math.abs(now - rows) < Math.max(few, few === 0 ? 0 : rows * SHARE)) return;
      rows = now;
      const body = serialize({ shape: SHAPE, mark, tallied });
      const part = `${path}.${process.pid}.part`;
      try {
        await writeFile(part, Buffer.concat([digestOf(body), body]), { mode: 0o600 });
        await rename(part, path);
      } catch {
        await rm(part, { force: true }).catch(() => {});
      }
    },
  };
}
