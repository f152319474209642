import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODER_VERSION } from '../src/coder-version.generated.ts';
import { openStore, rejoin } from '../src/store/index.ts';
import { coded } from './coded.ts';

const root = new URL('..', import.meta.url).pathname;
let folder = '';

function measure(...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/cli/main.ts'), 'measure', ...args, '--store', join(folder, 'one.db')], { encoding: 'utf8', env: { ...process.env, LANG: 'id_ID.UTF-8', LC_ALL: '' } });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'measure-'));
  const store = await openStore(join(folder, 'one.db'), { create: true, coder: CODER_VERSION });
  await store.add([coded]);
  await rejoin(store);
  await store.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('warta measure', () => {
  it('in a pipe gives JSON, as of the newest report', () => {
    const { code, out } = measure('control');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kind: 'control', asOf: '2020-06-05', places: [{ place: { name: 'Bandara Tripoli' }, now: { state: 'held', holder: { code: 'LBYMIL' } } }] });
  }, 60_000);
  it('says in Indonesian that there is too little to tell', () => {
    const { code, out } = measure('escalation', '--format', 'table');
    expect(code).toBe(0);
    expect(out).toMatch(/^Indeks eskalasi: [\s\S]*\n {2}terlalu sedikit kejadian untuk dinilai\s*$/);
  }, 60_000);
  it.each([
    [['escalation', '--with', 'LBYREB'], 'give both parties'],
    [['escalation', '--by', 'code'], 'day or week'],
    [['control', '--as-of', 'kemarin'], 'wanted a civil day'],
    [['peace'], 'escalation, control, promises'],
  ])('misuse: %j', (args, message) => {
    const { code, err } = measure(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  }, 60_000);
});
