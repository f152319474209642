import { allLanguages, KIT_PARTS, type LanguageKit, openActorFile, openCodebook, openCountries, openGazetteer, openKit, type World } from '../../src/core.ts';

/** Names of the files in `data/`, as they were when the page was built. */
declare const DATA_FILES: readonly string[];

/** Fetches and unzips one file of the page's own server; a server that has unzipped it on its way is as good. */
async function bytesOf(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

/** The gazetteer and the tables that come with the code. */
export async function loadWorld(data: string): Promise<World> {
  return { codebook: openCodebook(), countries: openCountries(), gazetteer: openGazetteer(await bytesOf(`${data}gazetteer.bin.gz`)), actors: openActorFile(), verbs: [] };
}

/** One language with all its weights. */
export async function loadKit(data: string, code: string): Promise<LanguageKit> {
  const language = allLanguages.find((one) => one.code === code);
  if (!language) throw new Error(`no language pack for "${code}"; there are ${allLanguages.map((one) => one.code).join(', ')}`);
  const parts = KIT_PARTS.filter((part) => DATA_FILES.includes(`${code}.${part}.bin.gz`));
  const bytes = new Map(await Promise.all(parts.map(async (part) => [part, await bytesOf(`${data}${code}.${part}.bin.gz`)] as const)));
  return openKit(language, (part) => bytes.get(part) ?? null);
}
