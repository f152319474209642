import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { checkPassword } from './password.ts';
import type { Caller, Role } from './role.ts';
import { openSessions } from './sessions.ts';
import type { User } from './users.ts';

/** Who may use the desk. With neither token nor users it is open to whoever sits at the machine. */
export interface Admission {
  /** Gives all rights to who has it. */
  readonly token?: string | null;
  readonly users?: readonly User[];
  /** People come by https: the session's cookie is sent no other way. */
  readonly secure?: boolean | undefined;
}

/** What somebody shows to be let in. */
export interface Credentials {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}

/** Tells who asks. */
export interface Gate {
  /** False where everybody may do everything. */
  readonly closed: boolean;
  /** Null where the credentials are missing or wrong. */
  admit(credentials: Credentials, now: number): Promise<Caller | null>;
  /** Signs in with a token, or with a name and a password; null where they are wrong. */
  signIn(secret: { readonly token?: string; readonly name?: string; readonly password?: string }, now: number): Promise<{ readonly caller: Caller; readonly cookie: string } | null>;
  /** The cookie that ends a session. */
  signOut(cookie: string | undefined): string;
}

const COOKIE = 'warta';
const OPEN: Caller = { name: 'local', role: 'admin' };
/** Checked against where a name is unknown, so that an answer takes as long as for a known one. */
const NOBODY = `scrypt$65536$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;
/** How long a checked password is remembered, in milliseconds: every request would cost a tenth of a second otherwise. */
const REMEMBERED = 300_000;

const keyIn = (cookie: string | undefined): string | null => /(?:^|;\s*)warta=([\w-]{43})(?:;|$)/.exec(cookie ?? '')?.[1] ?? null;

/** Opens the gate. */
export function openGate({ token = null, users = [], secure = false }: Admission): Gate {
  const cookieOf = (key: string, seconds: number): string => `${COOKIE}=${key}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
  const sessions = openSessions();
  const salt = randomBytes(32);
  const sealed = (text: string): Buffer => createHmac('sha256', salt).update(text).digest();
  const tokenSeal = token === null ? null : sealed(token);
  const remembered = new Map<string, { readonly caller: Caller; readonly until: number }>();
  const byToken = (given: string): Caller | null => (tokenSeal && timingSafeEqual(sealed(given), tokenSeal) ? { name: 'token', role: 'admin' satisfies Role } : null);

  const byPassword = async (name: string, password: string, now: number): Promise<Caller | null> => {
    const seal = sealed(`${name}\0${password}`).toString('base64');
    const before = remembered.get(seal);
    if (before && before.until > now) return before.caller;
    const user = users.find((one) => one.name === name);
    if (!(await checkPassword(password, user?.password ?? NOBODY)) || !user) return null;
    if (remembered.size > 1000) remembered.clear();
    const caller = { name, role: user.role };
    remembered.set(seal, { caller, until: now + REMEMBERED });
    return caller;
  };

  const byHeader = async (header: string, now: number): Promise<Caller | null> => {
    const [, scheme = '', value = ''] = /^(\w+) +(\S{1,2000})$/.exec(header) ?? [];
    if (scheme.toLowerCase() === 'bearer') return byToken(value);
    if (scheme.toLowerCase() !== 'basic' || users.length === 0) return null;
    const text = Buffer.from(value, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return colon < 0 ? null : byPassword(text.slice(0, colon), text.slice(colon + 1), now);
  };

  const closed = tokenSeal !== null || users.length > 0;
  return {
    closed,
    admit: async ({ authorization, cookie }, now) => {
      if (!closed) return OPEN;
      if (authorization !== undefined) return byHeader(authorization, now);
      const key = keyIn(cookie);
      return key === null ? null : sessions.find(key, now);
    },
    signIn: async ({ token: given, name, password }, now) => {
      const caller = given !== undefined ? byToken(given) : name !== undefined && password !== undefined && users.length > 0 ? await byPassword(name, password, now) : null;
      if (!caller) return null;
      const { key, seconds } = sessions.open(caller, now);
      return { caller, cookie: cookieOf(key, seconds) };
    },
    signOut: (cookie) => {
      const key = keyIn(cookie);
      if (key !== null) sessions.close(key);
      return cookieOf('', 0);
    },
  };
}
