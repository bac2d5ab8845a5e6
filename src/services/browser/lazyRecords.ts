import type { Records } from '../world.ts';

/** The database, whose code is loaded with the first call. Where that fails, the call rejects and the next one tries again. */
export function createLazyRecords(database: string): Records {
  let loading: Promise<Records> | undefined;
  const records = (): Promise<Records> =>
    (loading ??= load(database).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  return {
    get: async (key) => (await records()).get(key),
    update: async (key, change) => (await records()).update(key, change),
    put: async (key, value) => (await records()).put(key, value),
    remove: async (key) => (await records()).remove(key),
    removeAll: async (prefix) => (await records()).removeAll(prefix),
    list: async (prefix) => (await records()).list(prefix),
    has: async (prefix) => (await records()).has(prefix),
    clear: async () => (await records()).clear(),
  };
}

async function load(database: string): Promise<Records> {
  const { createRecords } = await import('./records.ts');
  return createRecords(database);
}
