import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDatabase } from '../../../src/services/browser/database.ts';

type Handler = ((event: Event) => void) | null;

/** As much of IndexedDB as opening and deleting needs: by name, the connections that are open. */
class FakeIndexedDb {
  readonly databases = new Map<string, Set<FakeConnection>>();
  /** Whether a tab that never lets go holds each database. */
  held = false;

  open(name: string) {
    const connection = new FakeConnection();
    let aborted = false;
    const request = {
      result: connection,
      error: null,
      transaction: { abort: () => (aborted = true) },
      onupgradeneeded: null as Handler,
      onsuccess: null as Handler,
      onerror: null as Handler,
    };
    queueMicrotask(() => {
      if (!this.databases.has(name)) request.onupgradeneeded?.(new Event('upgradeneeded'));
      if (aborted) {
        request.onerror?.(new Event('error'));
        return;
      }
      const open = this.databases.get(name) ?? new Set();
      this.databases.set(name, open.add(connection));
      connection.close = () => open.delete(connection);
      request.onsuccess?.(new Event('success'));
    });
    return request;
  }

  deleteDatabase(name: string) {
    const request = { error: null, onsuccess: null as Handler, onerror: null as Handler };
    queueMicrotask(() => {
      const open = this.databases.get(name) ?? new Set();
      for (const each of [...open]) each.onversionchange?.(new Event('versionchange'));
      if (this.held || open.size > 0) return;
      this.databases.delete(name);
      request.onsuccess?.(new Event('success'));
    });
    return request;
  }
}

class FakeConnection {
  onclose: Handler = null;
  onversionchange: Handler = null;
  close: () => void = () => undefined;
  createObjectStore = (): void => undefined;
}

let browser: FakeIndexedDb;

beforeEach(() => {
  browser = new FakeIndexedDb();
  vi.stubGlobal('indexedDB', browser);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('looking for a database creates none', async () => {
  const database = createDatabase('mine', 'records');
  expect(await database.find()).toBeUndefined();
  expect([...browser.databases.keys()]).toEqual([]);
  const created = await database.create();
  expect(await database.find()).toBe(created);
  expect([...browser.databases.keys()]).toEqual(['mine']);
});

test('calls at the same time share one connection', async () => {
  const database = createDatabase('mine', 'records');
  const [found, first, second] = await Promise.all([
    database.find(),
    database.create(),
    database.create(),
  ]);
  expect(found).toBeUndefined();
  expect(first).toBe(second);
  expect(browser.databases.get('mine')?.size).toBe(1);
});

test('a deleted database is gone, also where another tab had it open, and comes back with the next record', async () => {
  const here = createDatabase('mine', 'records');
  const there = createDatabase('mine', 'records');
  const other = createDatabase('other', 'records');
  await Promise.all([here.create(), there.create(), other.create()]);
  await here.remove();
  expect([...browser.databases.keys()]).toEqual(['other']);
  expect(await there.find()).toBeUndefined();
  await there.create();
  expect(await here.find()).toBeInstanceOf(FakeConnection);
});

test('a tab that doesn’t let go of the database holds nothing up', async () => {
  vi.useFakeTimers();
  const database = createDatabase('mine', 'records');
  await database.create();
  browser.held = true;
  const removing = database.remove();
  await vi.advanceTimersByTimeAsync(1000);
  await removing;
  expect([...browser.databases.keys()]).toEqual(['mine']);
  // It goes as soon as that tab lets go, so it isn't there any more.
  expect(await database.find()).toBeUndefined();
  const again = database.remove();
  await vi.advanceTimersByTimeAsync(1000);
  await again;
});

test('a browser that can’t delete the database leaves it', async () => {
  const database = createDatabase('mine', 'records');
  await database.create();
  browser.deleteDatabase = () => {
    throw new DOMException('It does not work.', 'UnknownError');
  };
  await database.remove();
  expect(await database.find()).toBeInstanceOf(FakeConnection);
});
