import { openPublisher } from '../cluster/publish.ts';
import { openQueue, QueueFault } from '../cluster/queue.ts';
import { eachReport } from './each-report.ts';
import { EXIT, misuse } from './exit.ts';
import type { InputOptions } from './input-options.ts';

/** Reads and hands each report to the queue; gives the exit code. A run that was cut off is started again: what is queued already is not queued twice. */
export async function runPublish(paths: readonly string[], options: InputOptions & { readonly queue: string; readonly replicas: number }): Promise<number> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  try {
    const queue = await openQueue(options.queue, { replicas: options.replicas });
    const publisher = openPublisher(queue);
    const exit = await eachReport(paths, options, async (report) => {
      await publisher.publish(report);
      return 0;
    }, { stop: stop.signal, quiet: true });
    const { queued, known } = await publisher.finish();
    await queue.close();
    process.stdout.write(`${queued} reports queued${known ? `, ${known} were there` : ''}\n`);
    return stop.signal.aborted ? EXIT.interrupted : exit;
  } catch (error) {
    if (error instanceof QueueFault) misuse(error.message);
    throw error;
  }
}
