import type { Page } from '@playwright/test';
import type { CloudServer } from './cloudServer.ts';
import type { Site } from './site.ts';

/** Everything the page's origin keeps or shows, by where it is; MSAL's own session keys are left out. */
async function readTraces(
  page: Page,
): Promise<readonly (readonly [place: string, text: string])[]> {
  return page.evaluate(async () => {
    const traces: [string, string][] = [
      ['address bar', location.href],
      ['cookies', document.cookie],
      ['document', document.documentElement.outerHTML],
      ['history state', JSON.stringify(history.state)],
    ];
    const entries = (window as { navigation?: { entries(): { url: string }[] } }).navigation;
    for (const entry of entries?.entries() ?? []) traces.push(['history', entry.url]);
    for (const key of Object.keys(localStorage)) {
      traces.push([`localStorage ${key}`, `${key}${localStorage.getItem(key) ?? ''}`]);
    }
    for (const key of Object.keys(sessionStorage)) {
      if (/^(msal|throttling)\./.test(key)) continue;
      traces.push([`sessionStorage ${key}`, `${key}${sessionStorage.getItem(key) ?? ''}`]);
    }
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('IndexedDB'));
        };
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([ask(all.getAllKeys()), ask(all.getAll())]);
        traces.push([`IndexedDB ${name ?? ''}/${store}`, JSON.stringify([keys, values])]);
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
    ...(await readTraces(page)),
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
