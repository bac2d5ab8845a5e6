import type { Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { sticksOut, violations } from './support/accessibility.ts';
import { expect, openForm, test } from './support/fixtures.ts';

const { clientId } = registrations.web;
const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const step = (page: Page, id: string) => page.locator(`[data-step="${id}"]`);
const tick = (page: Page, id: string) => step(page, id).getByRole('checkbox').first();
const openStage = (page: Page, key: string) =>
  page.locator(`[data-stage="${key}"]`).getByRole('button').first().click();

async function openFor(page: Page, origin: string, query: string): Promise<void> {
  await page.goto(`${origin}/#/connect?${query}`);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('link', { name: 'Set up', exact: true }).click();
  await expect(page.locator('[data-stage]').first()).toBeVisible();
}

async function enterDate(page: Page, key: string, date: string): Promise<void> {
  await openStage(page, key);
  const field = page.locator(`[data-stage="${key}"]`).getByLabel('Expires on');
  await field.fill(date);
  await field.blur();
}

test('an expired secret is renewed from the start page in five steps, and the card is gone', async ({
  page,
  site,
}) => {
  await openFor(page, site.origin, `for=smartconnect&client=${clientId}`);
  await enterDate(page, 'credential', day(-24));
  await page.goto(`${site.origin}/#/`);
  const card = page.getByRole('link', { name: /expired 24 days ago/ });
  await card.click();

  await expect(page.getByRole('heading', { name: 'Renew a secret' })).toBeVisible();
  await expect(page.locator('[data-step]')).toHaveCount(5);
  await expect(
    step(page, 'renew-create').getByRole('link', { name: /Open Certificates & secrets/ }),
  ).toHaveAttribute('href', new RegExp(`/Credentials/appId/${clientId}/`));
  expect(await violations(page)).toEqual([]);
  for (const id of ['renew-create', 'renew-enter']) await tick(page, id).check();
  await expect(step(page, 'renew-enter')).toHaveAttribute('data-state', 'done');
  await page.reload();
  await expect(step(page, 'renew-enter')).toHaveAttribute('data-state', 'done');
  await expect(step(page, 'renew-enter')).toContainText('SmartConnect');
  for (const id of ['renew-validate', 'renew-delete']) await tick(page, id).check();

  const date = page.getByLabel('Expires on');
  await page.getByRole('button', { name: 'Save the new date' }).click();
  await expect(date).toHaveAccessibleDescription(/Enter the date on which the new one expires/);
  await date.fill(day(-1));
  await page.getByRole('button', { name: 'Save the new date' }).click();
  await expect(date).toHaveAccessibleDescription(/This date is in the past/);
  await date.fill(day(300));
  await page.getByRole('button', { name: 'Save the new date' }).click();
  await expect(page.getByText(/The new date is saved/)).toBeVisible();
  await expect(page.getByRole('button', { name: /calendar reminder/ })).toBeVisible();

  for (const again of [false, true]) {
    await page.goto(`${site.origin}/#/`);
    if (again) await page.reload();
    await expect(page.getByRole('heading', { name: 'Continue' })).toBeVisible();
    await expect(page.getByText(/expired|expires in/)).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'Set up', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Registration', exact: true })).toContainText(
    '300 days left',
  );
});

test('every place that shows the date opens the renewal', async ({ page, site }) => {
  await openFor(page, site.origin, `for=smartconnect&client=${clientId}`);
  await enterDate(page, 'credential', day(20));
  const heading = page.getByRole('heading', { name: 'Renew a secret' });
  await page.getByRole('link', { name: 'Renew the secret' }).first().click();
  await expect(heading).toBeVisible();
  await page.getByRole('link', { name: 'Back to the guide' }).click();
  await openStage(page, 'credential');
  await page
    .locator('[data-stage="credential"]')
    .getByRole('link', { name: 'Renew the secret' })
    .click();
  await expect(heading).toBeVisible();
  await page.goto(`${site.origin}/#/`);
  await openForm(page);
  await page.getByRole('textbox', { name: 'Application (client) ID' }).fill(clientId);
  await page.getByRole('link', { name: 'Renew it', exact: true }).click();
  await expect(heading).toBeVisible();
});

test('a certificate is renewed in its own words', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openFor(page, site.origin, `for=dotnet-certificate&client=${clientId}`);
  await enterDate(page, 'credential', day(5));
  const notice = page.locator('.notice', { hasText: 'expires in 5 days' });
  await expect(notice).not.toContainText(/secret/i);
  await notice.getByRole('link', { name: 'Renew the certificate' }).click();
  await expect(page.locator('[data-step]')).toHaveCount(5);
  await expect(page.locator('main ol')).not.toContainText(/client secret/i);
  await expect(step(page, 'renew-create')).toContainText('Upload the new certificate');
  expect(await sticksOut(page)).toBe(false);
});

test('a renewal that isn’t set up in this browser says so', async ({ page, site, noise }) => {
  await page.goto(`${site.origin}/#/setup?renew=no-such-draft.main`);
  await expect(page.getByText('This registration isn’t set up in this browser')).toBeVisible();
  await page.getByRole('link', { name: 'Open the guide' }).click();
  await expect(page.locator('[data-stage]').first()).toBeVisible();
  expect(noise.errors).toEqual([]);
});

test('two registrations of one setup keep their own IDs, date, and progress', async ({
  page,
  site,
}) => {
  const [main, second] = [registrations.usual.clientId, registrations.web.clientId];
  await openFor(page, site.origin, `for=m365&client=${main}`);
  await page.locator('summary', { hasText: 'What will connect?' }).click();
  await page.getByRole('checkbox', { name: 'SmartConnect', exact: true }).check();
  await expect(page.locator('[data-stage="register@second"]')).toBeVisible();

  const id = page
    .getByRole('region', { name: 'Registration', exact: true })
    .getByLabel('Application (client) ID');
  await openStage(page, 'register@second');
  await expect(id).toHaveValue('');
  await id.fill(second);
  await id.blur();
  await expect(step(page, 'client-id@second')).toHaveAttribute('data-state', 'done');
  await tick(page, 'overview@second').check();
  await enterDate(page, 'credential@second', day(-3));
  await page.reload();

  await expect(step(page, 'overview@second')).toHaveAttribute('data-state', 'done');
  await expect(step(page, 'overview')).toHaveAttribute('data-state', 'todo');
  await openStage(page, 'tool');
  await expect(id).toHaveValue(main);
  await openStage(page, 'permission@second');
  await expect(id).toHaveValue(second);
  await page.goto(`${site.origin}/#/`);
  await page.getByRole('link', { name: /expired 3 days ago/ }).click();
  await expect(page).toHaveURL(/renew=[\w-]+\.second$/);
  await expect(step(page, 'renew-create@second').getByRole('link')).toHaveAttribute(
    'href',
    new RegExp(second),
  );
});
