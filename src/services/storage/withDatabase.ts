import { FailureError } from '../../domain/failure.ts';
import { storageFailure } from './storageFailure.ts';

/**
 * Runs `work` with the browser's database.
 *
 * @throws {FailureError} with code `storage_full` or `storage_blocked` where it doesn't work.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new FailureError(storageFailure(error), { cause: error });
  }
}
