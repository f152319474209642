import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { openKit } from './kit.ts';
import { allLanguages } from './languages/all.generated.ts';
import type { Coded, Report } from './model/index.ts';
import { packageFile } from './package-file.ts';
import { codeReport, type LanguageKit, type Resources } from './pipeline.ts';
import { openActorFile } from './world/actor-file.ts';
import { openCodebook } from './world/codebook.ts';
import { openCountries } from './world/countries.ts';
import { openGazetteer } from './world/gazetteer.ts';
import { isAgentFile, readPetrarchActors, readPetrarchAgents } from './world/petrarch-actors.ts';
import { readPetrarchVerbs } from './world/petrarch-verbs.ts';
import type { World } from './world/world.ts';

const data = packageFile('data/');

/** Unzips into one piece: the last four bytes of a zipped file say how much room it needs. */
function unzip(zipped: Buffer): Uint8Array {
  return gunzipSync(zipped, { chunkSize: Math.max(64, zipped.readUInt32LE(zipped.length - 4)) + 1 });
}

/** Bytes of a file of `data/`, unzipped; null where there is none. */
function bytesOf(name: string): Uint8Array | null {
  const file = new URL(name, data);
  return existsSync(file) ? unzip(readFileSync(file)) : null;
}

/** The language packs with their weights, by code. */
export function loadLanguages(): ReadonlyMap<string, LanguageKit> {
  return new Map(allLanguages.map((language) => [language.code, openKit(language, (part) => bytesOf(`${language.code}.${part}.bin.gz`))]));
}

/** Dictionaries of a user's own in PETRARCH's format, by path: `actors` of actors or of agents. */
export interface Dictionaries {
  readonly actors?: readonly string[];
  /** Dictionaries of verbs. */
  readonly verbs?: readonly string[];
}

/** What is known of the world: tables that come with the code, the gazetteer, and actors of which the user's dictionaries are asked first. */
export async function loadWorld({ actors = [], verbs = [] }: Dictionaries = {}): Promise<World> {
  const readAll = (files: readonly string[]): Promise<string[]> => Promise.all(files.map((file) => readFile(file, 'utf8')));
  const [zipped, texts, verbTexts] = await Promise.all([readFile(new URL('gazetteer.bin.gz', data)), readAll(actors), readAll(verbs)]);
  const known = texts.filter((text) => !isAgentFile(text)).flatMap(readPetrarchActors);
  const agents = texts.filter(isAgentFile).flatMap(readPetrarchAgents);
  return { codebook: openCodebook(), countries: openCountries(), gazetteer: openGazetteer(unzip(zipped)), actors: openActorFile(known, agents), verbs: verbTexts.flatMap(readPetrarchVerbs) };
}

/** Everything that coding needs, from the package's `data/`. */
export async function loadResources(dictionaries: Dictionaries = {}): Promise<Resources> {
  return { languages: loadLanguages(), world: await loadWorld(dictionaries) };
}

/** Loads what coding needs, once, from the package's own files. */
export async function loadCoder(dictionaries: Dictionaries = {}): Promise<(report: Report) => Coded> {
  const resources = await loadResources(dictionaries);
  return (report) => codeReport(report, resources);
}
