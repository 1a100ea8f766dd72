import { openStore, type Store } from '../app.js';
import { readConfig } from '../config.js';

/** Opens the database for one command and closes it after, whatever happens. */
export async function withStore<T>(holder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig(process.env), {
    mode: 'join',
    holder,
    onFault: (message) => console.error(`bitext: ${message}`),
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
