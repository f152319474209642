import type { Json } from './record.ts';

/** An incident's state in an export: its id, and a checksum of all that is said of it. */
export type Sums = ReadonlyMap<string, string>;

/** One line for each incident, `checksum  id`, led by a line with the mark of the record and what was asked for. */
export function writeSums(mark: string, asked: string, sums: Sums): string {
  return [`# ${mark} ${asked}`, ...[...sums].map(([id, sum]) => `${sum}  ${id}`), ''].join('\n');
}

/** Reads what `writeSums` wrote; null where the text is something else. */
export function readSums(text: string): { readonly mark: string; readonly asked: string; readonly sums: Sums } | null {
  const [head, ...lines] = text.split('\n');
  const [, mark, asked] = /^# (\S+) (.*)$/.exec(head) ?? [];
  if (mark === undefined || asked === undefined) return null;
  const pairs = lines.filter(Boolean).map((line) => line.split('  '));
  return pairs.every((pair) => pair.length === 2) ? { mark, asked, sums: new Map(pairs.map(([sum, id]) => [id, sum])) } : null;
}

/** What has come, changed and gone between two exports, in order of id. @example changesOf(before, after) // [{ change: 'withdrawn', id: '89ec8ca79e96c252' }] */
export function changesOf(before: Sums, after: Sums): readonly Json[] {
  const kinds = [...new Set([...before.keys(), ...after.keys()])].sort().map((id) => ({ id, change: !before.has(id) ? 'added' : !after.has(id) ? 'withdrawn' : before.get(id) === after.get(id) ? null : 'changed' }));
  return kinds.filter(({ change }) => change !== null).map(({ id, change }) => ({ change, id }));
}
