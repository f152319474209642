import { allLanguages, codeReport, type LanguageKit, languageTeller, normaliseText, outletIn, type Report, type World } from '../../src/core.ts';
import { loadKit, loadWorld } from './load.ts';
import type { Ask, Said } from './messages.ts';

const keepsHyphen = new Set(allLanguages.flatMap(({ lexicon }) => (lexicon['hyphen-words'] ?? []).map((row) => row.first)));
const tell = languageTeller(allLanguages);
const say = (said: Said): void => postMessage(said);
let world: Promise<World> | null = null;
const kits = new Map<string, Promise<LanguageKit>>();

/** The id that `warta code` gives to the same text; where the browser keeps its digest from plain addresses, a name. */
async function idOf(text: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return 'pasted';
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function code({ text: raw, published, lang: asked, data }: Ask): Promise<void> {
  const text = normaliseText(raw, keepsHyphen);
  const lang = asked || tell(text);
  if (!lang) return say({ kind: 'no-language' });
  say({ kind: 'loading', file: lang });
  world ??= loadWorld(data);
  const kit = kits.get(lang) ?? loadKit(data, lang);
  kits.set(lang, kit);
  const resources = { world: await world, languages: new Map([[lang, await kit]]) };
  say({ kind: 'coding' });
  const report: Report = { id: await idOf(text), lang, title: null, source: outletIn(text), url: null, file: null, published, text, notes: [] };
  const start = performance.now();
  const { sentences, ...kept } = codeReport(report, resources);
  say({ kind: 'coded', report: kept, milliseconds: performance.now() - start });
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  code(data).catch((error: unknown) => {
    world = null;
    kits.clear();
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});
