import { createHash, randomBytes } from 'node:crypto';
import type { Caller } from './role.ts';

/** How long somebody stays signed in, in milliseconds: a working day. */
const LASTING = 12 * 3_600_000;
const MOST = 10_000;

interface Session {
  readonly caller: Caller;
  readonly until: number;
}

/** Who is signed in, kept in memory: a restart signs everybody out. Only hashes of the keys are kept. */
export interface Sessions {
  open(caller: Caller, now: number): { readonly key: string; readonly seconds: number };
  find(key: string, now: number): Caller | null;
  close(key: string): void;
}

const digest = (key: string): string => createHash('sha256').update(key).digest('base64');

export function openSessions(): Sessions {
  const sessions = new Map<string, Session>();
  const sweep = (now: number): void => {
    for (const [key, { until }] of sessions) if (until <= now || sessions.size >= MOST) sessions.delete(key);
  };
  return {
    open: (caller, now) => {
      sweep(now);
      const key = randomBytes(32).toString('base64url');
      sessions.set(digest(key), { caller, until: now + LASTING });
      return { key, seconds: LASTING / 1000 };
    },
    find: (key, now) => {
      const session = sessions.get(digest(key));
      return session && session.until > now ? session.caller : null;
    },
    close: (key) => void sessions.delete(digest(key)),
  };
}
