import { sql } from 'kysely';
import type { Engine } from './engine.ts';
import type { Feed, Feeds } from './store.ts';

/** The feeds that are followed, each with what is remembered of it. They are no part of the record: its mark stays as it is. */
export function feedsOf({ db, alone, insert }: Engine): Feeds {
  return {
    list: async () => (await db.selectFrom('feed').selectAll().orderBy('address').execute()).map(({ address, next, record }): Feed => ({ address, next, ...JSON.parse(record) })),
    put: ({ address, next, ...record }) => db.transaction().execute(async (tx) => {
      await alone(tx);
      const { no } = await tx.selectFrom('feed').select(sql<number>`coalesce(max(no), 0) + 1`.as('no')).executeTakeFirstOrThrow();
      const old = await tx.selectFrom('feed').select('no').where('address', '=', address).executeTakeFirst();
      await tx.deleteFrom('feed').where('address', '=', address).execute();
      await insert(tx, 'feed', [{ no: old?.no ?? Number(no), address, next, record: JSON.stringify(record) }]);
    }),
    take: async ({ address, next }, then) => {
      const { numUpdatedRows } = await db.updateTable('feed').set({ next: then }).where('address', '=', address).where('next', '=', next).executeTakeFirst();
      return Number(numUpdatedRows) === 1;
    },
    remove: async (address) => Number((await db.deleteFrom('feed').where('address', '=', address).executeTakeFirst()).numDeletedRows) === 1,
  };
}
