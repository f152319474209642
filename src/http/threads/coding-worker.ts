import { parentPort } from 'node:worker_threads';
import type { Report } from '../../model/index.ts';
import { loadCoder } from '../../resources.ts';

/** Codes reports in a thread of its own, so that answers need not wait: reports in, records without their trees out. */
const code = await loadCoder();
parentPort?.on('message', ({ no, report }: { readonly no: number; readonly report: Report }) => {
  try {
    const { sentences: _, ...kept } = code(report);
    parentPort?.postMessage({ no, kept });
  } catch (error) {
    parentPort?.postMessage({ no, failure: error instanceof Error ? error.stack ?? error.message : String(error) });
  }
});
