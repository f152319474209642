import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../store/open-store.ts';
import { isAddress } from '../../store/engines.ts';
import { openAnalyst } from '../ledger/analyst.ts';
import type { Question } from '../ledger/question.ts';
import { openTallyFile } from '../ledger/tally-file.ts';

/** Reads the record and answers questions about all of it in a thread of its own, over its own connection to the store. */
const store = await openStore(workerData);
const analyst = openAnalyst(store, isAddress(workerData) ? null : openTallyFile(`${workerData}.tallies`));
parentPort?.on('message', async ({ no, question, mark }: { readonly no: number; readonly question: Question; readonly mark: string }) => {
  try {
    parentPort?.postMessage({ no, text: await analyst.ask(question, mark) });
  } catch (error) {
    parentPort?.postMessage({ no, failure: error instanceof Error ? error.stack ?? error.message : String(error) });
  }
});
