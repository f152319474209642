import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { examples, fill } from './corpus.ts';

const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'serve-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the command serves a store with its threads, keeps an audit log for its owner alone, and ends gracefully', async () => {
  const where = join(folder, 'desk.db');
  const store = await openStore(where, { create: true, coder: 'test' });
  await fill(store, examples);
  await store.close();
  const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), 'serve', '--store', where, '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  server.stderr.on('data', (chunk) => { log += String(chunk); });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk) => { const found = /at (http:\S+)/.exec(String(chunk)); if (found) resolve(found[1]); });
    server.on('exit', () => reject(new Error(`it ended: ${log}`)));
  });
  // The record is read without anybody asking what it comes to.
  const early: string[] = [];
  for (let status = 503; status !== 200; ) {
    const response = await fetch(`${address}/readyz`);
    status = response.status;
    early.push(`${status} ${await response.text()}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  expect(early.pop()).toBe('200 {"status":"ready"}');
  expect(early.filter((one) => one !== '503 {"status":"the record is still being read"}')).toEqual([]);
  const facets = (await (await fetch(`${address}/api/v1/facets`)).json()) as { readonly langs: readonly unknown[] };
  expect(facets.langs).toHaveLength(2);
  const answers = await Promise.all(['timeline', 'timeline', 'map', 'index', 'actors/network'].map((path) => fetch(`${address}/api/v1/${path}`)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const coded = await fetch(`${address}/api/v1/code`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: 'Tentara Libya merebut Tripoli.', published: '2020-06-05' }) });
  expect([coded.status, ((await coded.json()) as { readonly lang: string }).lang]).toEqual([200, 'id']);
  await fetch(`${address}/api/v1/review/undo`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"decision":1,"by":"Ani"}' });
  const ended = new Promise((resolve) => { server.on('exit', resolve); });
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
  const audit = `${where}.audit.jsonl`;
  expect(existsSync(audit) && (statSync(audit).mode & 0o777).toString(8)).toBe('600');
  expect(JSON.parse(readFileSync(audit, 'utf8'))).toMatchObject({ by: 'local', did: 'POST /api/v1/review/undo', status: 404 });
}, 120_000);
