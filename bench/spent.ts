import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in which Linux counts processor time. */
const TICKS = 100;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Ticks of its own and of the children that it has waited for. */
  readonly ticks: number;
}

function processes(): readonly Process[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      // The name, in brackets, may hold anything; what follows it does not.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      return [{ pid: Number(pid), parent: Number(fields[1]), ticks: fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) }];
    } catch {
      return []; // gone meanwhile
    }
  });
}

/** A process with all that it has started and that is still there. */
function family(root: number, all: readonly Process[]): ReadonlySet<number> {
  const found = new Set([root]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return found;
}

/** The numbers of a process and of all that it has started. @example familyOf(postgres.pid) // [4711, 4713, 4714] */
export const familyOf = (root: number): readonly number[] => [...family(root, processes())];

/** Processor time, in milliseconds, of a process with all that it has started, also what has ended. @example spent(postgres.pid) // 1480 */
export function spent(root: number): number {
  const all = processes();
  const own = family(root, all);
  return all.filter(({ pid }) => own.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0) * (1000 / TICKS);
}
