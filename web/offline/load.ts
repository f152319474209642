import { allLanguages, type LanguageKit, openActorFile, openChoices, openCodebook, openCountries, openEventModel, openGazetteer, openNameModel, readModel, type World } from '../../src/core.ts';

/** Fetches and unzips one file of the page's own server; a server that has unzipped it on its way is as good. Null where there is none. */
async function bytesOf(address: string): Promise<Uint8Array | null> {
  const response = await fetch(address);
  if (response.status === 404) return null;
  if (!response.ok || !response.body) throw new Error(`${address}: HTTP ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

async function needed(address: string): Promise<Uint8Array> {
  const bytes = await bytesOf(address);
  if (!bytes) throw new Error(`${address} is not there`);
  return bytes;
}

/** The gazetteer and the tables that come with the code. */
export async function loadWorld(data: string): Promise<World> {
  return { codebook: openCodebook(), countries: openCountries(), gazetteer: openGazetteer(await needed(`${data}gazetteer.bin.gz`)), actors: openActorFile() };
}

/** One language with its weights. */
export async function loadKit(data: string, code: string): Promise<LanguageKit> {
  const language = allLanguages.find((one) => one.code === code);
  if (!language) throw new Error(`no language pack for "${code}"; there are ${allLanguages.map((one) => one.code).join(', ')}`);
  const [parser, names, events, roles] = await Promise.all([needed(`${data}${code}.parse.bin.gz`), ...['names', 'events', 'roles'].map((name) => bytesOf(`${data}${code}.${name}.bin.gz`))]);
  return { language, parser: readModel(parser), names: names && openNameModel(names), events: events && openEventModel(events), sides: roles ? openChoices(roles)[0] ?? null : null };
}
