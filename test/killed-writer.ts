import { spawn } from 'node:child_process';

/** Runs `crash-writer.ts` on a store and kills it (kill -9) so many milliseconds after it has begun to write; gives the ids of reports that it was told are kept. */
export function killedWriter(where: string, name: string, after: number): Promise<readonly string[]> {
  const script = new URL('crash-writer.ts', import.meta.url).pathname;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, where, name], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let begun = false;
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!begun) setTimeout(() => child.kill('SIGKILL'), after);
      begun = true;
    });
    child.on('error', reject);
    // The last piece after a line's end is a line that was cut.
    child.on('close', (_, signal) => (signal === 'SIGKILL' ? resolve(said.split('\n').slice(0, -1).filter((line) => line !== 'ready')) : reject(new Error(`the writer ended by itself after ${said.length} signs`))));
  });
}
