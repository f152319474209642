/** Compiles the word lists (`*.tsv`) and frames (`frames.yml`) of every language pack and of the world into modules that the core can import without a file system. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { tablesOf } from '../src/model/tables.ts';

/** Rows of a tab-separated file whose first line names the columns, without the comment lines, which begin with `#`. */
function readTable(path: string): string {
  const lines = readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() && !line.startsWith('#'));
  const columns = lines[0].split('\t');
  lines.forEach((line, i) => {
    const cells = line.split('\t');
    if (cells.length > columns.length) throw new Error(`${path}: row ${i + 1} has ${cells.length} cells, the head ${columns.length}: ${line}`);
  });
  return lines.join('\n');
}

/** Tables as they are written: a text each, read when it is first asked for, so that a program starts without reading all. */
function readTables(folder: string): string {
  const files = readdirSync(folder).filter((file) => file.endsWith('.tsv')).sort();
  return `tablesOf({\n${files.map((file) => `  ${JSON.stringify(file.slice(0, -4))}: ${JSON.stringify(readTable(join(folder, file)))},\n`).join('')}})`;
}

const literal = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

function writeIfChanged(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

const root = new URL('../src/', import.meta.url).pathname;
const packs = readdirSync(join(root, 'languages'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
for (const pack of packs) {
  const folder = join(root, 'languages', pack);
  const frames = parse(readFileSync(join(folder, 'frames.yml'), 'utf8')) ?? [];
  writeIfChanged(join(folder, 'data.generated.ts'), `// Made by \`npm run generate\` from the files beside it.
import { once, tablesOf } from '../../model/index.ts';
import type { Frame } from '../frame.ts';
import type { Lexicon } from '../lexicon.ts';

export const lexicon: Lexicon = ${readTables(folder)};
export const frames: () => readonly Frame[] = once(() => ${literal(frames)});
`);
}
writeIfChanged(join(root, 'languages', 'all.generated.ts'), `// Made by \`npm run generate\`: one line a folder.
import type { Language } from './language.ts';
${packs.map((pack) => `import { language as ${pack} } from './${pack}/index.ts';`).join('\n')}

export const allLanguages: readonly Language[] = [${packs.join(', ')}];
`);
writeIfChanged(join(root, 'world', 'data.generated.ts'), `// Made by \`npm run generate\` from the files beside it.
import { type Tables, tablesOf } from '../model/index.ts';

export const tables: Tables = ${readTables(join(root, 'world'))};
`);

// The page names countries in the reader's language, by ISO's two-letter codes; its map of the world knows them by number.
const { countries } = tablesOf({ countries: readTable(join(root, 'world', 'countries.tsv')) });
writeIfChanged(join(root, '..', 'web', 'words', 'countries.generated.ts'), `// Made by \`npm run generate\` from src/world/countries.tsv: ISO 3166-1 alpha-3 → alpha-2.
export const codes2: Readonly<Record<string, string>> = ${literal(Object.fromEntries(countries.map(({ code, code2 }) => [code, code2])))};
/** ISO 3166-1 numeric → alpha-3. */
export const codesOfNumbers: Readonly<Record<string, string>> = ${literal(Object.fromEntries(countries.filter((country) => country.numeric).map(({ code, numeric }) => [numeric, code])))};
`);

/** All files that make the coder what it is: its sources, word lists and weights, in order of their paths. */
function coderFiles(): string[] {
  const sources = ['model', 'parse', 'mention', 'code', 'languages', 'world', 'pipeline.ts'].flatMap((name) => (name.endsWith('.ts') ? [name] : readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map((file) => join(name, file))));
  const wanted = sources.filter((file) => /\.(?:ts|tsv|yml)$/.test(file) && !/\.(?:test|generated)\.ts$/.test(file)).map((file) => join(root, file));
  const data = new URL('../data/', import.meta.url).pathname;
  return [...wanted, ...readdirSync(data).map((file) => join(data, file))].sort();
}

const version: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
const sum = createHash('sha256');
for (const file of coderFiles()) sum.update(readFileSync(file));
writeIfChanged(join(root, 'coder-version.generated.ts'), `// Made by \`npm run generate\`.
/** Changes with anything that can change what is coded: the version of the package, and a hash of sources, word lists and weights. */
export const CODER_VERSION = '${version}+${sum.digest('hex').slice(0, 12)}';
`);
