import { sql } from 'kysely';
import { bandsOf, isNearCopy, wordingOf } from '../join/index.ts';
import { parts } from './bulk.ts';
import { rewriteEvents } from './derived.ts';
import type { Engine, Tx } from './engine.ts';
import { unpackText } from './packed.ts';
import { packedText } from './shelf.ts';

/** A report as far as copies are told by it. */
interface Own {
  readonly id: string;
  readonly published: string | null;
  readonly copyOf: string | null;
}

/** The most numbers or ids in one statement. */
const MANY = 200;

async function ownOf(tx: Tx, by: 'no' | 'id' | 'copy_of', keys: ReadonlyArray<string | number>): Promise<readonly Own[]> {
  const found: Own[] = [];
  for (const some of parts(keys, MANY)) found.push(...await tx.selectFrom('report').select(['id', 'published', 'copy_of as copyOf']).where(by, 'in', some).execute());
  return found;
}

async function wordingIn(tx: Tx, id: string): Promise<ReadonlySet<number>> {
  const { text } = await tx.selectFrom('report').select(packedText).where('id', '=', id).executeTakeFirstOrThrow();
  return wordingOf(unpackText(text));
}

/** The first report: by publication, those without a day last, then by id. It does not hang on which came to the store first. */
function firstOf(reports: readonly Own[]): Own {
  const before = (a: Own, b: Own): boolean => (a.published ?? '~') < (b.published ?? '~') || ((a.published ?? '~') === (b.published ?? '~') && a.id < b.id);
  return reports.reduce((first, one) => (before(one, first) ? one : first));
}

/** Writes down of which report the others are copies; where that changes, what hangs on it is made anew. */
async function settle(tx: Tx, engine: Engine, family: readonly Own[]): Promise<void> {
  const first = firstOf(family);
  for (const { id, copyOf } of family) {
    const wanted = id === first.id ? null : first.id;
    if (wanted === copyOf) continue;
    await tx.updateTable('report').set({ copy_of: wanted }).where('id', '=', id).execute();
    await rewriteEvents(tx, engine, id);
  }
}

const rootOf = ({ id, copyOf }: Own): string => copyOf ?? id;

/** The families, by their first report, of which any member is alike; each is looked through until one is. */
async function familiesAlike(tx: Tx, wording: ReadonlySet<number>, near: readonly Own[]): Promise<readonly string[]> {
  const alike = new Set<string>();
  for (const one of near) {
    if (!alike.has(rootOf(one)) && isNearCopy(wording, await wordingIn(tx, one.id))) alike.add(rootOf(one));
  }
  return [...alike];
}

/** Looks for the reports of which these are copies, or that are copies of them. Whole families are linked to their first report, in whatever order they come. */
export async function linkCopies(tx: Tx, engine: Engine, reports: ReadonlyArray<{ readonly id: string; readonly bands: readonly number[] }>): Promise<void> {
  for (const { id, bands } of reports) {
    if (bands.length === 0) continue;
    const { rows: near } = await sql<Own>`select id, published, copy_of as "copyOf" from report where no in ${engine.withNames(bands)} and id != ${id} order by id`.execute(tx);
    if (near.length === 0) continue;
    const alike = await familiesAlike(tx, await wordingIn(tx, id), near);
    if (alike.length === 0) continue;
    const [own] = await ownOf(tx, 'id', [id]);
    const roots = [...new Set([rootOf(own), ...alike])];
    const family = new Map([...await ownOf(tx, 'id', roots), ...await ownOf(tx, 'copy_of', roots)].map((one) => [one.id, one]));
    await settle(tx, engine, [...family.values()]);
  }
}

/** Ids of the families from which these reports are about to go: what is left of them must be linked anew. */
export async function leftOver(tx: Tx, gone: readonly string[]): Promise<readonly string[]> {
  const left = new Set<string>();
  for (const some of parts(gone, MANY)) {
    const rows = await tx.selectFrom('report').select(['id', 'copy_of']).where('id', 'in', some).execute();
    const roots = [...new Set(rows.map(({ id, copy_of }) => copy_of ?? id))];
    if (roots.length === 0) continue;
    for (const { id } of await tx.selectFrom('report').select('id').where((build) => build.or([build('copy_of', 'in', roots), build.and([build('id', 'in', roots), build.exists(build.selectFrom('report as other').select('other.no').whereRef('other.copy_of', '=', 'report.id'))])])).execute()) left.add(id);
  }
  for (const id of gone) left.delete(id);
  return [...left];
}

/** Links what is left of families from which reports have gone: one of these may have held the others together. */
export async function linkAnew(tx: Tx, engine: Engine, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const left = await ownOf(tx, 'id', ids);
  for (const { id, copyOf } of left) {
    if (copyOf === null) continue;
    await tx.updateTable('report').set({ copy_of: null }).where('id', '=', id).execute();
    await rewriteEvents(tx, engine, id);
  }
  for (const { id } of left) await linkCopies(tx, engine, [{ id, bands: bandsOf(await wordingIn(tx, id)) }]);
}
