import type { Report } from '../../model/index.ts';
import type { Kept } from '../../store/store.ts';
import { type Reply, openThread } from './thread.ts';

interface CodedReply extends Reply {
  readonly kept: Kept;
}

/** Codes reports in a thread of its own. */
export interface Coding {
  code(report: Report): Promise<Kept>;
  close(): Promise<void>;
}

export function openCoding(): Coding {
  const thread = openThread<{ readonly report: Report }, CodedReply>('coding-worker');
  return { code: async (report) => (await thread.ask({ report })).kept, close: thread.close };
}
