import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../src/http/access/password.ts';
import { readUsers } from '../../src/http/access/users.ts';
import { rejoin } from '../../src/store/index.ts';
import { openTestDesk, type TestDesk } from './desk.ts';
import { raw } from './raw.ts';

const SECRETS = ['hunter2-hunter2', 'tok-3f9a0c77d1e2b4a8', 'wrong-token-d00d', 'kata-sandi-rahasia', 'MARKER-IN-BODY', 'MARKER-IN-QUERY', 'marker-in-cookie'];
const TOKEN = 'tok-3f9a0c77d1e2b4a8';
const json = { 'content-type': 'application/json' };
const code = JSON.stringify({ text: 'MARKER-IN-BODY menyerang Tripoli.' });

/** Everything that was written about requests holds no word of theirs. */
function expectNoSecrets({ log, audit }: TestDesk): void {
  for (const secret of SECRETS) expect([secret, [...log, ...audit].filter((line) => line.includes(secret))]).toEqual([secret, []]);
}

describe('on this machine alone', () => {
  let desk: TestDesk;
  let before: unknown;
  beforeAll(async () => {
    desk = await openTestDesk({ page: new URL('../../docs/', import.meta.url).pathname });
    before = await desk.store.counts();
  }, 120_000);
  afterAll(async () => {
    expect(await desk.store.counts()).toEqual(before);
    expect(await desk.store.check()).toEqual([]);
    expectNoSecrets(desk);
    await desk.close();
  });
  const call = (path: string, rest: Parameters<typeof raw>[1] = {}) => raw(desk.address, { path, ...rest });

  it.each([
    ['a name that points here (DNS rebinding)', 'evil.example', 421], ['with a port', 'evil.example:4870', 421], ['that begins like ours', '127.0.0.1.evil.example', 421], ['localhost as a part', 'localhost.evil.example', 421],
    ['an address of the network', '192.168.1.5', 421], ['an address of the cloud', '169.254.169.254', 421], ['any address', '0.0.0.0', 421], ['IPv6 of others', '[2001:db8::1]:80', 421],
    ['a number', '3232235777', 421], ['nothing', '', 400], ['no name', 'a b', 400], ['a path', 'localhost/evil', 400], ['two names', 'localhost, evil.example', 400],
  ])('refuses a Host header with %s', async (_, host, status) => {
    expect((await call('/api/v1/events', { headers: { host } })).status).toBe(status);
  });

  it.each(['localhost', 'LOCALHOST:1', '127.0.0.1:4870', '127.1.2.3', '[::1]:4870'])('answers to its own name %s', async (host) => {
    expect((await call('/healthz', { headers: { host } })).status).toBe(200);
  });

  it.each<[string, string, Record<string, string>]>([
    ['another site', '/api/v1/code', { origin: 'https://evil.example' }], ['no origin of its own (sandbox)', '/api/v1/code', { origin: 'null' }], ['another port of this machine', '/api/v1/code', { origin: 'http://127.0.0.1:1' }],
    ['a site that the browser calls another', '/api/v1/code', { 'sec-fetch-site': 'cross-site' }], ['a neighbouring site', '/api/v1/code', { 'sec-fetch-site': 'same-site' }],
    ['another site, to import', '/api/v1/reports', { origin: 'https://evil.example' }], ['another site, to judge', '/api/v1/review', { origin: 'https://evil.example' }], ['another site, to undo', '/api/v1/review/undo', { origin: 'https://evil.example' }],
    ['another site, to sign in', '/api/v1/session', { origin: 'https://evil.example' }],
  ])('refuses a POST from a page of %s', async (_, path, headers) => {
    expect((await call(path, { method: 'POST', headers: { ...json, ...headers }, body: code })).status).toBe(403);
  });

  it.each<[string, string, Record<string, string>, string, number]>([
    ['text, which any form can send', '/api/v1/code', { 'content-type': 'text/plain' }, code, 415], ['form fields', '/api/v1/code', { 'content-type': 'application/x-www-form-urlencoded' }, 'text=MARKER-IN-BODY', 415],
    ['XML', '/api/v1/review', { 'content-type': 'application/xml' }, '<a/>', 415], ['no type at all', '/api/v1/review', {}, code, 415],
    ['JSON that breaks off', '/api/v1/code', json, '{"text":"MARKER-IN-BODY', 400], ['nothing', '/api/v1/code', json, '', 400], ['a list', '/api/v1/code', json, '[]', 400], ['null', '/api/v1/code', json, 'null', 400],
    ['a prototype', '/api/v1/code', json, '{"text":"a b","__proto__":{"role":"admin"}}', 400], ['a constructor', '/api/v1/code', json, '{"text":"a b","constructor":{"prototype":{"x":1}}}', 400],
    ['a field that is not asked for', '/api/v1/code', json, '{"text":"a b","role":"admin"}', 400], ['a number for a text', '/api/v1/code', json, '{"text":5}', 400], ['a text beyond the limit', '/api/v1/code', json, JSON.stringify({ text: 'a '.repeat(40_000) }), 400],
    ['a body beyond the limit', '/api/v1/code', json, JSON.stringify({ text: 'a '.repeat(300_000) }), 413], ['deep lists', '/api/v1/review', json, `{"kind":"mend","report":"a","event":"b","change":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400],
    ['a text without words', '/api/v1/code', json, '{"text":"12 34"}', 422], ['a day that is none', '/api/v1/code', json, '{"text":"a b","published":"2020-02-30"}', 400],
    ['a decision without a name', '/api/v1/review', json, JSON.stringify({ kind: 'reject', report: 'example-05-sirte', event: 'nope' }), 404], ['a decision of no kind', '/api/v1/review', json, JSON.stringify({ kind: 'drop', report: 'a', event: 'b', by: 'c' }), 400],
    ['a mend of the id', '/api/v1/review', json, JSON.stringify({ kind: 'mend', report: 'a', event: 'b', change: { id: 'c' }, by: 'd' }), 400], ['an undo of nothing', '/api/v1/review/undo', json, '{"decision":999999,"by":"a"}', 404],
    ['files that are no form', '/api/v1/reports', { 'content-type': 'multipart/form-data; boundary=x' }, 'MARKER-IN-BODY', 400], ['a form without a boundary', '/api/v1/reports', { 'content-type': 'multipart/form-data' }, 'x', 400],
    ['an address of a file', '/api/v1/reports', json, '{"urls":["file:///etc/passwd"]}', 400], ['an address of another protocol', '/api/v1/reports', json, '{"urls":["gopher://127.0.0.1:70/"]}', 400], ['too many addresses', '/api/v1/reports', json, JSON.stringify({ urls: Array(21).fill('http://a.example/') }), 400],
    ['a path instead of an address', '/api/v1/reports', json, '{"urls":["/etc/passwd"]}', 400],
  ])('refuses %s', async (_, path, headers, body, status) => {
    const answer = await call(path, { method: 'POST', headers, body });
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
  });

  it.each([
    '/../../etc/passwd', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/package.json', '/..%5c..%5cpackage.json', '/data/../package.json', '/data/..%2fpackage.json', '/data/%2e%2e%2fpackage.json', '/.git/config', '/data/.env',
    '/api/v1/reports/..%2f..%2fetc%2fpasswd', '/api/v1/export/..%2f..%2fetc', '/api/v1/export/csv?file=..%2f..%2fetc%2fpasswd', '/api/v1/jobs/..%2f..%2f', '/api/v1/../../package.json', '/%00', '/api/v1/reports/%00', '/decisions/%2e%2e/%2e%2e/package.json',
  ])('gives nothing outside for the path %s', async (path) => {
    const { status, body } = await call(path);
    expect([400, 403, 404]).toContain(status);
    expect(body).not.toMatch(/root:|"scripts"|\[core\]/);
  });

  it.each([
    "/api/v1/events?party=' OR 1=1 --", "/api/v1/events?place='; DROP TABLE report; --", "/api/v1/events?outlet=' UNION SELECT record FROM body --", "/api/v1/reports?outlet=%25", "/api/v1/events?report=' OR ''='", "/api/v1/incidents?party=\" OR \"\"=\"",
    "/api/v1/statements?speaker=' OR 1=1 --", "/api/v1/actors?party=' OR 1=1 --", "/api/v1/search?q=zzqq' OR 1=1 --", '/api/v1/search?q="zzqq" OR report:*', '/api/v1/search?q=zzqq NEAR(a b)', "/api/v1/search?q=zzqq'); DROP TABLE report_words; --", '/api/v1/review/decisions?report=\' OR 1=1 --',
  ])('finds nothing by %s', async (path) => {
    const { status, body } = await call(encodeURI(path).replace('%2525', '%25'));
    expect(status).toBe(200);
    expect(JSON.parse(body).items).toEqual([]);
  });

  it.each([
    "/api/v1/events/' OR 1=1 --", '/api/v1/reports/example-05-sirte%00', "/api/v1/incidents/1;DELETE FROM incident", '/api/v1/events?cursor=WzEsIjEnKSBPUiAxPTEgLS0iXQ&cursor=a', '/api/v1/events?cursor=;DROP', `/api/v1/events?cursor=${Buffer.from('[1,2]').toString('base64url')}`,
    `/api/v1/events?cursor=${Buffer.from('{"day":1}').toString('base64url')}`, '/api/v1/places?cursor=at-99999999999', '/api/v1/statements?cursor=1.1.nope', '/api/v1/events?type=ASSAULT&type=AID', '/api/v1/events?type=DROP', '/api/v1/events?limit=-1', '/api/v1/events?limit=1001', '/api/v1/events?limit=1e9', '/api/v1/events?limit=NaN',
    '/api/v1/events?limit=', '/api/v1/events?confidence=2', '/api/v1/events?from=2020-13-01', '/api/v1/events?from=yesterday', '/api/v1/events?country=libya', '/api/v1/events?country=LB%00', '/api/v1/search?q=%00', '/api/v1/search?q=', '/api/v1/search', '/api/v1/events?__proto__=1', '/api/v1/events?constructor[prototype]=1', '/api/v1/events?token=MARKER-IN-QUERY',
    `/api/v1/events?party=${'a'.repeat(5000)}`, `/api/v1/reports/${'a'.repeat(3000)}`, '/api/v1/reports/%zz', '/api/v1/index?by=dyad&key=RUS', '/api/v1/index?by=country', '/api/v1/index?from=2021-01-01&to=2020-01-01', '/api/v1/timeline?step=second', '/api/v1/control?asOf=2020-99-99', '/api/v1/control?staleAfter=-5', '/api/v1/actors/network?limit=100000', '/api/v1/export/exe', '/api/v1/jobs/zz', '/api/v1/export/csv?file=a%0d%0aset-cookie:b',
  ])('refuses %s', async (path) => {
    const { status, type } = await call(path.includes('%') ? path.replaceAll(' ', '%20') : encodeURI(path));
    expect([400, 404, 414]).toContain(status);
    expect(type).toBe('application/problem+json');
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])('knows no %s of a report', async (method) => {
    expect([404, 400, 405]).toContain((await call('/api/v1/reports/example-05-sirte', { method })).status);
    expect(await desk.store.report('example-05-sirte')).not.toBeNull();
  });

  it('never answers with a page that a caller could write into', async () => {
    for (const path of ['/api/v1/search?q=%3Cscript%3Ealert(1)%3C/script%3E', '/%3Cscript%3E', '/api/v1/events/%3Cimg%20src=x%3E']) {
      const response = await fetch(desk.address + path);
      expect(response.headers.get('content-type')).toMatch(/^application\/(problem\+)?json/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('writes no formula into a table', async () => {
    const id = '=HYPERLINK("http://evil.example")';
    const kept = await desk.store.report('example-05-sirte');
    if (!kept) throw new Error('wanted the example report');
    await desk.store.add([{ ...kept, id, title: '@SUM(1)', source: '+cmd|calc', url: '-1+1', events: kept.events.map((event, i) => ({ ...event, id: `formula-${i}` })) }]);
    for (const path of ['reports', 'events', 'statements', 'search?q=Sirte']) {
      const text = await (await fetch(`${desk.address}/api/v1/${path}`, { headers: { accept: 'text/csv' } })).text();
      expect(text).toContain('=HYPERLINK');
      expect(text.split(/\r\n|,/).filter((one) => /^"?[=@+]|^"?-\D/.test(one))).toEqual([]);
    }
    await desk.store.forget(id);
    await rejoin(desk.store);
  });
});

describe('with a token', () => {
  let desk: TestDesk;
  beforeAll(async () => { desk = await openTestDesk({ token: TOKEN, host: '0.0.0.0', empty: true }); });
  afterAll(async () => {
    expectNoSecrets(desk);
    await desk.close();
  });

  it.each<[string, Record<string, string>]>([
    ['nothing', {}], ['a wrong one', { authorization: 'Bearer wrong-token-d00d' }], ['none', { authorization: 'Bearer ' }], ['its beginning', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }], ['more than it', { authorization: `Bearer ${TOKEN}x` }],
    ['it as a password', { authorization: `Basic ${Buffer.from(`admin:${TOKEN}`).toString('base64')}` }], ['it without a scheme', { authorization: TOKEN }], ['a cookie of one’s own make', { cookie: 'warta=marker-in-cookie' }], ['a cookie of the right length', { cookie: `warta=${'A'.repeat(43)}` }],
    ['a very long one', { authorization: `Bearer ${'a'.repeat(5000)}` }], ['a name that comes before', { 'x-forwarded-user': 'admin', 'x-forwarded-for': '127.0.0.1' }],
  ])('lets nobody in who shows %s', async (_, headers) => {
    const answer = await raw(desk.address, { path: '/api/v1/events', headers });
    expect([answer.status, answer.type]).toEqual([401, 'application/problem+json']);
  });

  it('guards every route that its document names, and the metrics', async () => {
    const document = (await (await fetch(`${desk.address}/api/v1/openapi.json`)).json()) as { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
    const calls = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => [method.toUpperCase(), path.replace('{id}', 'a').replace('{format}', 'csv')] as const));
    expect(calls.length).toBeGreaterThan(30);
    for (const [method, path] of [...calls, ['GET', '/metrics'] as const]) {
      if (path === '/api/v1/session' && method !== 'GET') continue;
      const { status } = await raw(desk.address, { method, path, headers: method === 'POST' ? json : {}, body: method === 'POST' ? '{}' : '' });
      expect([method, path, status]).toEqual([method, path, 401]);
    }
  });

  it('lets in who has it, and says nothing of the record before', async () => {
    expect((await raw(desk.address, { path: '/api/v1/events', headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
    expect((await raw(desk.address, { path: '/healthz' })).status).toBe(200);
    const signed = await fetch(`${desk.address}/api/v1/session`, { method: 'POST', headers: json, body: JSON.stringify({ token: TOKEN }) });
    const cookie = signed.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^warta=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    const own = { cookie: cookie.split(';')[0] };
    expect((await raw(desk.address, { path: '/api/v1/events', headers: own })).status).toBe(200);
    await raw(desk.address, { method: 'DELETE', path: '/api/v1/session', headers: own });
    expect((await raw(desk.address, { path: '/api/v1/events', headers: own })).status).toBe(401);
  });

  it('lets nobody guess for long', async () => {
    const tries = await Promise.all(Array.from({ length: 20 }, () => raw(desk.address, { method: 'POST', path: '/api/v1/session', headers: json, body: JSON.stringify({ token: 'wrong-token-d00d' }) })));
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(5);
    expect(tries.filter(({ status }) => status === 200)).toEqual([]);
  });
});

describe('with users', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    const password = await hashPassword('kata-sandi-rahasia');
    desk = await openTestDesk({ users: [{ name: 'Rina', role: 'reader', password }, { name: 'Vera', role: 'reviewer', password }, { name: 'Adi', role: 'admin', password }] });
  }, 60_000);
  afterAll(async () => {
    expectNoSecrets(desk);
    await desk.close();
  });
  const basic = (name: string, password = 'kata-sandi-rahasia') => ({ authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` });
  const post = async (path: string, who: Record<string, string>, body: unknown) => raw(desk.address, { method: 'POST', path: `/api/v1/${path}`, headers: { ...json, ...who }, body: JSON.stringify(body) });

  it.each<[string, Record<string, string>, string, unknown, number]>([
    ['a wrong password', basic('Rina', 'hunter2-hunter2'), 'code', { text: 'a b' }, 401], ['a name that is not known', basic('Nobody'), 'code', { text: 'a b' }, 401], ['a name without a password', basic('Rina', ''), 'code', { text: 'a b' }, 401],
    ['a reader who judges', basic('Rina'), 'review', { kind: 'reject', report: 'a', event: 'b' }, 403], ['a reader who takes back', basic('Rina'), 'review/undo', { decision: 1 }, 403], ['a reader who imports', basic('Rina'), 'reports', { urls: ['http://a.example/'] }, 403],
    ['a reviewer who imports', basic('Vera'), 'reports', { urls: ['http://a.example/'] }, 403],
  ])('refuses %s', async (_, who, path, body, status) => {
    expect((await post(path, who, body)).status).toBe(status);
  });

  it('lets each do what is theirs, and signs with their own name whatever they write', async () => {
    expect((await post('code', basic('Rina'), { text: 'Tentara menyerang.' })).status).toBe(200);
    const { items: [event] } = JSON.parse((await raw(desk.address, { path: '/api/v1/events?limit=1', headers: basic('Rina') })).body);
    const decided = await post('review', basic('Vera'), { kind: 'accept', report: event.report.id, event: event.id, by: 'Adi' });
    expect([decided.status, JSON.parse(decided.body).by]).toEqual([201, 'Vera']);
    expect(desk.audit.some((line) => line.includes('"by":"Vera"') && line.includes('POST /api/v1/review'))).toBe(true);
    expect(desk.audit.some((line) => line.includes('"status":403'))).toBe(true);
  });
});

describe('limits', () => {
  it('answers one address only so often', async () => {
    const desk = await openTestDesk({ empty: true, rate: 5 });
    const answers = await Promise.all(Array.from({ length: 12 }, () => raw(desk.address, { path: '/api/v1/session' })));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
    expect((await raw(desk.address, { path: '/healthz' })).status).toBe(200);
    await desk.close();
  });

  const root = new URL('../..', import.meta.url).pathname;
  const serve = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), 'serve', ...args], { encoding: 'utf8', cwd: root, input: '', env: { ...process.env, WARTA_TOKEN: '' } });
  it.each([
    ['an open address without a token', ['--host', '0.0.0.0']], ['an open IPv6 address without a token', ['--host', '::']], ['a token that can be guessed', ['--token', 'secret']], ['an origin with a path', ['--origin', 'https://a.example/x']], ['a port that is none', ['--port', '99999']], ['users that are not there', ['--users', '/nowhere']],
  ])('the command refuses %s', (_, args) => {
    const { status, stderr } = serve(...args);
    expect([status, stderr.length > 20]).toEqual([2, true]);
  });

  it.each([
    ['no JSON', 'x'], ['a role that is none', '{"name":"a","role":"root","password":"scrypt$1$1$1$a$b"}'], ['a password in the clear', '{"name":"a","role":"admin","password":"hunter2"}'], ['a name twice', '{"name":"a","role":"admin","password":"scrypt$1$1$1$a$b"}\n{"name":"a","role":"reader","password":"scrypt$1$1$1$a$b"}'], ['nobody', '\n'],
  ])('a users file with %s is refused', (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'users-'));
    writeFileSync(join(folder, 'users.jsonl'), text);
    expect(() => readUsers(join(folder, 'users.jsonl'))).toThrow(/users\.jsonl/);
    rmSync(folder, { recursive: true });
  });
});
