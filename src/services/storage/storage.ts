import { FailureError, type Failure } from '../../domain/failure.ts';
import type { RecordChange, RecordEntry, World } from '../world.ts';
import type { UnreadableReason } from './recordFormat.ts';
import { storageFailure } from './storageFailure.ts';

/** Records that outlive the page where the browser allows it; elsewhere changes last as long as the page. */
export type Storage = {
  /** Why changes are lost when the page closes, once that is known. */
  problem(): Failure | undefined;
  /** Tells the page that a record is left as it is because it can't be read; undefined: it can. */
  noteUnreadable(key: string, why: UnreadableReason | undefined): void;
  /**
   * The record, with the changes that the database didn't take.
   *
   * @throws {FailureError} where it can't be read. That does not mean that there is none.
   */
  get(key: string): Promise<unknown>;
  /** What the changes make that the database didn't take, as if there were no record; undefined where there are none. */
  inMemory(key: string): unknown;
  /**
   * All records whose key starts with `prefix`.
   *
   * @throws {FailureError} where they can't be read. That does not mean that there are none.
   */
  list(prefix: string): Promise<readonly RecordEntry[]>;
  /** Whether there is a record whose key starts with `prefix`; false where that can't be read. */
  has(prefix: string): Promise<boolean>;
  /**
   * Changes a record in one transaction. Where the database fails, the change waits in memory and is made
   * with the next change that the database takes, on top of what the record is by then.
   *
   * @param change Must give the same result however often it runs on the same record.
   * @returns Whether the database has taken the change, and if so, the record as it is now.
   */
  update(key: string, change: RecordChange): Promise<Written>;
  remove(key: string): Promise<void>;
  /**
   * Removes everything.
   *
   * @throws {FailureError} where the database can't be emptied. What was in memory is gone all the same.
   */
  clear(): Promise<void>;
};

type Written = { readonly kept: true; readonly value: unknown } | { readonly kept: false };

/** What the page hears of its storage. */
type Hears = {
  /** The database fails; undefined: it works again, and holds every change. */
  readonly onproblem?: (failure: Failure | undefined) => void;
  /** A record is left as it is because it can't be read; undefined: it can. */
  readonly onunreadable?: (key: string, why: UnreadableReason | undefined) => void;
};

/**
 * Puts a net under the browser's database: where it is missing, blocked or full, changes are kept in memory.
 */
export function createStorage(world: World, { onproblem, onunreadable }: Hears = {}): Storage {
  /** By key, the changes that the database has not taken yet, in their order. */
  const waiting = new Map<string, readonly RecordChange[]>();
  /** Those of them that the database refused: the others are on their way. */
  const failed = new Set<RecordChange>();
  let problem: Failure | undefined;

  const note = (error: unknown): Failure => {
    const failure = storageFailure(error);
    if (!problem) {
      problem = failure;
      onproblem?.(failure);
    }
    return failure;
  };
  const changesOf = (key: string): readonly RecordChange[] => waiting.get(key) ?? [];
  const drop = (key: string, made: readonly RecordChange[]): void => {
    const left = changesOf(key).filter((change) => !made.includes(change));
    if (left.length > 0) waiting.set(key, left);
    else waiting.delete(key);
  };

  /** Makes the changes that wait for a record, up to `last`, in one transaction. */
  async function write(key: string, last: RecordChange): Promise<Written> {
    let made: readonly RecordChange[] = [];
    const mistakes: unknown[] = [];
    try {
      const value = await world.records.update(key, (stored) => {
        const all = changesOf(key);
        made = all.slice(0, all.indexOf(last) + 1);
        try {
          return replay(stored, made);
        } catch (error) {
          mistakes.push(error);
          throw error;
        }
      });
      drop(key, made);
      return { kept: true, value };
    } catch (error) {
      if (mistakes.length > 0 || isUnstorable(error)) {
        drop(key, [last]);
        throw error;
      }
      note(error);
      failed.add(last);
      return { kept: false };
    }
  }

  async function update(key: string, make: RecordChange): Promise<Written> {
    // The same function may be passed twice; each change counts.
    const change: RecordChange = (stored) => make(stored);
    waiting.set(key, [...changesOf(key), change]);
    const written = await write(key, change);
    if (written.kept) await retry();
    return written;
  }

  /** The database works again: makes what failed before, and tells the other tabs. */
  async function retry(): Promise<void> {
    for (const [key, changes] of [...waiting]) {
      const last = changes.at(-1);
      if (!last || !failed.delete(last)) continue; // it is on its way
      const { kept } = await write(key, last);
      if (!kept) return;
      world.tabs.tell(key);
    }
    if (waiting.size > 0 || !problem) return;
    problem = undefined;
    onproblem?.(undefined);
  }

  return {
    problem: () => problem,
    noteUnreadable: (key, why) => onunreadable?.(key, why),
    async get(key) {
      try {
        return replay(await world.records.get(key), changesOf(key));
      } catch (error) {
        throw new FailureError(note(error), { cause: error });
      }
    },
    inMemory: (key) => replay(undefined, changesOf(key)),
    async list(prefix) {
      try {
        const records = new Map(await world.records.list(prefix));
        const changed = [...waiting.keys()].filter((key) => key.startsWith(prefix));
        for (const key of changed) records.set(key, replay(records.get(key), changesOf(key)));
        return [...records].filter(([, value]) => value !== undefined);
      } catch (error) {
        throw new FailureError(note(error), { cause: error });
      }
    },
    async has(prefix) {
      const isWaiting = [...waiting].some(
        ([key, changes]) => key.startsWith(prefix) && replay(undefined, changes) !== undefined,
      );
      try {
        return isWaiting || (await world.records.has(prefix));
      } catch (error) {
        note(error);
        return false;
      }
    },
    update,
    async remove(key) {
      const remove: RecordChange = () => undefined;
      waiting.set(key, [remove]);
      try {
        await world.records.remove(key);
        drop(key, [remove]);
      } catch (error) {
        note(error);
        failed.add(remove);
      }
    },
    async clear() {
      waiting.clear();
      try {
        await world.records.clear();
      } catch (error) {
        throw new FailureError(note(error), { cause: error });
      }
    },
  };
}

function replay(stored: unknown, changes: readonly RecordChange[]): unknown {
  return changes.reduce((value, change) => change(value), stored);
}

/** The value is at fault, not the database: it holds something that can't be cloned. */
function isUnstorable(error: unknown): boolean {
  return error instanceof Error && (error.name === 'DataCloneError' || error instanceof RangeError);
}
