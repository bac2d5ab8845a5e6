import { scenarioKey } from '../../src/sandbox/cloud/scenarios/scenarios.ts';
import { consentAs, expect, test } from './support/fixtures.ts';

test('a session that ends during a run is one card above the list, and no row fails', async ({
  page,
}) => {
  await page.addInitScript((key) => {
    if (!sessionStorage.getItem(key)) sessionStorage.setItem(key, 'session-expired');
  }, scenarioKey);
  await page.goto('sandbox/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  const all = page.getByRole('button', { name: 'Check all' });
  await all.click();
  const run = page.locator('[data-run]');
  const card = page.locator('article[data-kind]:not([data-org])');
  await expect(card).toHaveAttribute('data-kind', 'session-expired');
  await expect(run.locator(card)).toHaveCount(1);
  await expect(run).toHaveAttribute('data-failed', '0');
  const left = (await run.getAttribute('data-left')) ?? '';
  expect(Number(left)).toBeGreaterThan(1);
  await expect(run).toContainText(
    `The check paused: ${left} organizations are left. It continues after you sign in again.`,
  );
  await expect(page.locator('[data-org][data-verdict="failed"]')).toHaveCount(0);
  await expect(page.locator('[data-org][data-verdict="checking"]')).toHaveCount(0);
  await expect(all).toBeEnabled();
  const departure = page.waitForRequest(/sign-in\.html/);
  await card.getByRole('button', { name: 'Go to Microsoft’s sign-in' }).click();
  await departure;
});
