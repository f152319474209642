import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { changesOf, readSums, writeSums } from '../formats/changes.ts';
import { EXPORTS, type Part } from '../formats/exports.ts';
import { happeningsOf } from '../store/index.ts';
import { openCodebook } from '../world/codebook.ts';
import { openCountries } from '../world/countries.ts';
import { EXIT } from './exit.ts';
import { type ExportOptions, filterOf } from './store-options.ts';
import { withStore } from './with-store.ts';

const SUMS = 'record.sums';
const CHANGES = 'changes.jsonl';

interface Sheet {
  readonly path: string;
  readonly stream: WriteStream;
  readonly part: Part;
}

async function write({ stream }: Sheet, piece: string | Uint8Array): Promise<void> {
  if (piece.length > 0 && !stream.write(piece)) await once(stream, 'drain');
}

/** Ends a file and gives it its name: until then it carries another, so that no half file is taken for a whole one. */
async function finish(sheet: Sheet): Promise<void> {
  await write(sheet, sheet.part.end());
  sheet.stream.end();
  await once(sheet.stream, 'close');
  renameSync(`${sheet.path}.part`, sheet.path);
}

const sumOf = (value: object): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** Notes the record's state; says what changed since the export before, where one of the same kind is there. */
function noteChanges(folder: string, mark: string, asked: string, sums: ReadonlyMap<string, string>): string {
  const path = join(folder, SUMS);
  const before = existsSync(path) ? readSums(readFileSync(path, 'utf8')) : null;
  writeFileSync(`${path}.part`, writeSums(mark, asked, sums));
  rmSync(join(folder, CHANGES), { force: true });
  let line = '';
  if (before?.asked === asked) {
    const changes = changesOf(before.sums, sums);
    writeFileSync(join(folder, CHANGES), [{ since: before.mark, until: mark }, ...changes].map((change) => `${JSON.stringify(change)}\n`).join(''));
    line = `; ${changes.length} changes since the export before`;
  }
  renameSync(`${path}.part`, path);
  return line;
}

/** Writes the files of a format; gives the exit code. */
export async function runExport(folder: string, { to: format, until, bom, inWords, ...options }: ExportOptions): Promise<number> {
  const filter = filterOf({ ...options, to: until });
  return withStore(options.store, async (store) => {
    mkdirSync(folder, { recursive: true });
    const known = { countries: openCountries(), codebook: openCodebook() };
    const sheets = EXPORTS[format].map(({ file, open }): Sheet => ({ path: join(folder, file), stream: createWriteStream(join(folder, `${file}.part`)), part: open(known, { bom, inWords }) }));
    const [mark, sums] = [await store.mark(), new Map<string, string>()];
    for await (const row of happeningsOf(store, filter)) {
      sums.set(row.incident.id, sumOf(row));
      for (const sheet of sheets) await write(sheet, sheet.part.push(row));
    }
    for (const sheet of sheets) await finish(sheet);
    const changed = noteChanges(folder, mark, JSON.stringify(filter), sums);
    process.stdout.write(`${sums.size} incidents in ${sheets.map(({ path }) => path).join(' and ')}${changed}\n`);
    return EXIT.done;
  });
}
