import { afterEach, expect, it } from 'vitest';
import { openFirstReading } from '../../src/http/first-reading.ts';
import { openAnalyst } from '../../src/http/ledger/analyst.ts';
import { openTestDesk, type TestDesk } from './desk.ts';

/** A promise, and what settles it. */
function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => { settle = resolve; });
  return { promise, resolve: (value) => settle(value) };
}

let desk: TestDesk | null = null;
afterEach(() => desk?.close());

const ready = async (): Promise<readonly [number, unknown]> => {
  const response = await fetch(`${desk?.address}/readyz`);
  return [response.status, await response.json()];
};

it('is not ready, and says why, until the record has been read', async () => {
  let waitsFor = (): string | null => null;
  desk = await openTestDesk({ waitsFor: () => waitsFor() });
  const { store } = desk;
  const analyst = openAnalyst(store);
  const gate = later<void>();
  const read = later<void>();
  const reading = openFirstReading(store, {
    ask: async (question, mark) => {
      await gate.promise;
      const answer = await analyst.ask(question, mark);
      read.resolve();
      return answer;
    },
  });
  waitsFor = reading.waitsFor;
  reading.start((error) => { throw error; });
  expect(await ready()).toEqual([503, { status: 'the record is still being read' }]);
  expect((await fetch(`${desk.address}/healthz`)).status).toBe(200);
  expect((await fetch(`${desk.address}/api/v1/events`)).status).toBe(200);
  gate.resolve();
  await read.promise;
  expect(await ready()).toEqual([200, { status: 'ready' }]);
});

it('says that the record could not be read, once and not after it was stopped', async () => {
  desk = await openTestDesk();
  const failed = later<unknown>();
  const fault = new Error('the disk is gone');
  const reading = openFirstReading(desk.store, { ask: () => Promise.reject(fault) });
  reading.start(failed.resolve);
  expect(await failed.promise).toBe(fault);
  expect(reading.waitsFor()).toMatch(/could not be read/);
  reading.stop();
});
