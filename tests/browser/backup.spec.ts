import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { sticksOut, violations } from './support/accessibility.ts';
import { consentAs, expect, test } from './support/fixtures.ts';

async function saveOne(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await page.getByRole('link', { name: 'Contoso UAT', exact: true }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Saved in this browser')).toBeVisible();
  await page.goto(`${origin}/sandbox/#/settings`);
}

for (const { width, scheme } of [
  { width: 1280, scheme: 'dark' },
  { width: 640, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const) {
  test.describe(`${width} px, ${scheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme: scheme });

    test('what was saved is backed up, forgotten, restored after a preview, and undone', async ({
      page,
      site,
    }) => {
      await saveOne(page, site.origin);
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download backup' }).click();
      const path = await (await downloading).path();
      const text = await readFile(path, 'utf8');
      expect(text).toContain('Contoso UAT');
      await expect(page.locator('[data-format="backup"]')).toHaveText(/latchkey-backup/);

      await page.getByRole('button', { name: 'Forget everything' }).click();
      await page.getByRole('button', { name: 'Forget everything' }).click();
      await expect(page.getByText('Nothing is saved in this browser.')).toBeVisible();

      const input = page.getByLabel('Restore from a backup file');
      await input.setInputFiles({
        name: 'backup.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
      await expect(page.getByText('1 profile: 1 new, 0 changed, 0 unchanged')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
      await page.screenshot({ path: test.info().outputPath('backup.png'), fullPage: true });
      await page.getByRole('button', { name: 'Restore', exact: true }).click();
      await expect(page.getByText(/^Restored \d+ records?\.$/)).toBeVisible();
      const saved = page.getByRole('region', { name: 'What’s saved in this browser' });
      await expect(saved.getByText('1 profile', { exact: true })).toBeVisible();

      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByText(/^Undid the restore of \d+ records?\.$/)).toBeVisible();
      await input.setInputFiles(path);
      await page.getByRole('button', { name: 'Restore', exact: true }).click();
      await expect(page.getByText(/^Restored/)).toBeVisible();
      await page.getByRole('link', { name: 'Profiles' }).click();
      await expect(page.getByRole('heading', { name: 'Contoso UAT' })).toBeVisible();
    });
  });
}

test('a backup of a newer version and one with a secret change nothing', async ({ page, site }) => {
  await page.goto(`${site.origin}/#/settings`);
  const input = page.getByLabel('Restore from a backup file');
  const give = (file: object): Promise<void> =>
    input.setInputFiles({
      name: 'backup.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
  await give({ format: 'latchkey-backup', version: 9, records: [] });
  await expect(page.getByText('A newer version of Latchkey wrote this backup.')).toBeVisible();
  const value = { client: 'abc8Q~abcdefghijklmnopqrstuvwxyz01234567', tenant: '', cloud: 'public' };
  await give({ format: 'latchkey-backup', version: 1, records: [{ key: 'connect', value }] });
  await expect(page.getByText('1 record with something that looks like a secret')).toBeVisible();
  await expect(page.getByText('Nothing would change.')).toBeVisible();
});
