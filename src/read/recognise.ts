import { spawn } from 'node:child_process';
import { Refused } from './refusal.ts';

/** A picture as its points: rows from the top, `channels` bytes a point. */
export interface Picture {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Trained data that are asked for together: Indonesian and English. */
const DATA = 'ind+eng';
/** Longest time for one page, in milliseconds. */
const PATIENCE = 120_000;

/** A picture in the simplest format that every program reads: grey or red-green-blue, without transparency. */
function portable({ data, width, height, channels }: Picture): Buffer {
  const kept = channels === 4 ? 3 : channels;
  const points = channels === 4 ? Buffer.alloc(width * height * 3) : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (channels === 4) for (let i = 0; i < width * height; i += 1) points.set(data.subarray(i * 4, i * 4 + 3), i * 3);
  return Buffer.concat([Buffer.from(`P${kept === 1 ? 5 : 6}\n${width} ${height}\n255\n`), points]);
}

const missing = (given: string): Refused => new Refused('no-recogniser', given, 'tesseract with the data ind and eng', 'install it (Debian: tesseract-ocr and tesseract-ocr-ind), or leave --ocr out');

/** The text in a picture, by the installed `tesseract`. Throws `Refused` where it is not there or fails. */
export function recognise(picture: Picture): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn('tesseract', ['-', '-', '-l', DATA], { timeout: PATIENCE, env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', () => fail(missing('no program named tesseract')));
    child.on('close', (code) => {
      const said = Buffer.concat(err).toString().trim().split('\n')[0];
      if (code === 0) done(Buffer.concat(out).toString('utf8'));
      else if (/load.*language|tessdata|traineddata/i.test(said)) fail(missing(`tesseract without the data it was asked for (${said})`));
      else fail(new Refused('not-recognised', `a page that tesseract gave up on (${said || `code ${code}`})`, 'a page that it reads', 'read this page by eye'));
    });
    // A recogniser that ends early closes the pipe; its own message tells why.
    child.stdin.on('error', () => {});
    child.stdin.end(portable(picture));
  });
}
