import { bandsOf, Groups, isNearCopy, type Wording, wordingOf } from '../join/index.ts';
import { parts } from './bulk.ts';
import { rewriteEvents } from './derived.ts';
import type { Engine, Tx } from './engine.ts';
import { grouped } from './grouped.ts';
import { unpackText } from './packed.ts';
import { packedText } from './shelf.ts';
import { type Newcomer, OWN, type Own, type Suspicion, suspicionsOf } from './suspicions.ts';

/** Of which report each is a copy, by id; null where it is the first of its family. */
type Links = ReadonlyMap<string, string | null>;

/** The most numbers or ids in one statement. */
const MANY = 200;

/** Wordings of reports that are there, by id. */
async function wordingsOf(tx: Tx, ids: Iterable<string>): Promise<ReadonlyMap<string, Wording>> {
  const wordings = new Map<string, Wording>();
  for (const some of parts([...ids], MANY)) {
    for (const { id, text } of await tx.selectFrom('report').select(['id', packedText]).where('id', 'in', some).execute()) wordings.set(id, wordingOf(unpackText(text)));
  }
  return wordings;
}

/** The first report: by publication, those without a day last, then by id. It does not hang on which came to the store first. */
function firstOf(reports: readonly Own[]): Own {
  const before = (a: Own, b: Own): boolean => (a.published ?? '~') < (b.published ?? '~') || ((a.published ?? '~') === (b.published ?? '~') && a.id < b.id);
  return reports.reduce((first, one) => (before(one, first) ? one : first));
}

/** Unites newcomers with the families of which any member is alike. Each family is looked through until one is; the next texts of all are read in one statement. */
async function uniteAlike(tx: Tx, suspicions: readonly Suspicion[], groups: Groups, nodes: ReadonlyMap<string, number>): Promise<void> {
  const node = (id: string): number => nodes.get(id) ?? -1;
  for (let turn = 0, open = suspicions; open.length > 0; turn += 1) {
    const wordings = await wordingsOf(tx, new Set(open.map(({ members }) => members[turn])));
    for (const { one, root, members } of open) {
      const other = wordings.get(members[turn]);
      if (other && isNearCopy(one.wording(), other)) groups.unite(node(one.id), node(root));
    }
    open = open.filter(({ one, root, members }) => turn + 1 < members.length && groups.of(node(one.id)) !== groups.of(node(root)));
  }
}

/** The members of families, by their first reports. */
async function familiesOf(tx: Tx, roots: readonly string[]): Promise<readonly Own[]> {
  const found: Own[] = [];
  for (const some of parts(roots, MANY)) found.push(...await tx.selectFrom('report').select(OWN).where((build) => build.or([build('id', 'in', some), build('copy_of', 'in', some)])).execute());
  return found;
}

/**
 * Looks for the reports of which these are copies, or that are copies of them. Families are whole: whoever is alike to any member belongs to it, so
 * that the links do not hang on the order in which reports come. Gives the newcomers that are copies, and those there whose link changes.
 */
export async function linksWith(tx: Tx, engine: Engine, newcomers: readonly Newcomer[]): Promise<Links> {
  const { among, there } = await suspicionsOf(tx, engine, newcomers);
  if (among.length + there.length === 0) return new Map();
  const roots = [...new Set(there.map(({ root }) => root))];
  const nodes = new Map([...newcomers.map(({ id }) => id), ...roots].map((id, i) => [id, i]));
  const groups = new Groups(nodes.size);
  for (const [a, b] of among) if (groups.of(a) !== groups.of(b) && isNearCopy(newcomers[a].wording(), newcomers[b].wording())) groups.unite(a, b);
  await uniteAlike(tx, there, groups, nodes);
  const all = [...newcomers.map(({ id, published }): Own => ({ id, published, copyOf: null })), ...await familiesOf(tx, roots)];
  const families = grouped(all, ({ id, copyOf }) => groups.of(nodes.get(copyOf ?? id) ?? -1));
  return new Map([...families.values()].flatMap(changesIn));
}

/** The members of a family whose link is another than it was. */
function changesIn(family: readonly Own[]): ReadonlyArray<readonly [string, string | null]> {
  const first = firstOf(family);
  return family.flatMap(({ id, copyOf }) => {
    const wanted = id === first.id ? null : first.id;
    return wanted === copyOf ? [] : [[id, wanted] as const];
  });
}

/** Writes links down for reports that are there, and makes anew what hangs on them. */
export async function relink(tx: Tx, engine: Engine, links: Links): Promise<void> {
  for (const [id, copyOf] of links) {
    await tx.updateTable('report').set({ copy_of: copyOf }).where('id', '=', id).execute();
    await rewriteEvents(tx, engine, id);
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
  const left: Own[] = [];
  for (const some of parts(ids, MANY)) left.push(...await tx.selectFrom('report').select(OWN).where('id', 'in', some).execute());
  await relink(tx, engine, new Map(left.filter(({ copyOf }) => copyOf !== null).map(({ id }) => [id, null])));
  const wordings = await wordingsOf(tx, left.map(({ id }) => id));
  await relink(tx, engine, await linksWith(tx, engine, left.map(({ id, published }) => {
    const wording = wordings.get(id) ?? wordingOf('');
    return { id, published, bands: bandsOf(wording), wording: () => wording };
  })));
}
