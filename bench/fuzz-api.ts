/** `npx tsx bench/fuzz-api.ts [CALLS] [SEED]`: calls made out of the server's own OpenAPI document, valid and hostile, against a real server; fails on any 5xx. */
import { openTestDesk } from '../test/http/desk.ts';
import { runFuzz } from '../test/http/fuzz-run.ts';

const [calls, seed] = [Number(process.argv[2] ?? 5000), Number(process.argv[3] ?? 20200605)];
const desk = await openTestDesk();
const { statuses, wrong } = await runFuzz(desk, calls, seed);
await desk.close();
const shown = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`).join(', ');
process.stdout.write(`${calls} calls, seed ${seed}: ${shown}; ${wrong.length} wrong\n`);
for (const one of wrong.slice(0, 20)) process.stdout.write(`${JSON.stringify(one)}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;
