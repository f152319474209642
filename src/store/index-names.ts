import type { IndexColumns } from '../measure/index.ts';
import { parts } from './bulk.ts';
import type { Engine, Tx } from './engine.ts';
import type { IndexNameRow } from './schema.ts';

/** The most names in one statement. */
const MANY = 500;

type Name = Omit<IndexNameRow, 'no'>;

const PARTY = 0;
const PLACE = 1;

const partyName = ({ name, code }: IndexColumns['known'][number]): Name => ({ kind: PARTY, folded: name.toLowerCase(), name, code, geonames: -1 });
const placeName = ({ name, country, geonames }: IndexColumns['places'][number]): Name => ({ kind: PLACE, folded: name.toLowerCase(), name, code: country, geonames: geonames ?? -1 });

const keyOf = ({ kind, name, code, geonames }: Name): string => `${kind}\0${name}\0${code}\0${geonames}`;

/** Numbers of parties and places, in the order given; those that have none yet are given one. */
export async function numbersOf(tx: Tx, engine: Engine, { known, places }: Pick<IndexColumns, 'known' | 'places'>): Promise<{ readonly known: readonly number[]; readonly places: readonly number[] }> {
  const wanted = [...known.map(partyName), ...places.map(placeName)];
  const numbers = new Map<string, number>();
  for (const some of parts([...new Set(wanted.map(({ folded }) => folded))], MANY)) {
    for (const { no, ...row } of await tx.selectFrom('index_name').selectAll().where('folded', 'in', some).execute()) numbers.set(keyOf(row), no);
  }
  const { last } = await tx.selectFrom('index_name').select(({ fn }) => fn.max('no').as('last')).executeTakeFirstOrThrow();
  const fresh = new Map(wanted.filter((name) => !numbers.has(keyOf(name))).map((name) => [keyOf(name), name]));
  let no = Number(last ?? 0);
  const rows = [...fresh].map(([key, name]): IndexNameRow => {
    no += 1;
    numbers.set(key, no);
    return { no, ...name };
  });
  await engine.insert(tx, 'index_name', rows);
  const all = wanted.map((name) => numbers.get(keyOf(name)) ?? 0);
  return { known: all.slice(0, known.length), places: all.slice(known.length) };
}
