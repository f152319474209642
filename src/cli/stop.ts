import { EXIT } from './exit.ts';

/** Ctrl-C: the first asks to end cleanly, the second ends at once, which loses nothing that was kept. */
export function stopAtInterrupt(): AbortSignal {
  const stop = new AbortController();
  process.on('SIGINT', () => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    stop.abort();
    process.stderr.write('\nwarta: ending after the batch that is under way\n');
  });
  return stop.signal;
}
