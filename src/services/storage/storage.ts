import { FailureError, type Failure } from '../../domain/failure.ts';
import type { Records, World } from '../world.ts';

/** Records that outlive the page, where the browser lets them; else they live as long as the page does. */
export type Storage = Records & {
  /** Why records are lost when the page closes, once that is known. */
  problem(): Failure | undefined;
};

/**
 * IndexedDB with a net under it: where it is missing, blocked or full, records are kept in memory, `onproblem` hears of
 * it once, and everything works on.
 */
export function createStorage(world: World, onproblem: (failure: Failure) => void): Storage {
  const memory = new Map<string, unknown>();
  const removed = new Set<string>();
  let problem: Failure | undefined;

  const note = (error: unknown): void => {
    if (problem) return;
    const full = error instanceof Error && error.name === 'QuotaExceededError';
    problem = {
      tag: 'unsupported',
      during: 'storage',
      code: full ? 'storage_full' : 'storage_blocked',
      text: error instanceof Error ? error.message : undefined,
    };
    onproblem(problem);
  };

  return {
    problem: () => problem,
    async get(key) {
      if (memory.has(key)) return memory.get(key);
      return removed.has(key) ? undefined : world.records.get(key).catch(note);
    },
    async set(key, value) {
      try {
        await world.records.set(key, value);
        memory.delete(key);
      } catch (error) {
        note(error);
        memory.set(key, value);
      }
      removed.delete(key);
    },
    async remove(key) {
      memory.delete(key);
      await world.records.remove(key).catch((error: unknown) => {
        note(error);
        removed.add(key);
      });
    },
    async list(prefix) {
      const stored = await world.records.list(prefix).catch((error: unknown) => {
        note(error);
        return [];
      });
      const kept = [...memory].filter(([key]) => key.startsWith(prefix));
      return [...new Map([...stored, ...kept])].filter(([key]) => !removed.has(key));
    },
    async clear() {
      memory.clear();
      await world.records.clear().catch((error: unknown) => {
        note(error);
        throw new FailureError(
          { tag: 'unsupported', during: 'storage', code: 'storage_blocked' },
          { cause: error },
        );
      });
    },
  };
}
