import type { Page } from '@playwright/test';
import { consentAs, expect, test } from './support/fixtures.ts';

/** In the sandbox: signs in and saves one organization. */
async function saveOne(page: Page, origin: string, name: string): Promise<void> {
  await page.goto(`${origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Saved in this browser')).toBeVisible();
}

test('a profile is saved, renamed, opened and removed, and each step survives a reload', async ({
  page,
  site,
}) => {
  await saveOne(page, site.origin, 'Contoso UAT');
  await page.getByLabel('Name of the profile').fill('UAT for SmartConnect');
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('link', { name: 'Profiles' }).click();
  await expect(page.getByRole('heading', { name: 'UAT for SmartConnect' })).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Rename UAT for SmartConnect' }).click();
  await page.getByLabel('New name for UAT for SmartConnect').fill('Test system');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Test system' })).toBeVisible();
  await page.getByRole('link', { name: 'Open Test system' }).click();
  await expect(page.getByRole('heading', { name: 'Contoso UAT', level: 1 })).toBeVisible();

  await page.getByRole('link', { name: 'Profiles' }).click();
  await page.getByRole('button', { name: 'Remove Test system' }).click();
  await expect(page.getByText('No profile saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Test system' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove Test system' }).click();
  await expect(page.getByText('No profile saved yet')).toBeVisible();
  await page.reload();
  await expect(page.getByText('No profile saved yet')).toBeVisible();
});

test('a saved profile can be opened signed out, and says what it knows', async ({
  page,
  site,
  context,
}) => {
  await saveOne(page, site.origin, 'Contoso UAT');
  const second = await context.newPage();
  await second.goto(`${site.origin}/sandbox/#/profiles`);
  await second.getByRole('link', { name: 'Open Contoso UAT' }).click();
  await expect(second.getByRole('heading', { name: 'Contoso UAT', level: 1 })).toBeVisible();
  await expect(second.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('a damaged profile is reported, left alone, and deleted only when the person says so', async ({
  page,
  site,
}) => {
  await saveOne(page, site.origin, 'Contoso UAT');
  await page.evaluate(async () => {
    const [database] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(database?.name ?? '');
      opening.onerror = () => {
        reject(opening.error ?? new Error('IndexedDB'));
      };
      opening.onsuccess = () => {
        const writing = opening.result.transaction('records', 'readwrite');
        writing
          .objectStore('records')
          .put({ version: 1, name: 'Half a profile' }, 'profile:damaged');
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  });
  await page.goto(`${site.origin}/sandbox/#/profiles`);
  await page.reload();
  await expect(page.getByText('A saved profile can’t be read')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Contoso UAT' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  expect((await download).suggestedFilename()).toBe('latchkey-unreadable-record.json');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('A saved profile can’t be read')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Contoso UAT' })).toBeVisible();
});
