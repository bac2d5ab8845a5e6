import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Records } from '../world.ts';

/** Milliseconds after which a database that neither opens nor fails counts as missing. */
const timeout = 4000;

/**
 * Records in IndexedDB, opened by `idb-keyval` with the first call, so that a blocked database rejects and does not throw.
 *
 * @param database The name of the database; its one object store is `records`.
 */
export function createRecords(database: string): Records {
  let opened: UseStore | undefined;
  /** Set while the database neither opens nor fails. Calls then fail at once instead of waiting again. */
  let stuck = false;
  const transact: Transact = (mode, work) => {
    if (stuck) return Promise.reject(timedOut());
    return inTime(
      async (begin) => {
        try {
          return await (opened ??= createStore(database, 'records'))(mode, (store) => {
            begin(store.transaction);
            return work(store);
          });
        } finally {
          stuck = false;
        }
      },
      () => {
        stuck = true;
      },
    );
  };

  return {
    get: (key) => transact('readonly', (store) => promisifyRequest<unknown>(store.get(key))),
    update: (key, change) =>
      transact('readwrite', async (store) => {
        const stored = await promisifyRequest<unknown>(store.get(key));
        const changed = change(stored);
        if (changed === stored) return stored;
        if (changed === undefined) store.delete(key);
        else store.put(changed, key);
        await promisifyRequest(store.transaction);
        return changed;
      }),
    put: (key, value) =>
      transact('readwrite', (store) => {
        store.put(value, key);
        return promisifyRequest(store.transaction);
      }),
    remove: (key) =>
      transact('readwrite', (store) => {
        store.delete(key);
        return promisifyRequest(store.transaction);
      }),
    removeAll: (prefix) =>
      transact('readwrite', (store) => {
        store.delete(startingWith(prefix));
        return promisifyRequest(store.transaction);
      }),
    list: (prefix) =>
      transact('readonly', async (store) => {
        const range = startingWith(prefix);
        const [keys, values] = await Promise.all([
          promisifyRequest<string[]>(store.getAllKeys(range) as IDBRequest),
          promisifyRequest<unknown[]>(store.getAll(range)),
        ]);
        return keys.map((key, at) => [key, values[at]] as const);
      }),
    has: (prefix) =>
      transact('readonly', async (store) => {
        return (await promisifyRequest(store.getKey(startingWith(prefix)))) !== undefined;
      }),
    clear: () =>
      transact('readwrite', (store) => {
        store.clear();
        return promisifyRequest(store.transaction);
      }),
  };
}

type Transact = <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
) => Promise<T>;

function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

/** Rejects after the time-out; `onstuck` hears of it where the database had not opened by then. What is given up is undone: a transaction that commits later would be a surprise. */
function inTime<T>(
  run: (begin: (transaction: IDBTransaction) => void) => Promise<T>,
  onstuck: () => void,
): Promise<T> {
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
