import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { available } from '../services/available.ts';
import { openTestDesk, type TestDesk } from './desk.ts';

const root = new URL('../../', import.meta.url).pathname;
const run = promisify(execFile);
const page = readFileSync(join(root, 'docs/api.md'), 'utf8');
const lines = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block.split('\n')).filter((line) => line.startsWith('curl '));

describe.skipIf(!available('curl', 'the examples of docs/api.md'))('docs/api.md', () => {
  let desk: TestDesk;
  let folder = '';
  beforeAll(async () => {
    desk = await openTestDesk();
    folder = mkdtempSync(join(tmpdir(), 'api-'));
    symlinkSync(join(root, 'examples'), join(folder, 'examples'));
  }, 120_000);
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true });
  });

  it.each(lines)('%s', async (line) => {
    const { stdout } = await run('bash', ['-o', 'pipefail', '-c', line.replaceAll('http://127.0.0.1:4870', desk.address)], { cwd: folder });
    if (!/ -o /.test(line)) expect(stdout.length).toBeGreaterThan(10);
  });

  it('names every route, and no other', async () => {
    const document = (await (await fetch(`${desk.address}/api/v1/openapi.json`)).json()) as { readonly paths: Readonly<Record<string, unknown>> };
    const routes = Object.keys(document.paths).map((path) => path.replace('/api/v1', ''));
    expect(routes.filter((path) => !page.includes(path))).toEqual([]);
    expect(lines.length).toBeGreaterThan(15);
  });
});
