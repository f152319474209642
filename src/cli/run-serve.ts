import { isLoopback } from '../http/access/loopback.ts';
import { hashPassword } from '../http/access/password.ts';
import { readUsers, type User } from '../http/access/users.ts';
import { withoutSecrets } from '../http/log.ts';
import { type Serving, serve } from '../http/serve.ts';
import { EXIT, misuse } from './exit.ts';

export interface ServeCommand {
  readonly store: string;
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly users?: string;
  readonly origin?: string;
  readonly rate: number;
  readonly audit?: string;
  readonly log: 'silent' | 'error' | 'info';
  readonly hash: boolean;
}

/** A token that can be guessed is none. */
const SHORTEST = 16;

async function printHash(): Promise<number> {
  let password = '';
  for await (const chunk of process.stdin) password += String(chunk);
  password = password.replace(/\r?\n$/, '');
  if (password.length < 10) misuse('the password on standard input is shorter than 10 characters; wanted a longer one');
  process.stdout.write(`${await hashPassword(password)}\n`);
  return EXIT.done;
}

function usersIn(file: string | undefined): readonly User[] {
  try {
    return file === undefined ? [] : readUsers(file);
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
}

function originOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (!/^https?:\/\/[a-z0-9.-]+(:\d+)?$/i.test(given)) misuse(`--origin was given as "${given}"; wanted an address without a path, such as https://desk.example.org`);
  return given.toLowerCase();
}

/** Waits for the signal to stop. */
const stopSignal = (): Promise<void> => new Promise((resolve) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve()); });

/** Serves until it is told to stop; gives the exit code. */
export async function runServe({ hash, store, host, port, token, users: file, origin, rate, audit, log }: ServeCommand): Promise<number> {
  if (hash) return printHash();
  const users = usersIn(file);
  if (token !== undefined && token.length < SHORTEST) misuse(`the token is shorter than ${SHORTEST} characters; wanted one that cannot be guessed, such as the output of: openssl rand -hex 24`);
  if (!isLoopback(host) && token === undefined && users.length === 0) misuse(`--host was given as ${host}, which others can reach; give --token or WARTA_TOKEN, or --users, or listen on 127.0.0.1`);
  const auditTo = audit ?? (/^postgres(?:ql)?:/.test(store) ? null : `${store}.audit.jsonl`);
  let serving: Serving;
  try {
    serving = await serve({ store, host, port, token: token ?? null, users, origin: originOf(origin), rate, auditTo, level: log, log: process.stderr });
  } catch (error) {
    process.stderr.write(`warta: ${withoutSecrets(error instanceof Error ? error.message : String(error))}\n`);
    return EXIT.failed;
  }
  process.stdout.write(`warta: serving ${withoutSecrets(store)} at ${serving.address}\n`);
  await stopSignal();
  await serving.close();
  return EXIT.done;
}
