import { promisifyRequest } from 'idb-keyval';
import type { RecordEntry, Records } from '../world.ts';
import { createDatabase } from './database.ts';

/** Milliseconds after which a database that neither opens nor fails counts as missing. */
const timeout = 4000;

const storeName = 'records';

/**
 * Records in IndexedDB, opened with the first call, so that a blocked database rejects and does not throw. Only what is written
 * creates the database: a page that keeps nothing has none.
 *
 * @param name The name of the database; its one object store is `records`.
 */
export function createRecords(name: string): Records {
  const database = createDatabase(name, storeName);
  /** Set while the database neither opens nor fails. Calls then fail at once instead of waiting again. */
  let stuck = false;
  const within = <T>(work: (begin: Begin) => Promise<T>): Promise<T> => {
    if (stuck) return Promise.reject(timedOut());
    return inTime(
      async (begin) => {
        try {
          return await work(begin);
        } finally {
          stuck = false;
        }
      },
      () => {
        stuck = true;
      },
    );
  };
  const transact = <T>(
    opened: IDBDatabase,
    mode: IDBTransactionMode,
    begin: Begin,
    work: Work<T>,
  ): Promise<T> => {
    const store = opened.transaction(storeName, mode).objectStore(storeName);
    begin(store.transaction);
    return work(store);
  };
  /** Reads or removes; `none` where there is no database. */
  const inExisting = <T>(mode: IDBTransactionMode, none: T, work: Work<T>): Promise<T> =>
    within(async (begin) => {
      const opened = await database.find();
      return opened ? transact(opened, mode, begin, work) : none;
    });
  const inCreated = <T>(work: Work<T>): Promise<T> =>
    within(async (begin) => transact(await database.create(), 'readwrite', begin, work));

  return {
    get: (key) =>
      inExisting<unknown>('readonly', undefined, (store) =>
        promisifyRequest<unknown>(store.get(key)),
      ),
    update: (key, change) =>
      inCreated(async (store) => {
        const stored = await promisifyRequest<unknown>(store.get(key));
        const changed = change(stored);
        if (changed === stored) return stored;
        if (changed === undefined) store.delete(key);
        else store.put(changed, key);
        await promisifyRequest(store.transaction);
        return changed;
      }),
    put: (key, value) =>
      inCreated((store) => {
        store.put(value, key);
        return promisifyRequest(store.transaction);
      }),
    remove: (key) =>
      inExisting('readwrite', undefined, (store) => {
        store.delete(key);
        return promisifyRequest(store.transaction);
      }),
    removeAll: (prefix) =>
      inExisting('readwrite', undefined, (store) => {
        store.delete(startingWith(prefix));
        return promisifyRequest(store.transaction);
      }),
    list: (prefix) =>
      inExisting<readonly RecordEntry[]>('readonly', [], async (store) => {
        const range = startingWith(prefix);
        const [keys, values] = await Promise.all([
          promisifyRequest<string[]>(store.getAllKeys(range) as IDBRequest),
          promisifyRequest<unknown[]>(store.getAll(range)),
        ]);
        return keys.map((key, at) => [key, values[at]] as const);
      }),
    has: (prefix) =>
      inExisting('readonly', false, async (store) => {
        return (await promisifyRequest(store.getKey(startingWith(prefix)))) !== undefined;
      }),
    async clear() {
      // Emptied first, so that nothing is left in it either where another tab doesn't let go of it.
      const existed = await inExisting('readwrite', false, async (store) => {
        store.clear();
        await promisifyRequest(store.transaction);
        return true;
      });
      if (existed) await database.remove();
    },
  };
}

type Begin = (transaction: IDBTransaction) => void;

type Work<T> = (store: IDBObjectStore) => Promise<T>;

function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

/** Rejects after the time-out; `onstuck` hears of it where the database had not opened by then. What is given up is undone: a transaction that commits later would be a surprise. */
function inTime<T>(run: (begin: Begin) => Promise<T>, onstuck: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let transaction: IDBTransaction | undefined;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      if (!transaction) onstuck();
      else if (!aborted(transaction)) return; // it has ended, and its result is on the way
      reject(timedOut());
    }, timeout);
    const begin = (begun: IDBTransaction): void => {
      transaction = begun;
      if (late) begun.abort();
    };
    Promise.resolve()
      .then(() => run(begin))
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });
}

function timedOut(): DOMException {
  return new DOMException('The browser’s database does not answer.', 'TimeoutError');
}

/** Undoes a transaction; false where it has ended already. */
function aborted(transaction: IDBTransaction): boolean {
  try {
    transaction.abort();
    return true;
  } catch {
    return false; // it has ended
  }
}
