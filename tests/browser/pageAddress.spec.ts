import { chromium, type Browser } from '@playwright/test';
import { findChromium } from './support/chromium.ts';
import { expect, openForm, test as base } from './support/fixtures.ts';

/** A browser that knows this machine by one more name, and leads nowhere else. */
const test = base.extend<object, { readonly elsewhere: Browser }>({
  elsewhere: [
    async ({ site }, use) => {
      const { port } = new URL(site.origin);
      const browser = await chromium.launch({
        executablePath: findChromium(),
        args: [
          '--no-sandbox',
          '--disable-background-networking',
          `--host-resolver-rules=MAP intranet.example 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
        ],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

test('over plain http off localhost the page says that sign-in cannot work there, and the rest does', async ({
  elsewhere,
  site,
}) => {
  const page = await elsewhere.newPage();
  await page.goto(site.origin.replace('localhost', 'intranet.example'));
  await expect(page.getByText('You can’t sign in at this address')).toBeVisible();
  await openForm(page);
  await page.getByLabel('Application (client) ID').fill('5a4d0b0c-0000-4000-8000-000000000001');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const card = page.locator('article[data-kind]');
  await expect(card).toHaveAttribute('data-kind', 'insecure-page');
  await expect(card).toContainText('https');
  await page.getByRole('link', { name: 'Set up' }).click();
  await expect(page.getByRole('heading', { name: 'Set up', level: 1 })).toBeVisible();
});

test('at 127.0.0.1, which the portal refuses, the page offers localhost', async ({
  elsewhere,
  site,
}) => {
  const page = await elsewhere.newPage();
  await page.goto(site.origin.replace('localhost', '127.0.0.1'));
  await expect(page.getByRole('link', { name: `Go to ${site.origin}/` })).toHaveAttribute(
    'href',
    `${site.origin}/`,
  );
});
