import type { App } from '../app.ts';
import { Problem } from '../problem.ts';
import type { Gate } from './gate.ts';
import { mayDo } from './role.ts';

/** Lets in who may do what is asked. */
export function admitCallers(app: App, gate: Gate, now: () => Date): void {
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request, reply) => {
    const { config } = request.routeOptions;
    const needed = config?.role === undefined ? 'reader' : config.role;
    const { authorization, cookie } = request.headers;
    request.caller = await gate.admit({ authorization, cookie }, now().getTime());
    if (needed === null) return;
    if (!request.caller) {
      reply.header('www-authenticate', 'Bearer realm="warta"');
      throw new Problem(401, 'not-signed-in', authorization || cookie ? 'the credentials are wrong or have run out' : 'no credentials', 'a token (Authorization: Bearer …), a user’s name and password, or a session', 'sign in with POST /api/v1/session');
    }
    if (!mayDo(request.caller.role, needed)) throw new Problem(403, 'not-allowed', `the role ${request.caller.role}`, `the role ${needed}`, 'ask somebody who has it');
  });
}
