import type { Page } from '@playwright/test';
import { sampleOrganizations } from '../../../src/sandbox/cloud/samples/organizations.ts';
import { startCloudServer, type CloudServer } from './cloudServer.ts';
import { test } from './fixtures.ts';

const tenant = '0c0a7050-0000-4000-8000-00000000c001';

/** The organizations of Ben's directory in a cloud with so many. */
export function organizationsOf(count: number) {
  return sampleOrganizations(count).filter((each) => each.tenant === tenant);
}

/** As `test`, with a cloud in which Ben's directory has so many organizations. */
export function testWithOrganizations(count: number) {
  return test.extend<object, { cloud: CloudServer }>({
    cloud: [
      // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
      async ({}, use) => {
        const cloud = await startCloudServer({ organizations: count });
        await use(cloud);
        await cloud.close();
      },
      { scope: 'worker' },
    ],
  });
}

/** The run's summary on the screen of the organizations. */
export const run = (page: Page) => page.locator('section[data-run]');

const webApi = /\.api\.[\w.]+$/;

/** What is held back of an organization: the answer to the browser's own question whether it may ask, or to the request itself. */
export type Held = 'preflight' | 'request';

/** Answers for so many organizations, and keeps the answers of all others back until what it returns is called. */
export function holdAfter(
  cloud: CloudServer,
  answered: number,
  held: Held = 'preflight',
): () => void {
  const through = new Set<string>();
  return cloud.hold(({ host }, method) => {
    if (!webApi.test(host)) return false;
    if (through.size < answered) through.add(host);
    return !through.has(host) && (held === 'preflight') === (method === 'OPTIONS');
  });
}

/** The hosts of the organizations that were asked for something, each time anew, since the log had so many entries. */
export function askedSince({ log }: CloudServer, entries: number): readonly string[] {
  return log
    .slice(entries)
    .filter(({ host, method }) => webApi.test(host) && method === 'POST')
    .map(({ host }) => host);
}

export type StoredVerdict = {
  readonly organizationId: string;
  readonly verdict: string;
  readonly failure?: { readonly tag: string; readonly status?: number };
};

/** Every verdict that the browser stored, in the order in which they were written. */
export function storedVerdicts(page: Page): Promise<readonly StoredVerdict[]> {
  return page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('The database cannot be read.'));
        };
      });
    const [database] = await indexedDB.databases();
    const open = await wait(indexedDB.open(database?.name ?? ''));
    const records = open.transaction('records').objectStore('records');
    const range = IDBKeyRange.bound('run-part:', 'run-part;');
    const parts = (await wait(records.getAll(range))) as { verdicts: string }[];
    open.close();
    return parts.flatMap(({ verdicts }) => JSON.parse(verdicts) as StoredVerdict[]);
  });
}

/** The verdict of each organization in the list, by its ID. */
export async function shownVerdicts(page: Page): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(
    await page
      .locator('li[data-org]')
      .evaluateAll((rows: HTMLElement[]) =>
        rows.map(({ dataset }) => [dataset['org'] ?? '', dataset['verdict'] ?? ''] as const),
      ),
  );
}
