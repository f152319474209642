import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { allLanguages } from './languages/all.generated.ts';
import type { Language } from './languages/language.ts';
import type { Coded, Report } from './model/index.ts';
import { type NameModel, openNameModel } from './mention/index.ts';
import { type ParserModel, readModel } from './parse/index.ts';
import { codeReport, type LanguageKit, type Resources } from './pipeline.ts';
import { openActorFile } from './world/actor-file.ts';
import { openCodebook } from './world/codebook.ts';
import { openCountries } from './world/countries.ts';
import { openGazetteer } from './world/gazetteer.ts';
import type { World } from './world/world.ts';

const data = new URL('../data/', import.meta.url);

/** A language whose weights are read when they are first asked for. */
function kitOf(language: Language): LanguageKit {
  let parser: ParserModel | null = null;
  let names: NameModel | null | undefined;
  return {
    language,
    get parser() {
      parser ??= readModel(gunzipSync(readFileSync(new URL(`${language.code}.parse.bin.gz`, data))));
      return parser;
    },
    get names() {
      const file = new URL(`${language.code}.names.bin.gz`, data);
      names ??= existsSync(file) ? openNameModel(gunzipSync(readFileSync(file))) : null;
      return names;
    },
  };
}

/** The language packs with their weights, by code. */
export function loadLanguages(): ReadonlyMap<string, LanguageKit> {
  return new Map(allLanguages.map((language) => [language.code, kitOf(language)]));
}

/** What is known of the world: tables that come with the code, and the gazetteer from `data/`. */
export async function loadWorld(): Promise<World> {
  const zipped = await readFile(new URL('gazetteer.bin.gz', data));
  return { codebook: openCodebook(), countries: openCountries(), gazetteer: openGazetteer(gunzipSync(zipped)), actors: openActorFile() };
}

/** Everything that coding needs, from the package's `data/`. */
export async function loadResources(): Promise<Resources> {
  return { languages: loadLanguages(), world: await loadWorld() };
}

/** Loads what coding needs, once, from the package's own files. */
export async function loadCoder(): Promise<(report: Report) => Coded> {
  const resources = await loadResources();
  return (report) => codeReport(report, resources);
}
