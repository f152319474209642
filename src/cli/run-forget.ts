import { rejoin } from '../store/index.ts';
import { EXIT } from './exit.ts';
import { withStore } from './with-store.ts';

/** Forgets reports; an id that is not there is said, and makes the exit code 1. */
export async function runForget(ids: readonly string[], where: string): Promise<number> {
  return withStore(where, async (store) => {
    let code: number = EXIT.done;
    for (const id of ids) {
      if (await store.forget(id)) process.stdout.write(`forgotten: ${id}\n`);
      else {
        process.stderr.write(`warta: no report has the id "${id}" in ${store.where}\n`);
        code = EXIT.failed;
      }
    }
    await rejoin(store);
    return code;
  });
}
