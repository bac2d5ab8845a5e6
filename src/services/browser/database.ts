/** A database with one object store, opened when it's needed. */
export type Database = {
  /** The open database, which is created where there is none. */
  create(): Promise<IDBDatabase>;
  /** The open database; undefined where there is none. Asking creates none. */
  find(): Promise<IDBDatabase | undefined>;
  /**
   * Deletes the database, where the browser can. Other tabs let go of it when they hear of it. One that doesn't is waited for a
   * moment only: the browser deletes the database once it's free.
   */
  remove(): Promise<void>;
};

/** Milliseconds that other tabs have to let go of the database. */
const patience = 1000;

/**
 * A database is opened at most once at a time, and opened again after the browser or another tab has closed it.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/IDBDatabase/versionchange_event
 */
export function createDatabase(name: string, store: string): Database {
  let opened: Promise<IDBDatabase | undefined> | undefined;
  /** Set while a deletion is under way. Another tab may hold it up; until it ends, there is no database. */
  let removing: Promise<void> | undefined;

  function keep(opening: Promise<IDBDatabase | undefined>): Promise<IDBDatabase | undefined> {
    opened = opening;
    const drop = (): void => {
      if (opened === opening) opened = undefined;
    };
    opening.then((found) => {
      if (!found) drop();
    }, drop);
    return opening;
  }

  async function request(create: boolean): Promise<IDBDatabase | undefined> {
    const database = await openDatabase(name, store, create);
    if (!database) return undefined;
    const drop = (): void => {
      opened = undefined;
    };
    database.onclose = drop;
    // Another tab deletes it.
    database.onversionchange = () => {
      database.close();
      drop();
    };
    return database;
  }

  return {
    find: () => (removing ? Promise.resolve(undefined) : (opened ?? keep(request(false)))),
    async create() {
      await removing;
      const asked = (): Promise<IDBDatabase | undefined> => request(true);
      const database = await keep(
        opened ? opened.then((found) => found ?? asked(), asked) : asked(),
      );
      if (!database) throw new DOMException('The database can’t be created.', 'UnknownError');
      return database;
    },
    async remove() {
      const database = await opened?.catch(() => undefined);
      opened = undefined;
      database?.close();
      const ended = (): void => {
        removing = undefined;
      };
      // Where the browser can't delete it, only its name stays: it was emptied before.
      removing ??= deleteDatabase(name).then(ended, ended);
      await Promise.race([removing, new Promise((resolve) => setTimeout(resolve, patience))]);
    },
  };
}

function openDatabase(
  name: string,
  store: string,
  create: boolean,
): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    let absent = false;
    opening.onupgradeneeded = () => {
      if (create) opening.result.createObjectStore(store);
      else {
        absent = true;
        opening.transaction?.abort(); // so that it stays absent
      }
    };
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = (event) => {
      event.preventDefault();
      if (absent) resolve(undefined);
      else reject(opening.error ?? new DOMException('The database can’t be opened.'));
    };
  });
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(request.error ?? new DOMException('The database can’t be deleted.'));
    };
  });
}
