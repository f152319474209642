import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Original } from '../model/index.ts';
import { take } from './counters.ts';
import type { Engine, Tx } from './engine.ts';
import type { Tables } from './schema.ts';
import type { OriginalFacts } from './store.ts';

/** The most that one original may have, and that all may have together, in bytes as they came. */
const [LARGEST, ROOM] = [16 << 20, 2 * 1024 ** 3];

const isKind = (kind: string): kind is Original['kind'] => kind === 'pdf' || kind === 'html';

async function sizeOfAll(tx: Tx): Promise<number> {
  const { size } = await tx.selectFrom('original').select(({ fn }) => fn.sum<number | string | null>('size').as('size')).executeTakeFirstOrThrow();
  return Number(size ?? 0);
}

/** False where the report is not there. */
async function put(tx: Tx, engine: Engine, report: string, { kind, bytes }: Original): Promise<boolean> {
  if (!await tx.selectFrom('report').select('no').where('id', '=', report).executeTakeFirst()) return false;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const old = await tx.selectFrom('original').select('hash').where('report', '=', report).executeTakeFirst();
  if (old?.hash === hash) return true;
  await tx.deleteFrom('original').where('report', '=', report).execute();
  // Numbered among the shelves, so that whoever watches sees that the record is another.
  await engine.insert(tx, 'original', [{ no: await take(tx, 'shelf', 1), report, kind, size: bytes.length, hash, bytes: gzipSync(bytes) }]);
  return true;
}

/** Keeps originals in one transaction; gives the ids of those for which there is no report or no room. */
export async function keepOriginals(engine: Engine, originals: ReadonlyMap<string, Original>): Promise<readonly string[]> {
  if (originals.size === 0) return [];
  return engine.db.transaction().execute(async (tx) => {
    await engine.alone(tx);
    let room = ROOM - await sizeOfAll(tx);
    const left: string[] = [];
    for (const [report, original] of originals) {
      const { length } = original.bytes;
      if (length <= LARGEST && length <= room && await put(tx, engine, report, original)) room -= length;
      else left.push(report);
    }
    return left;
  });
}

/** @throws where the bytes are damaged */
export async function readOriginal(db: Kysely<Tables>, report: string): Promise<Original | null> {
  const row = await db.selectFrom('original').select(['kind', 'bytes']).where('report', '=', report).executeTakeFirst();
  return row && isKind(row.kind) ? { kind: row.kind, bytes: gunzipSync(row.bytes, { maxOutputLength: LARGEST }) } : null;
}

export async function originalFacts(db: Kysely<Tables>, report: string): Promise<OriginalFacts | null> {
  const row = await db.selectFrom('original').select(['kind', 'size', 'hash']).where('report', '=', report).executeTakeFirst();
  return row && isKind(row.kind) ? { kind: row.kind, size: row.size, hash: row.hash } : null;
}
