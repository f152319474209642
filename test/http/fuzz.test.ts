import { expect, it } from 'vitest';
import { openTestDesk } from './desk.ts';
import { runFuzz } from './fuzz-run.ts';

it('400 calls made out of the OpenAPI document meet no fault, and every refusal is a problem', async () => {
  const desk = await openTestDesk();
  const { statuses, wrong } = await runFuzz(desk, 400, 20200605);
  expect(wrong).toEqual([]);
  expect(statuses[200]).toBeGreaterThan(80);
  expect(statuses[400]).toBeGreaterThan(40);
  expect(await desk.store.check()).toEqual([]);
  await desk.close();
}, 120_000);
