import type { Page } from '@playwright/test';
import type { CloudServer } from './cloudServer.ts';
import type { Site } from './site.ts';

type Trace = readonly [place: string, text: string];

/** What the document shows and the browser remembers of it. */
export function readDocument(page: Page): Promise<readonly Trace[]> {
  return page.evaluate(() => {
    const { navigation } = window as { navigation?: { entries(): { url: string }[] } };
    const history = (navigation?.entries() ?? []).map(({ url }): [string, string] => [
      'history',
      url,
    ]);
    return [
      ['address bar', location.href],
      ['cookies', document.cookie],
      ['document', document.documentElement.outerHTML],
      ['history state', JSON.stringify(window.history.state)],
      ...history,
    ] satisfies [string, string][];
  });
}

/** Both web storages, without MSAL's own session keys. */
export function readWebStorage(page: Page): Promise<readonly Trace[]> {
  return page.evaluate(() =>
    Object.entries({ localStorage, sessionStorage }).flatMap(([name, storage]) =>
      Object.entries(storage as unknown as Record<string, string>)
        .filter(([key]) => name === 'localStorage' || !/^(msal|throttling)\./.test(key))
        .map(([key, value]): [string, string] => [`${name} ${key}`, `${key}${value}`]),
    ),
  );
}

/** Every record of every database of the origin. */
export function readDatabases(page: Page): Promise<readonly Trace[]> {
  return page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('IndexedDB'));
        };
      });
    const traces: [string, string][] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        const records = await Promise.all([ask(all.getAllKeys()), ask(all.getAll())]);
        traces.push([`IndexedDB ${name}/${store}`, JSON.stringify(records)]);
      }
      database.close();
    }
    return traces;
  });
}

/** Where anything that the cloud issued is to be found outside MSAL's own session keys; empty if all is well. */
export async function findLeaks(
  page: Page,
  site: Site,
  cloud: CloudServer,
): Promise<readonly string[]> {
  const issued = [...cloud.issued];
  if (issued.length === 0) throw new Error('The cloud issued nothing, so nothing could be found.');
  const traces = [
    ...(await readDocument(page)),
    ...(await readWebStorage(page)),
    ...(await readDatabases(page)),
    ...site.requests.map((request) => ['site request', JSON.stringify(request)] as const),
  ];
  return traces
    .filter(([, text]) => issued.some((secret) => holds(text, secret)))
    .map(([place]) => place);
}

/** As it is, or as an address or JSON would write it. */
function holds(text: string, secret: string): boolean {
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)].some((form) =>
    text.includes(form),
  );
}
