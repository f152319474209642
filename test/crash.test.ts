import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { killedWriter } from './killed-writer.ts';

it('loses nothing that was acknowledged, and leaves nothing half-written, when programs that add are killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  const where = join(folder, 'crash.db');
  const said: string[] = [];
  for (const [round, after] of [[0, 60], [1, 170], [2, 300]] as const) {
    const lists = await Promise.all([killedWriter(where, `a${round}`, after), killedWriter(where, `b${round}`, after + 40)]);
    said.push(...lists.flat());
  }
  const store = await openStore(where);
  expect(said.length).toBeGreaterThan(0);
  for (const id of said) expect(await store.report(id)).not.toBeNull();
  expect(await store.check()).toEqual([]);
  await store.close();
  rmSync(folder, { recursive: true });
}, 120_000);
