import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { packageFile } from '../../package-file.ts';
import type { App } from '../app.ts';
import { Problem } from '../problem.ts';

/** Where the built page lies. */
const BUILT = fileURLToPath(packageFile('dist/web/'));

/** The coder's weights, which the page fetches to code a pasted text in the browser. */
const WEIGHTS = fileURLToPath(packageFile('data/'));

/** The desk's page, where it has been built. It holds nothing of the record, so that it can ask whoever comes to sign in. */
export async function pageRoutes(app: App, folder: string = BUILT): Promise<void> {
  if (!existsSync(folder)) {
    app.get('/', { config: { role: null, cached: false }, schema: { hide: true } }, async () => {
      throw new Problem(404, 'no-page', 'the page has not been built', 'its files in dist/web', 'run npm run build, or use the API at /api/v1');
    });
    return;
  }
  app.addHook('onRoute', (route) => { route.config = { ...route.config, role: null, cached: false }; route.schema = { ...route.schema, hide: true }; });
  await app.register(fastifyStatic, {
    root: folder, dotfiles: 'deny', index: 'index.html', cacheControl: false,
    setHeaders: (reply, path) => { reply.header('cache-control', /-[\w-]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'); },
  });
  await app.register(fastifyStatic, { root: WEIGHTS, prefix: '/data/', decorateReply: false, dotfiles: 'deny', index: false, cacheControl: false, setHeaders: (reply) => { reply.header('cache-control', 'no-cache'); } });
}
