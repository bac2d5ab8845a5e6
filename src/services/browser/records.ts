import { clear, createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import type { Records } from '../world.ts';

/** Milliseconds after which a database that neither opens nor fails counts as missing. */
const patience = 4000;

/** IndexedDB by `idb-keyval`. The database opens with the first question, so that a blocked one rejects and does not throw. */
export function createRecords(database: string): Records {
  let opened: UseStore | undefined;
  const store = (): UseStore => (opened ??= createStore(database, 'records'));

  return {
    get: (key) => inTime(() => get<unknown>(key, store())),
    set: (key, value) => inTime(() => set(key, value, store())),
    remove: (key) => inTime(() => del(key, store())),
    list: (prefix) =>
      inTime(async () => {
        const all = await entries<string, unknown>(store());
        return all.filter(([key]) => key.startsWith(prefix));
      }),
    clear: () => inTime(() => clear(store())),
  };
}

function inTime<T>(question: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('The browser’s database does not answer.'));
    }, patience);
    const settle = <V>(then: (value: V) => void) => {
      return (value: V): void => {
        clearTimeout(timer);
        then(value);
      };
    };
    Promise.resolve().then(question).then(settle(resolve), settle(reject));
  });
}
