import { allLanguages } from '../languages/all.generated.ts';
import type { Coded, Report } from '../model/index.ts';
import { codeReport, type Resources } from '../pipeline.ts';
import type { World } from '../world/world.ts';

export async function loadWorld(): Promise<World> {
  return {
    codebook: { quad: {}, modes: {}, contexts: [], sectors: {}, score: () => 0, goldstein: () => 0 } as unknown as World['codebook'], // stands in until the world's tables are loaded
    countries: { get: () => null, all: () => [] }, gazetteer: { lookup: () => [] }, actors: { lookup: () => [] },
  };
}

/** Loads what coding needs, once. */
export async function loadCoder(): Promise<(report: Report) => Coded> {
  const resources: Resources = { languages: new Map(allLanguages.map((language) => [language.code, language])), world: await loadWorld() };
  return (report) => codeReport(report, resources);
}
