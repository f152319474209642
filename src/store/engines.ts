import { existsSync } from 'node:fs';
import type { Engine } from './engine.ts';
import { StoreFault } from './fault.ts';

export const isAddress = (where: string): boolean => /^postgres(?:ql)?:\/\//.test(where);

/** Opens the database that a store lies in. @throws StoreFault where there is none and none is to be made */
export async function openEngine(where: string, create: boolean, patience?: number): Promise<Engine> {
  if (isAddress(where)) return (await import('./postgres.ts')).openPostgres(where, patience);
  if (!create && !existsSync(where)) throw new StoreFault('unreachable', `${where} is not there; make a store with warta add, or name one with --store`);
  return (await import('./sqlite.ts')).openSqlite(where, patience);
}
