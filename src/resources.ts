import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { allLanguages } from './languages/all.generated.ts';
import type { Coded, Report } from './model/index.ts';
import { codeReport, type Resources } from './pipeline.ts';
import { openActorFile } from './world/actor-file.ts';
import { openCodebook } from './world/codebook.ts';
import { openCountries } from './world/countries.ts';
import { openGazetteer } from './world/gazetteer.ts';
import type { World } from './world/world.ts';

/** What is known of the world: tables that come with the code, and the gazetteer from `data/`. */
export async function loadWorld(): Promise<World> {
  const zipped = await readFile(new URL('../data/gazetteer.bin.gz', import.meta.url));
  return { codebook: openCodebook(), countries: openCountries(), gazetteer: openGazetteer(gunzipSync(zipped)), actors: openActorFile() };
}

/** Loads what coding needs, once, from the package's own files. */
export async function loadCoder(): Promise<(report: Report) => Coded> {
  const resources: Resources = { languages: new Map(allLanguages.map((language) => [language.code, language])), world: await loadWorld() };
  return (report) => codeReport(report, resources);
}
