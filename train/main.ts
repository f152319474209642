/** `npm run train -- NAME [ARGS]` runs `train/NAME.ts`: each makes one file in `data/` out of public data. */
import { readdirSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const names = readdirSync(here).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'main.ts').map((file) => file.slice(0, -3));
const [name, ...args] = process.argv.slice(2);
if (!name || !names.includes(name)) {
  console.error(`Usage: npm run train -- NAME [ARGS], with NAME one of: ${names.join(' ') || '(none yet)'}. Given: ${name ?? 'nothing'}.`);
  process.exit(2);
}
const { run }: { run: (args: readonly string[]) => Promise<void> | void } = await import(new URL(`${name}.ts`, here).href);
await run(args);
