import { consentAs, expect, test } from './support/fixtures.ts';

test('without a tenant: sign in, consent, see the regions, check one, save it, reload', async ({
  page,
  site,
  cloud,
  noise,
}) => {
  await page.goto(site.origin);
  await page.getByRole('link', { name: 'Try the sandbox' }).click();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveTitle('Simulated Microsoft sign-in');
  await consentAs(page, 'Ben Okafor');

  await expect(page.getByRole('heading', { name: /Europe.*crm4\.dynamics\.com/ })).toBeVisible();
  await page.getByRole('button', { name: 'Check Contoso UAT' }).click();
  const row = page.locator('[data-org]', { hasText: 'Contoso UAT' }).first();
  await expect(row).toHaveAttribute('data-verdict', 'reachable');
  await row.getByRole('link', { name: 'Contoso UAT' }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Saved in this browser')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await page.getByRole('link', { name: 'Profiles' }).click();
  await expect(page.getByRole('heading', { name: 'Contoso UAT' })).toBeVisible();

  expect(noise.errors).toEqual([]);
  expect([...noise.hosts]).toEqual(['localhost']);
  expect(cloud.log).toEqual([]);
});

test('the sandbox keeps what it stores apart from the product', async ({ page, site }) => {
  await page.goto(`${site.origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await page.getByRole('link', { name: 'Contoso UAT', exact: true }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Saved in this browser')).toBeVisible();

  await page.goto(`${site.origin}/#/profiles`);
  await expect(page.getByText('No profile saved yet')).toBeVisible();
  await expect(page.getByText('Not signed in')).toBeVisible();
  await page.getByRole('link', { name: 'Organizations', exact: true }).click();
  await expect(page.getByLabel('Application (client) ID')).toHaveValue('');
});

test('all listed organizations are checked at once, and the summary stays', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  const all = page.getByRole('button', { name: 'Check all' });
  await all.click();
  const summary = page.locator('[data-run]');
  await expect(summary).toHaveAttribute('data-left', '0');
  const rows = await page.locator('[data-org]').count();
  const skipped = await page.locator('[data-org][data-verdict="skipped"]').count();
  const reachable = await page.locator('[data-org][data-verdict="reachable"]').count();
  expect(skipped).toBeGreaterThan(0);
  await expect(summary).toHaveAttribute('data-reachable', String(reachable));
  await expect(summary).toHaveAttribute('data-skipped', String(skipped));
  await expect(summary).toHaveAttribute('data-failed', String(rows - skipped - reachable));
  await expect(page.getByRole('progressbar', { name: 'Checking organizations' })).toBeVisible();
});
