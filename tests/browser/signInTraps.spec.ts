import type { Route } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { consentAs, expect, openForm, submitSignIn, test } from './support/fixtures.ts';

const client = registrations.usual.clientId;
const elsewhere = '11111111-2222-4333-8444-555555555555';

test('an interaction that another client ID left behind does not block a sign-in', async ({
  page,
  site,
}) => {
  await page.goto(site.origin);
  await page.evaluate((clientId) => {
    sessionStorage.setItem('msal.interaction.status', JSON.stringify({ clientId, type: 'signin' }));
  }, elsewhere);
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await expect(page.getByRole('button', { name: 'Check all' })).toBeEnabled();
});

test('Back from Microsoft’s page offers the paste box, and signing in again works', async ({
  page,
  site,
}) => {
  await page.goto(site.origin);
  await submitSignIn(page, { client });
  await expect(page.getByRole('link', { name: 'Ben Okafor' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: /Microsoft’s page show an error/ })).toBeVisible();
  await expect(page.getByLabel('Paste the error you see')).toBeVisible();
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await expect(page.getByRole('button', { name: 'Check all' })).toBeEnabled();
  await expect(page.getByLabel('Paste the error you see')).toBeHidden();
});

const badIds = [
  { typed: '', says: /Enter the Application \(client\) ID/ },
  { typed: 'contoso', says: /client/i },
  { typed: '00000000-0000-0000-0000-00000000000', says: /client/i },
] as const;

for (const { typed, says } of badIds) {
  test(`“${typed}” for a client ID stays on the page with a word about it`, async ({
    page,
    site,
    cloud,
  }) => {
    await page.goto(site.origin);
    await submitSignIn(page, { client: typed });
    const field = page.getByLabel('Application (client) ID');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(says);
    expect(cloud.log).toEqual([]);
    await expect(page).toHaveURL(`${site.origin}/`);
  });
}

test('one returns to the organization the sign-in began at', async ({ page, site }) => {
  const route = '#/organizations/0a7a0000-0000-4000-8000-000000000007';
  await page.goto(`${site.origin}/${route}`);
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await expect(page.getByRole('heading', { name: 'Contoso UAT', level: 1 })).toBeVisible();
  await expect(page).toHaveURL(`${site.origin}/${route}`);
});

test('where the person goes while the sign-in is finishing is where they stay', async ({
  page,
  site,
}) => {
  await page.goto(site.origin);
  await submitSignIn(page, { client });
  await page.getByRole('link', { name: 'Ben Okafor' }).click();
  const held: Route[] = [];
  await page.route('**/assets/identity-*.js', (route) => void held.push(route));
  await page.getByRole('link', { name: 'Accept' }).click();
  await expect(page.getByText('Signing you in…')).toBeVisible();
  await page.getByRole('link', { name: 'Profiles' }).click();
  await expect(page.getByRole('heading', { name: 'Profiles' })).toBeVisible();
  expect(held).toHaveLength(1);
  await held[0]?.continue();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Profiles' })).toBeVisible();
  await expect(page).toHaveURL(`${site.origin}/#/profiles`);
});

test('a second tab shares profiles, and signs in automatically', async ({
  page,
  context,
  site,
}) => {
  await page.goto(site.origin);
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await expect(page.getByRole('button', { name: 'Check all' })).toBeEnabled();
  const second = await context.newPage();
  await second.goto(`${site.origin}/#/profiles`);
  await expect(second.getByText('No profile saved yet')).toBeVisible();
  await expect(second.getByText('Not signed in')).toBeVisible();

  await page.getByRole('link', { name: 'Contoso UAT', exact: true }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(second.getByRole('heading', { name: 'Contoso UAT' })).toBeVisible();
});

test('index.html gives way to the folder, which is the redirect URI', async ({ page, site }) => {
  await page.goto(`${site.origin}/index.html`);
  await expect(page).toHaveURL(`${site.origin}/`);
  await openForm(page);
  await expect(page.getByText(`${site.origin}/`, { exact: true })).toBeVisible();
});

test('a page in a frame refuses to start', async ({ page, site }) => {
  await page.goto(`${site.origin}/config.json`);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, `${site.origin}/`);
  const framed = page.frameLocator('iframe');
  await expect(framed.getByRole('heading')).toHaveText('Latchkey doesn’t run inside another page');
  await expect(framed.getByRole('button')).toHaveCount(0);
});

test('signing out forgets the account in this page; also at Microsoft where one wishes', async ({
  page,
  site,
  cloud,
}) => {
  await page.goto(site.origin);
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('Not signed in')).toBeVisible();
  await expect(page.locator('[data-org]')).toHaveCount(0);
  const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
  for (const secret of cloud.issued) expect(kept).not.toContain(secret);

  // Microsoft still knows him, and lets him in without a word.
  await submitSignIn(page, { client });
  await page.getByText('Ben Okafor').click();
  await page.getByRole('button', { name: 'Sign out of Microsoft too' }).click();
  await expect(page.getByText('Not signed in')).toBeVisible({ timeout: 20_000 });
  expect(cloud.log.some(({ path }) => path.endsWith('/logout'))).toBe(true);
});

test('where the browser keeps nothing, the page says so and works on', async ({ page, site }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('The user denied permission.', 'SecurityError');
    };
  });
  await page.goto(site.origin);
  await expect(page.getByText('This browser can’t keep what you save here')).toBeVisible();
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await page.getByRole('link', { name: 'Contoso UAT', exact: true }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await page.getByRole('link', { name: 'Profiles' }).click();
  await expect(page.getByRole('heading', { name: 'Contoso UAT' })).toBeVisible();
});
