import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { TypedColumn } from './spreadsheet.ts';

/** Rows gathered before they are written as a group. */
const GROUP = 20_000;

const TYPES = { text: 'STRING', whole: 'INT64', real: 'DOUBLE', truth: 'BOOLEAN' } as const;

/** Bytes of a Parquet file as rows come in. */
export interface ParquetSheet<T> {
  /** Takes a row; gives the bytes that are ready, often none. */
  push(row: T): Uint8Array;
  /** The bytes that are left, with the file's footer. */
  end(): Uint8Array;
}

/** Opens a sheet with these columns, compressed with Snappy, every column nullable. @example openParquet(EVENT_COLUMNS).push(told) */
export function openParquet<T>(columns: ReadonlyArray<TypedColumn<T>>): ParquetSheet<T> {
  const bytes = new ByteWriter();
  const data = (rows: readonly T[]) => columns.map(({ name, of, kind }) => ({ name, type: TYPES[kind], nullable: true, data: rows.map((row) => parquetValue(of(row), kind)) }));
  const writer = new ParquetWriter({ writer: bytes, schema: schemaFromColumnData({ columnData: data([]) }), createdBy: 'warta' });
  let rows: T[] = [];
  const writeGroup = (): void => {
    if (rows.length > 0) writer.write({ columnData: data(rows), rowGroupSize: GROUP });
    rows = [];
  };
  /** Hands over what the writer holds; its place in the file goes on counting. */
  const taken = (): Uint8Array => {
    const ready = bytes.getBytes().slice();
    bytes.index = 0;
    return ready;
  };
  return {
    push: (row) => {
      rows.push(row);
      if (rows.length >= GROUP) writeGroup();
      return taken();
    },
    end: () => {
      writeGroup();
      writer.finish();
      return taken();
    },
  };
}

function parquetValue(cell: string | number | boolean | null, kind: TypedColumn<never>['kind']): string | number | bigint | boolean | null {
  if (cell === null) return null;
  return kind === 'whole' ? BigInt(Math.round(Number(cell))) : kind === 'text' ? String(cell) : cell;
}
