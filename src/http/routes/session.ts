import { z } from 'zod';
import type { App } from '../app.ts';
import type { Gate } from '../access/gate.ts';
import { ROLES } from '../access/role.ts';
import { Problem } from '../problem.ts';
import { refusals } from './ask.ts';

const callerShape = z.looseObject({ name: z.string(), role: z.enum(ROLES), closed: z.boolean().describe('false where everybody who sits at the machine may do everything') }).meta({ id: 'Caller', description: 'Who asks, and what they may do.' });
const secret = z.string().min(1).max(1000);
const bodyShape = z.union([z.strictObject({ token: secret }), z.strictObject({ name: z.string().min(1).max(64), password: secret })]).meta({ id: 'SignIn' });
const tags = ['access'];

/** Signing in and out: a session is a cookie that no script can read. */
export function sessionRoutes(app: App, gate: Gate, now: () => Date): void {
  const { closed } = gate;
  app.get('/session', { config: { cached: false }, schema: { tags, summary: 'Who asks, and what they may do', response: { 200: callerShape, ...refusals } } }, async ({ caller }) => ({ name: caller?.name ?? '', role: caller?.role ?? 'reader', closed }));

  app.post('/session', { config: { role: null, rateLimit: { max: 10, timeWindow: 60_000 } }, schema: { tags, summary: 'Sign in', body: bodyShape, response: { 200: callerShape, ...refusals } } }, async ({ body }, reply) => {
    const session = await gate.signIn(body, now().getTime());
    if (!session) throw new Problem(401, 'wrong-credentials', 'the token, or the name and password, are wrong', 'a token or a user that the server knows', 'check them');
    reply.header('set-cookie', session.cookie).header('cache-control', 'no-store');
    return { ...session.caller, closed };
  });

  app.delete('/session', { config: { role: null }, schema: { tags, summary: 'Sign out', response: { 204: z.undefined(), ...refusals } } }, async ({ headers }, reply) => {
    reply.header('set-cookie', gate.signOut(headers.cookie));
    return reply.code(204).send();
  });
}
