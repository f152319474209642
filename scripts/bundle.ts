/** Joins the commands' modules into a few files, so that the program starts without opening hundreds: `dist/warta.js` and what it loads when it is needed. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const dist = new URL('../dist/', import.meta.url).pathname;

for (const file of existsSync(dist) ? readdirSync(dist) : []) if (/^chunk-.*\.js$/.test(file)) rmSync(dist + file);
await build({
  absWorkingDir: root,
  entryPoints: { warta: 'src/cli/main.ts', 'code-worker': 'src/cli/code-worker.ts', 'coding-worker': 'src/http/threads/coding-worker.ts', 'analyst-worker': 'src/http/threads/analyst-worker.ts' },
  outdir: 'dist', chunkNames: 'chunk-[name]-[hash]', bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', minifyWhitespace: true, logLevel: 'warning',
  // Large, and only wanted for some formats.
  external: ['@mozilla/readability', 'linkedom', 'feedsmith', 'mammoth', 'unpdf', 'postal-mime', 'robots-parser', '@photostructure/sqlite', 'kysely', 'pg'],
  // Libraries of the older module kind ask for Node's own modules in this way.
  banner: { js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);" },
});
