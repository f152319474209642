import type { SingleBar } from 'cli-progress';

/** How far the reading has come. */
export interface Progress {
  bytes(count: number): void;
  report(events: number): void;
  refused(): void;
  /** Writes a line to standard error without tearing the bar. */
  say(line: string): void;
  stop(): void;
}

/** Shorter work than this needs no bar, in milliseconds. */
const PATIENCE = 700;

/** A bar on standard error for long input, where that is a terminal and standard output is not, or says nothing; elsewhere only `say` does anything. */
export async function openProgress(total: number, quiet = false): Promise<Progress> {
  const tty = process.stderr.isTTY && (quiet || !process.stdout.isTTY) && total > 0;
  let bar: SingleBar | null = null;
  let [done, reports, events, refusals] = [0, 0, 0, 0];
  const started = performance.now();
  const facts = () => ({ reports, events, refusals, rate: (reports / Math.max(0.001, (performance.now() - started) / 1000)).toFixed(1) });
  const show = (): void => bar?.update(Math.min(done, total), facts());
  let stopped = false;
  const begin = async (): Promise<void> => {
    const { default: progress } = await import('cli-progress');
    if (stopped) return;
    bar = new progress.SingleBar({
      stream: process.stderr, clearOnComplete: true, hideCursor: true, etaBuffer: 50,
      format: '{bar} {percentage}% | {reports} reports ({rate}/s), {events} events, {refusals} refused | {eta_formatted} left',
    }, progress.Presets.shades_classic);
    bar.start(total, done, facts());
  };
  const timer = tty ? setTimeout(() => void begin(), PATIENCE) : null;
  return {
    bytes: (count) => { done += count; show(); },
    report: (found) => { reports += 1; events += found; show(); },
    refused: () => { refusals += 1; show(); },
    say: (line) => { process.stderr.write(bar ? `\r\u001b[K${line}\n` : `${line}\n`); show(); },
    stop: () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      bar?.stop();
    },
  };
}
