import { loadPart } from '../loadPart.ts';
import type { Records, World } from '../world.ts';

/**
 * The database, whose code is loaded with the first call. Where that fails or takes too long, the call rejects and the next one
 * tries again.
 */
export function createLazyRecords(world: Pick<World, 'after'>, database: string): Records {
  let loading: Promise<Records> | undefined;
  /** Set while the code neither comes nor fails. Calls then fail at once instead of waiting again. */
  let stuck: { readonly reason: unknown } | undefined;

  function records(): Promise<Records> {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- It's the error that the first call got.
    return stuck ? Promise.reject(stuck.reason) : (loading ??= load());
  }

  async function load(): Promise<Records> {
    // eslint-disable-next-line no-restricted-syntax -- It's waited for below, and once more without an end.
    const part = import('./records.ts');
    try {
      return (await loadPart(world, part)).createRecords(database);
    } catch (reason) {
      loading = undefined;
      stuck = { reason };
      const free = (): void => {
        stuck = undefined;
      };
      part.then(free, free);
      throw reason;
    }
  }

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
