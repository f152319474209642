import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from './available.ts';
import { freePort } from './free-port.ts';

/** A private PostgreSQL that is gone when it is stopped. */
export interface Postgres {
  readonly pid: number;
  /** Address of a new, empty database. */
  database(): string;
  /** Ends the server at once, as a power cut would, and starts it again on the same data. */
  crash(): Promise<void>;
  stop(): void;
}

/** Full path of one of PostgreSQL's programs, which need not all stand in one folder. */
function program(name: string): string {
  const path = programPath(name);
  if (!path) throw new Error(`${name} is not installed; wanted all of PostgreSQL's own programs`);
  return path;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root; there it runs as its own user. */
function asPostgres(command: string, args: readonly string[]): [string, string[]] {
  return isRoot() ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args]] : [command, [...args]];
}

function run(command: string, args: readonly string[]): void {
  const [first, rest] = asPostgres(program(command), args);
  execFileSync(first, rest, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Starts a server on a free port, with its data in a folder of its own. @throws where PostgreSQL is not installed: ask `available('postgres', …)` first */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-postgres-'));
  if (isRoot()) execFileSync('chown', ['postgres:postgres', folder]);
  else chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'warta', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C']);
  const port = await freePort();
  const address = (name: string): string => `postgres://warta@127.0.0.1:${port}/${name}`;
  const start = async (): Promise<ReturnType<typeof spawn>> => {
    const [first, rest] = asPostgres(program('postgres'), ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'max_connections=60']);
    const server = spawn(first, rest, { cwd: '/', stdio: 'ignore' });
    for (let tries = 0; tries < 300; tries += 1) {
      if (spawnSync(program('pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0) return server;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    server.kill('SIGQUIT');
    throw new Error(`PostgreSQL in ${folder} did not answer within 30 s`);
  };
  let server = await start();
  let count = 0;
  const ended = (): Promise<void> => new Promise((resolve) => { server.once('exit', () => resolve()); });
  return {
    get pid() { return server.pid ?? 0; },
    database: () => {
      count += 1;
      const name = `test_${count}`;
      run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'warta', name]);
      return address(name);
    },
    crash: async () => {
      const end = ended();
      server.kill('SIGQUIT');
      await end;
      server = await start();
    },
    stop: () => {
      server.kill('SIGQUIT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
