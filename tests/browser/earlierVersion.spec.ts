import type { Page } from '@playwright/test';
import { earlierVersion } from '../fixtures/earlierVersion.ts';
import { expect, openForm, test } from './support/fixtures.ts';

const newGeography = '0a7a0000-0000-4000-8000-00000000001d';
const publicSector = '0a7a0000-0000-4000-8000-00000000001e';

const step = (page: Page, id: string) => page.locator(`[data-step="${id}"]`);
const row = (page: Page, id: string) => page.locator(`[data-org="${id}"]`);
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Writes the database of the earlier version from a page of the site that runs no script of its own. */
async function storeEarlierVersion(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/config.json`);
  await page.evaluate(async ({ database, version, store, records }) => {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(database, version);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore(store);
      };
      opening.onsuccess = () => {
        const writing = opening.result.transaction(store, 'readwrite');
        for (const [key, value] of Object.entries(records))
          writing.objectStore(store).put(value, key);
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
      opening.onerror = () => {
        reject(new Error('The database can’t be written.'));
      };
    });
  }, earlierVersion);
}

/** Every record in the browser, by its key. */
async function readRecords(page: Page): Promise<unknown> {
  return page.evaluate(async ({ database, store }) => {
    const promised = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('The database can’t be read.'));
        };
      });
    const opened = await promised(indexedDB.open(database));
    const objects = opened.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([
      promised(objects.getAllKeys() as IDBRequest<string[]>),
      promised(objects.getAll()),
    ]);
    opened.close();
    return Object.fromEntries(keys.map((key, index) => [key, values[index] as unknown]));
  }, earlierVersion);
}

test.beforeEach(async ({ page, site }) => {
  await page.clock.setFixedTime('2026-11-26T12:00:00Z');
  await storeEarlierVersion(page, site.origin);
});

test('the organizations of version ddc2e21 are listed with their notes, tags and favorites', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/#/organizations`);
  await expect(page.getByRole('combobox', { name: 'Group by' })).toHaveValue('type');
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('use');
  await expect(row(page, newGeography)).toContainText('Fabrikam New Geography');
  await expect(row(page, newGeography)).toContainText('#gold #north');
  await expect(row(page, publicSector)).toContainText('#north');
  await expect(row(page, 'fabrikam-typed.crm4.dynamics.com')).toBeVisible();
  await expect(row(page, 'fabrikam-gov-typed.crm9.dynamics.com')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Teams/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Fabrikam Teams' })).toBeHidden();
  expect(await readRecords(page)).toEqual(earlierVersion.records);

  await page.getByRole('link', { name: 'Fabrikam New Geography' }).click();
  await expect(field(page, 'Notes')).toHaveValue('Ask Ada first.\nClosed on Fridays.');
  await expect(field(page, 'Tags')).toHaveValue('gold, north');
  await expect(page.getByRole('button', { name: /Favou?rite/, pressed: true })).toBeVisible();
  await expect(page.getByLabel('Name of the profile')).toHaveValue(
    'New geography for SmartConnect',
  );
});

test('the profiles of version ddc2e21 are shown with their names and last checks', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/#/profiles`);
  const profile = (name: string) =>
    page.getByRole('main').getByRole('listitem').filter({ hasText: name });
  await expect(profile('New geography for SmartConnect')).toContainText(/Verified on .*Nov.* 2026/);
  await expect(profile('Fabrikam Closed Shop')).toContainText(
    /The check on .*Nov.* 2026.* failed \(0x80072560\)\./,
  );
  await expect(profile('fabrikam-typed')).toContainText('Not checked yet.');
  expect(await readRecords(page)).toEqual(earlierVersion.records);
});

test('a setup of version ddc2e21 goes on where it was left', async ({ page, site }) => {
  await page.goto(`${site.origin}/#/setup`);
  await expect(page.getByText('SmartConnect, Latchkey (this page), Postman')).toBeVisible();
  await page.locator('summary', { hasText: 'What will connect?' }).click();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(field(page, 'Name')).toHaveValue('Fabrikam integration');
  await expect(field(page, 'Redirect URL that SmartConnect shows')).toHaveValue(
    'https://smartconnect.example/OAuth/Callback',
  );
  await expect(page.getByLabel('Expires on')).toHaveValue('2027-05-31');
  await expect(field(page, 'Who renews it')).toHaveValue('Integration team');
  await expect(page.getByText('186 days left').first()).toBeVisible();
  const done = page.locator('[data-step][data-state="done"]');
  await expect(done).toHaveCount(11);
  await expect(step(page, 'secret-value')).toHaveAttribute('data-state', 'done');
  expect(await readRecords(page)).toEqual(earlierVersion.records);

  const drafts = page.getByRole('combobox').filter({ hasText: 'Fabrikam integration' });
  await drafts.selectOption('Latchkey (this page) (…0003)');
  await expect(step(page, 'redirect-uri-spa')).toHaveAttribute('data-state', 'broken');
  await expect(step(page, 'register')).toHaveAttribute('data-state', 'done');
});

test('the doctor’s last run in version ddc2e21 and the sign-in form are filled in', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/#/diagnose`);
  await expect(page.getByText('11 passed, 1 failed')).toContainText(
    'fabrikam-closed.crm3.dynamics.com',
  );
  await expect(page.locator('article[data-kind="not-a-member"]')).toBeVisible();
  await page.goto(`${site.origin}/#/`);
  await openForm(page);
  await expect(page.getByLabel('Application (client) ID')).toHaveValue(
    '5a4d0b0c-0000-4000-8000-000000000009',
  );
  await expect(page.getByLabel('Directory (tenant) ID or domain')).toHaveValue(
    'fabrikam.onmicrosoft.com',
  );
  expect(await readRecords(page)).toEqual(earlierVersion.records);
});
