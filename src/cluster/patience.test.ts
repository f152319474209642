import { describe, expect, it } from 'vitest';
import { patiently } from './patience.ts';

const stop = new AbortController().signal;
const away = (): Error => Object.assign(new Error('nobody is there'), { code: 'unreachable' });

describe('patience', () => {
  it('asks again what is away, and tells of it', async () => {
    const [waits, tries]: [string[], number[]] = [[], []];
    const answer = await patiently(async () => {
      tries.push(1);
      if (tries.length < 2) throw away();
      return 'there';
    }, { stop, waiting: (reason) => waits.push(reason) });
    expect([answer, waits]).toEqual(['there', ['nobody is there']]);
  });

  it.each([
    ['what is refused for good', new Error('this is no store of Warta'), { stop }],
    ['what is away, when it may not try again', away(), { stop, tries: 1 }],
    ['what is away, when it is told to end', away(), { stop: AbortSignal.abort() }],
  ])('gives up %s', async (_, error, patience) => {
    const tries: number[] = [];
    await expect(patiently(async () => { tries.push(1); throw error; }, patience)).rejects.toBe(error);
    expect(tries).toHaveLength(1);
  });
});
