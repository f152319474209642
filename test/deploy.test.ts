import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the image', () => {
  const steps = (text: string): readonly string[] => text.match(/npm (?:ci|run build|prune)[^&|\n>]*/g)?.map((step) => step.replace(/ --no-audit --no-fund/, '').trim()) ?? [];
  it('is built by the same steps with Docker and without', () => {
    expect(steps(read('deploy/build-image'))).toEqual(steps(read('deploy/Dockerfile')));
    expect(steps(read('deploy/Dockerfile'))).toEqual(['npm ci --ignore-scripts', 'npm run build', 'npm prune --omit=dev --ignore-scripts']);
  });
  it('copies only what is there', () => {
    const copied = [...read('deploy/Dockerfile').matchAll(/^COPY --from=build (.+) \.\/?\S*$/gm)].flatMap(([, paths]) => paths.split(' ')).map((path) => path.replace('/warta/', ''));
    expect(copied).toEqual(['package.json', 'node_modules', 'dist', 'data', 'LICENSE', 'NOTICE']);
    expect(readdirSync(root)).toEqual(expect.arrayContaining(copied.filter((path) => path !== 'dist')));
  });
});

// It installs and builds anew, which takes a minute and the registry.
const whole = process.env.WARTA_CI !== undefined;
if (!whole) process.stdout.write('skipped: building the image (only where WARTA_CI is set)\n');
it.skipIf(!whole)('built without Docker, the image holds all that coding and serving need', () => {
  const target = mkdtempSync(join(tmpdir(), 'warta-image-'));
  execFileSync(join(root, 'deploy/build-image'), [target], { stdio: ['ignore', 'ignore', 'inherit'] });
  const warta = (...args: readonly string[]): string => execFileSync('node', [join(target, 'warta/dist/warta.js'), ...args], { cwd: target, encoding: 'utf8' });
  const examples = join(root, 'examples/reports');
  expect(warta('code', examples, '--format', 'events').split('\n').length).toBeGreaterThan(5);
  expect(warta('add', examples)).toContain('reports added');
  expect(warta('help', 'serve')).toContain('--port');
}, 600_000);

describe('the compose file', () => {
  const compose = parse(read('deploy/compose.yaml'));
  it('has the record, the queue, workers, the desk and what adds', () => expect(Object.keys(compose.services)).toEqual(['postgres', 'nats', 'worker', 'desk', 'add']));
  it.each(['worker', 'desk', 'add'])('calls the %s as the command understands it', (name) => {
    const { entrypoint = [], command = [] } = compose.services[name];
    const args: readonly string[] = [...entrypoint.slice(2), ...command];
    const help = execFileSync('npx', ['tsx', join(root, 'src/cli/main.ts'), 'help', args[0]], { cwd: root, encoding: 'utf8' });
    for (const option of args.filter((arg) => arg.startsWith('--'))) expect(help).toContain(option);
  });
});

describe('the dashboard', () => {
  it('asks only for figures that a worker serves', () => {
    const served = [...read('src/cluster/metrics.ts').matchAll(/'(warta_[a-z_]+)'/g)].map(([, name]) => name);
    const asked = [...read('deploy/dashboard.json').matchAll(/warta_[a-z_]+/g)].map(([name]) => name.replace(/_bucket$/, ''));
    expect(new Set(asked)).toEqual(new Set(served));
  });
});

describe('the shard script', () => {
  it('codes each shard once, checks every sum, and skips what is done', () => {
    const [from, to] = [mkdtempSync(join(tmpdir(), 'warta-crawl-')), mkdtempSync(join(tmpdir(), 'warta-coded-'))];
    const page = '<html lang="id"><head><title>Mundur</title><meta property="article:published_time" content="2020-06-05"></head><body><article><h1>Mundur</h1><p>Pasukan Libya merebut kembali bandara Tripoli dari milisi Haftar pada Rabu, kata juru bicara tentara kepada wartawan di ibu kota.</p><p>Pertempuran berlangsung selama tiga hari dan menewaskan sedikitnya dua orang, menurut pejabat setempat.</p></article></body></html>';
    for (const shard of ['a', 'b', 'c']) {
      const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
      writeFileSync(join(from, `${shard}.warc`), `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://berita.example/${shard}\r\nWARC-Date: 2020-06-05T03:00:00Z\r\nWARC-Record-ID: <urn:uuid:${shard}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`);
    }
    const run = (): string => execFileSync(join(root, 'examples/shards/code-shards.sh'), [from, to, '2'], { encoding: 'utf8', env: { ...process.env, WARTA: `${join(root, 'node_modules/.bin/tsx')} ${join(root, 'src/cli/main.ts')}` } });
    run();
    expect(readdirSync(to).sort()).toEqual(['a', 'b', 'c'].flatMap((shard) => [`${shard}.warc.jsonl`, `${shard}.warc.jsonl.sha256`]));
    expect(JSON.parse(readFileSync(join(to, 'a.warc.jsonl'), 'utf8'))).toMatchObject({ file: 'a.warc', events: expect.arrayContaining([expect.objectContaining({ type: 'ASSAULT' })]) });
    writeFileSync(join(to, 'a.warc.jsonl'), 'spoilt\n');
    expect(run).toThrow(/did NOT match/);
  }, 120_000);
});
