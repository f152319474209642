import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from './available.ts';
import { freePort } from './free-port.ts';

/** A NATS server with JetStream that belongs to a test. */
export interface NatsServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Ends it as a fall of the machine would. */
  kill(): Promise<void>;
  /** Starts it again over the same folder. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Waits until something answers on a port. */
export async function answers(port: number, patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const there = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => { socket.destroy(); done(true); });
      socket.on('error', () => done(false));
    });
    if (there) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`nothing answers on port ${port}`);
}

const ended = (child: ChildProcess): Promise<void> => new Promise((done) => { if (child.exitCode !== null || child.signalCode !== null) done(); else child.once('exit', () => done()); });

/** Starts a server on a free port with a folder of its own; `more` are further arguments. */
export async function startNats(more: readonly string[] = [], given: { readonly port?: number; readonly address?: string } = {}): Promise<NatsServer> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-nats-'));
  const port = given.port ?? await freePort();
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(programPath('nats-server') ?? 'nats-server', ['-js', '-sd', folder, '-a', given.address ?? '127.0.0.1', '-p', String(port), ...more], { stdio: 'ignore' });
    if (!given.address) await answers(port);
    return child;
  };
  let child = await start();
  return {
    url: `nats://${given.address ?? '127.0.0.1'}:${port}`,
    port,
    get pid() { return child.pid ?? 0; },
    async kill() { child.kill('SIGKILL'); await ended(child); },
    async restart() { child.kill('SIGKILL'); await ended(child); child = await start(); },
    async stop() { child.kill('SIGTERM'); await ended(child); rmSync(folder, { recursive: true, force: true }); },
  };
}
