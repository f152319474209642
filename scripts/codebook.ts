/** `npm run codebook` writes `docs/codebook.md` from the tables of `src/world/`, so that the page says what the program does. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_TYPES } from '../src/model/index.ts';
import { tables } from '../src/world/data.generated.ts';

const QUADS: Readonly<Record<string, string>> = { 1: 'verbal cooperation', 2: 'material cooperation', 3: 'verbal conflict', 4: 'material conflict' };

const table = (head: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
  [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');

const scoreOf = ({ score }: Readonly<Record<string, string>>, fallback: string): string => score || fallback;

function typeSection(type: string): string {
  const rows = tables.plover.filter((row) => row.type === type);
  const own = rows.find((row) => row.mode === '');
  if (!own) throw new Error(`src/world/plover.tsv has no row for ${type} itself; add one, with an empty mode.`);
  const modes = rows.filter((row) => row.mode !== '').map((row) => `${row.mode} ${scoreOf(row, own.score)}`);
  const fulfilled = tables.fulfilments.filter((row) => row.type === type).map(({ mode, cameo, by }) => `${by.split(' ').join(' or ')} (${[mode && `mode ${mode}`, cameo && `CAMEO ${cameo}`].filter(Boolean).join(', ') || 'in general'})`);
  return [
    `### ${type}`, '', own.means, '',
    `Quad class ${own.quad}, ${QUADS[own.quad]}; PLOVER score ${own.score}; CAMEO ${own.cameo} where no more is known.`,
    ...(modes.length > 0 ? ['', `Modes, with their scores: ${modes.join(', ')}.`] : []),
    ...(fulfilled.length > 0 ? ['', `The promise ledger takes it to have come true by ${fulfilled.join('; ')}.`] : []),
  ].join('\n');
}

/** The whole page. */
export function codebookPage(): string {
  const { contexts, sectors, cameo } = tables;
  return `# Codebook

Made by \`npm run codebook\` from \`src/world/*.tsv\`; change those, not this page. Types, modes, contexts, sectors and scores are those of PLOVER (2021), codes and Goldstein values those of CAMEO. What each type means is in our own words.

## Event types

${EVENT_TYPES.map(typeSection).join('\n\n')}

## Contexts

${contexts.map(({ context }) => context).join(', ')}.

## Sectors

${table(['sector', 'who'], sectors.map(({ sector, name }) => [sector, name]))}

## CAMEO codes

A code that is not listed has the Goldstein value of the three or two digits it begins with.

${table(['code', 'name', 'Goldstein'], cameo.map(({ code, name, goldstein }) => [code, name.toLowerCase(), goldstein]))}
`;
}

const path = join(new URL('../', import.meta.url).pathname, 'docs/codebook.md');

/** The page as it stands in the repository. */
export const codebookWritten = (): string => readFileSync(path, 'utf8');

if (process.argv[1]?.endsWith('codebook.ts')) writeFileSync(path, codebookPage());
