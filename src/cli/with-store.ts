import { CODER_VERSION } from '../coder-version.generated.ts';
import { type OpenOptions, openStore, type Store, StoreFault } from '../store/index.ts';
import { EXIT } from './exit.ts';

/** Opens the store, does the work, closes; a fault of the store or of what was asked is one line and an exit code. */
export async function withStore(where: string, work: (store: Store) => Promise<number>, { create = false, coder = CODER_VERSION }: Pick<OpenOptions, 'create' | 'coder'> = {}): Promise<number> {
  try {
    const store = await openStore(where, { create, coder });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    process.stderr.write(`warta: ${error.message}\n`);
    return error.code === 'bad-ask' ? EXIT.misuse : EXIT.failed;
  }
}
