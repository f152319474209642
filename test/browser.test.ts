import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const ENTRY = `
  import { allLanguages, languageTeller, normaliseText, outletIn } from './src/core.ts';
  globalThis.read = (raw) => {
    const text = normaliseText(raw);
    return JSON.stringify({ text, lang: languageTeller(allLanguages)(text), outlet: outletIn(text) });
  };
`;

describe('the core in a browser', () => {
  let bundle = '';
  beforeAll(async () => {
    const { outputFiles } = await build({ stdin: { contents: ENTRY, resolveDir: new URL('..', import.meta.url).pathname, loader: 'ts' }, bundle: true, write: false, platform: 'browser', format: 'iife', logLevel: 'silent' });
    bundle = outputFiles[0].text;
  });

  it('bundles without anything of Node’s', () => expect(bundle).not.toMatch(/require\("(?:node:)?[a-z]+"\)|process\.(?:env|stdout|cwd)|__dirname/));

  it('reads a report where there is nothing but the language itself', () => {
    const context = createContext({});
    runInContext(bundle, context);
    expect(JSON.parse(runInContext('read("Berita.com.  Kairo-Menteri  itu  bertemu  utusan pada Senin.")', context))).toEqual({ text: 'Berita.com. Kairo-Menteri itu bertemu utusan pada Senin.', lang: 'id', outlet: 'Berita.com' });
  });
});
