import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { brokenBrowsers } from './support/brokenApis.ts';
import {
  consentAs,
  expect as expectLater,
  openForm,
  submitSignIn,
  test,
} from './support/fixtures.ts';

/** Longer than one wait for a database that never opens, and shorter than three. */
const patience = 10_000;
const expect = expectLater.configure({ timeout: patience });
test.use({ actionTimeout: patience });

for (const { name, script, copies, signIn } of brokenBrowsers) {
  test(`with ${name}, the start page, the guide and the paste box work`, async ({
    page,
    site,
    noise,
  }) => {
    await page.addInitScript(script);
    await page.goto(site.origin);
    await openForm(page);
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    if (copies === false) {
      await page.getByRole('button', { name: /^Copy/ }).first().click();
      await expect(page.getByText('Not copied.')).toBeAttached();
    }

    await page.getByRole('link', { name: 'Set up', exact: true }).click();
    const register = page.locator('[data-step="register"]');
    await register.getByRole('checkbox').first().check();
    await expect(register).toHaveAttribute('data-state', 'done');

    await page.getByRole('link', { name: 'Diagnose', exact: true }).click();
    await page.getByLabel('Paste the error you see').fill('AADSTS50011: The redirect URI …');
    await expect(page.locator('article[data-kind="redirect-uri"]')).toBeVisible();
    expect(noise.errors).toEqual([]);
  });

  if (signIn === undefined) continue;
  test(`with ${name}, sign-in ${signIn === 'works' ? 'works' : 'says why it can’t'}`, async ({
    page,
    site,
  }) => {
    await page.addInitScript(script);
    await page.goto(site.origin);
    await submitSignIn(page, { client: registrations.usual.clientId });
    if (signIn === 'works') {
      await consentAs(page, 'Ben Okafor');
      await expect(page.getByRole('button', { name: 'Check all' })).toBeEnabled();
    } else {
      // Cryptography that never answers is given up after eight seconds.
      await expect(page.locator(`article[data-code="${signIn.code}"]`)).toBeVisible({
        timeout: 2 * patience,
      });
    }
  });
}
