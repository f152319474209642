import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kept } from '../../test/kept.ts';
import { party, placed, told } from '../../test/told.ts';
import { openStore } from '../store/index.ts';

const root = new URL('../..', import.meta.url).pathname;
let folder = '';
let store = '';

function warta(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), 'join', ...args, '--store', store], { encoding: 'utf8', cwd: root });
  return { code: status, out: stdout.trim(), err: stderr.trim() };
}

const act = { actors: [party('ISRMIL', 'militer Israel')], recipients: [party('IRN', 'Iran')], place: placed('Arak', 'IRN', 'city', 34.09, 49.69), words: 'menyerang reaktor air berat' };
const report = (id: string, change: Parameters<typeof told>[0] = {}) => ({ ...kept(id, { published: '2025-06-20' }), events: [{ ...told({ ...act, report: id, ...change }).event, id: `${id}-event` }] });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'join-'));
  store = join(folder, 'news.db');
  const made = await openStore(store, { create: true, coder: 'test' });
  await made.add([report('a'), report('b'), report('c', { place: placed('Homs', 'SYR', 'city', 34.73, 36.72), recipients: [party('SYRCVL', 'warga sipil')] })]);
  await made.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('warta join', () => {
  it('joins what waits, splits and merges by a person’s word, in this order', () => {
    expect(warta()).toMatchObject({ code: 0, out: `${store}: 3 events weighed, 2 incidents` });
    expect(warta('different', 'a-event', 'b-event', '--by', 'sari').out).toContain('3 incidents');
    expect(warta('same', 'a-event', 'c-event', '--by', 'sari').out).toContain('2 incidents');
    expect(warta()).toMatchObject({ code: 0, out: `${store}: 0 events weighed, 2 incidents` });
  }, 60_000);

  it.each([
    ['another word', ['perhaps', 'a-event', 'b-event', '--by', 'sari'], 2, 'given "perhaps"; wanted same or different'],
    ['one event', ['same', 'a-event', '--by', 'sari'], 2, 'given 1 events; wanted two'],
    ['no name', ['same', 'a-event', 'b-event'], 2, 'wanted --by'],
    ['an event that is not there', ['same', 'x', 'b-event', '--by', 'sari'], 1, 'no event has the id "x"'],
    ['another event that is not there', ['same', 'a-event', 'x', '--by', 'sari'], 2, 'event x is not in the store'],
  ])('says what is wrong with %s', (_, args, code, message) => {
    const ran = warta(...args);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(message)]);
  }, 30_000);
});
