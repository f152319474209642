import { EXIT } from './exit.ts';

/** Standard output, written in whole lines. */
export interface Output {
  line(text: string): Promise<void>;
  flush(): Promise<void>;
}

const BATCH = 1 << 16;

/** Opens standard output. A reader that goes away (`| head`) ends the program quietly; Ctrl-C ends it after the last whole line. */
export function openOutput(): Output {
  let held = '';
  const write = (text: string): Promise<void> => new Promise((resolve) => {
    if (text === '' || process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
  const flush = (): Promise<void> => {
    const text = held;
    held = '';
    return write(text);
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    process.stderr.write(`warta: the output could not be written (${error.message})\n`);
    process.exit(EXIT.failed);
  });
  process.once('SIGINT', () => {
    void flush();
    process.stderr.write('\nwarta: stopped; what was printed is whole\n');
    process.exit(EXIT.interrupted);
  });
  return {
    flush,
    line: async (text) => {
      held += `${text}\n`;
      if (held.length >= BATCH || process.stdout.isTTY) await flush();
    },
  };
}
