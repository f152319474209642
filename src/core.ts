/** The core: reading text, parsing, mentions, coding. Nothing of Node's, so that it runs in a browser too. */
export { codeReport, type Resources } from './pipeline.ts';
export { allLanguages } from './languages/all.generated.ts';
export * from './model/index.ts';
