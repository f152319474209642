/** The core: reading text, parsing, mentions, coding. Nothing of Node's, so that it runs in a browser too. */
export { codeReport, type Resources } from './pipeline.ts';
export { join } from './join/index.ts';
export { allLanguages } from './languages/all.generated.ts';
export { outletIn } from './read/header.ts';
export { type LanguageTeller, languageTeller } from './read/language.ts';
export * from './measure/index.ts';
export { normaliseText } from './read/text.ts';
export * from './model/index.ts';
