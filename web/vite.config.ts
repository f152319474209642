import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

/** The page is built into `dist/web`, with addresses relative to where it is served; `WARTA_SERVER` is the server that `npx vite web` talks to while the page is being worked on. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  define: { DATA_FILES: JSON.stringify(readdirSync(new URL('../data/', import.meta.url))) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false, chunkSizeWarningLimit: 4000, rolldownOptions: { checks: { pluginTimings: false } } },
  server: { proxy: { '/api': process.env.WARTA_SERVER ?? 'http://127.0.0.1:4870', '/data': process.env.WARTA_SERVER ?? 'http://127.0.0.1:4870' } },
});
