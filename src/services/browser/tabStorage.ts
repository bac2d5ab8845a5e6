import { FailureError } from '../../domain/failure.ts';
import type { TabStorage } from '../world.ts';

/** Blocked web storage reads as empty. Writing to it throws a FailureError, and the sign-in that needs it shows why. */
export function createTabStorage(): TabStorage {
  const storage = reachSessionStorage();
  return {
    get: (key) => storage?.getItem(key) ?? undefined,
    set: (key, value) => {
      if (!storage) throw storageError('storage_not_supported', undefined);
      try {
        storage.setItem(key, value);
      } catch (cause) {
        throw storageError('cache_quota_exceeded', cause);
      }
    },
    remove: (key) => {
      storage?.removeItem(key);
    },
    keys: () => (storage ? Object.keys(storage) : []),
  };
}

/** Codes that MSAL uses for the same. */
function storageError(code: 'storage_not_supported' | 'cache_quota_exceeded', cause: unknown) {
  return new FailureError({ tag: 'unsupported', during: 'storage', code }, { cause });
}

function reachSessionStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined; // the person or a policy blocks storage for this site
  }
}
