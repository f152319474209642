/** The core: reading text, parsing, mentions, coding. Nothing of Node's, so that it runs in a browser too. */
export { KIT_PARTS, type KitPart, openKit } from './kit.ts';
export { codeReport, type LanguageKit, type Resources } from './pipeline.ts';
export { join } from './join/index.ts';
export { allLanguages } from './languages/all.generated.ts';
export { outletIn } from './read/header.ts';
export { type LanguageTeller, languageTeller } from './read/language.ts';
export * from './measure/index.ts';
export { normaliseText } from './read/text.ts';
export { openActorFile } from './world/actor-file.ts';
export { openCodebook } from './world/codebook.ts';
export { openCountries } from './world/countries.ts';
export { openGazetteer } from './world/gazetteer.ts';
export type { World } from './world/world.ts';
export * from './model/index.ts';
