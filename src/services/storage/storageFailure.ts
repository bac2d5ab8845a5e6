import type { Failure } from '../../domain/failure.ts';

/**
 * What the browser's database says when it doesn't work, as a failure.
 *
 * @param error Whatever the database threw or rejected with.
 * @see https://developer.mozilla.org/en-US/docs/Web/API/IndexedDB_API/Using_IndexedDB#handling_errors
 */
export function storageFailure(error: unknown): Failure {
  const full = error instanceof Error && error.name === 'QuotaExceededError';
  return {
    tag: 'unsupported',
    during: 'storage',
    code: full ? 'storage_full' : 'storage_blocked',
    text: error instanceof Error ? error.message : undefined,
  };
}
