import type { Kysely } from 'kysely';
import { fnv1a } from '../model/index.ts';
import type { Engine } from './engine.ts';
import type { Tables } from './schema.ts';

/** The rows of events by their ids, some hundreds at most: to be selected from. @example await eventRows(tx, engine, ids).select('event.no').execute() */
export const eventRows = (db: Kysely<Tables>, engine: Engine, ids: readonly string[]) =>
  db.selectFrom('event').where('event.no', 'in', engine.withTies(ids.map((id) => fnv1a(id)))).where('event.id', 'in', ids);
