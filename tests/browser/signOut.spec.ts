import type { CDPSession, Page, Route } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import type { CloudServer } from './support/cloudServer.ts';
import { consentAs, expect, submitSignIn, test } from './support/fixtures.ts';
import type { Site } from './support/site.ts';

const client = registrations.usual.clientId;

async function signIn(page: Page, site: Site): Promise<void> {
  await page.goto(site.origin);
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await expect(page.getByRole('button', { name: 'Check all' })).toBeEnabled();
}

/** Signs out, and expects every token to be gone from storage within a second. */
async function signOut(page: Page, cloud: CloudServer): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('Not signed in')).toBeVisible({ timeout: 1000 });
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  expect([...cloud.issued].filter((secret) => kept.includes(secret))).toEqual([]);
  expect(kept).not.toMatch(/"msal\.3[|]/);
}

/** Everything on the page's heap that is a string, after all garbage has been collected. */
async function readHeap(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}

/** What gets in the way, after the page has been opened again by someone who is signed in. */
const troubles: readonly {
  readonly title: string;
  readonly make: (page: Page) => Promise<unknown>;
}[] = [
  { title: 'offline', make: (page) => page.context().setOffline(true) },
  {
    title: 'where no other part of the page can be loaded',
    make: (page) => page.route('**/assets/*', (route) => route.abort()),
  },
  {
    title: 'where other parts of the page never arrive',
    make: (page) => page.route('**/assets/*', () => undefined),
  },
  {
    title: 'where the storage takes no writes',
    make: (page) =>
      page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        };
      }),
  },
  {
    title: 'where the database hangs',
    make: (page) =>
      page.evaluate(() => {
        indexedDB.open = () => new EventTarget() as IDBOpenDBRequest;
      }),
  },
];

for (const { title, make } of troubles) {
  test(`signing out works ${title}`, async ({ page, site, cloud }) => {
    await signIn(page, site);
    await page.goto(`${site.origin}/#/profiles`);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await make(page);
    await signOut(page, cloud);
  });
}

test('every screen has Sign out, without opening anything', async ({ page, site }) => {
  await signIn(page, site);
  for (const route of [
    ...['', 'setup', 'organizations', 'organizations/contoso-uat.crm4.dynamics.com', 'diagnose'],
    ...['profiles', 'runs', 'settings', 'nowhere'],
  ]) {
    await page.goto(`${site.origin}/#/${route}`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sign out' }), route).toBeInViewport();
  }
});

test('signing out while tokens and lists hang ends all of it, and nothing more is asked', async ({
  page,
  site,
  cloud,
}) => {
  await signIn(page, site);
  const hosts: string[] = [];
  const held: Route[] = [];
  await page.route(/dynamics\.com|oauth2\/v2\.0\/token/, (route) => {
    held.push(route);
  });
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await signOut(page, cloud);
  page.on('request', (request) => hosts.push(request.url()));
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await expect(page.locator('[data-verdict="failed"]')).toHaveCount(0);
  // What hung is answered after all, and then something else that the page asked for.
  const waiting = held.splice(0);
  await Promise.all(waiting.map((route) => route.fulfill({ json: { value: [] } })));
  await page.evaluate(async () => (await fetch('config.json')).text());
  expect(held).toEqual([]);
  expect(hosts.filter((url) => !url.startsWith(site.origin))).toEqual([]);
  await expect(page.locator('article[data-kind]')).toHaveCount(0);
});

test('after signing out, the page’s memory holds nothing that Microsoft issued', async ({
  page,
  site,
  cloud,
}) => {
  await signIn(page, site);
  await page.getByRole('button', { name: 'Check Contoso UAT', exact: true }).click();
  await expect(page.locator('[data-verdict="reachable"]').first()).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const issued = [...cloud.issued];
  expect(issued.length).toBeGreaterThan(3);
  await signOut(page, cloud);
  const heap = await readHeap(session);
  expect(heap.length).toBeGreaterThan(100_000);
  expect(issued.filter((secret) => heap.includes(secret)).length).toBe(0);
});
