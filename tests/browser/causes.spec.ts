import type { Page } from '@playwright/test';
import { scenarioKey } from '../../src/sandbox/cloud/scenarios/scenarios.ts';
import { sticksOut, violations } from './support/accessibility.ts';
import { consentAs, expect, test } from './support/fixtures.ts';

async function openSandbox(page: Page): Promise<void> {
  await page.addInitScript((key) => {
    sessionStorage.setItem(key, 'several-causes');
  }, scenarioKey);
  await page.goto('sandbox/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await expect(page.locator('[data-org]').first()).toBeVisible();
}

const run = (page: Page) => page.locator('[data-run]');
const cause = (page: Page, kind: string) => page.locator(`[data-cause="${kind}"]`);

for (const { width, scheme } of [
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
] as const) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme: scheme });

    test('failures are grouped by cause, and nothing moves while verdicts arrive', async ({
      page,
    }) => {
      test.slow();
      await openSandbox(page);
      await page.getByRole('button', { name: 'Check all' }).click();
      await expect(run(page)).toBeVisible();
      const row = page.locator('[data-org]').getByRole('link', { name: 'Contoso Branch 00001' });
      const top = () => row.evaluate((node) => node.getBoundingClientRect().top + scrollY);
      const before = await top();
      await expect(run(page)).toHaveAttribute('data-left', '0', { timeout: 60_000 });
      await expect(run(page)).toHaveAttribute('data-failed', '36');
      await expect(page.locator('[data-cause]')).toHaveCount(4);
      for (const [kind, count, words] of [
        ['not-a-member', '24', '24 failed: Not a member'],
        ['ip-firewall', '7', '7 failed: Blocked by IP firewall'],
        ['network-or-cors', '3', '3 failed: No readable answer'],
        ['no-licence', '2', '2 failed: No license'],
      ] as const) {
        await expect(cause(page, kind)).toHaveAttribute('data-count', count);
        await expect(cause(page, kind).getByRole('heading')).toHaveText(words);
      }
      expect(await top()).toBe(before);
      await expect(
        page.locator('[data-org]', { hasText: 'Contoso Branch 00001' }).first(),
      ).toContainText('Failed Not a member');
      expect(await violations(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
    });
  });
}

test('one action is for all organizations of a cause', async ({ page }) => {
  test.slow();
  await openSandbox(page);
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(run(page)).toHaveAttribute('data-left', '0', { timeout: 60_000 });

  const firewall = cause(page, 'ip-firewall');
  await expect(firewall.getByRole('link', { name: /^Contoso Branch/ })).toHaveCount(3);
  await firewall.getByRole('button', { name: 'Show all 7' }).click();
  await expect(firewall.getByRole('link', { name: /^Contoso Branch/ })).toHaveCount(7);
  await expect(firewall.locator('article[data-kind]')).toHaveCount(0);
  await firewall.getByRole('button', { name: 'Details' }).click();
  const card = firewall.locator('article[data-kind="ip-firewall"]');
  await expect(card).toBeVisible();
  await expect(card).not.toContainText('Contoso Branch');

  await firewall.getByRole('button', { name: 'Check again' }).click();
  await expect(run(page)).toHaveAttribute('data-left', '0');
  await expect(run(page)).toHaveAttribute('data-failed', '7');
  await expect(page.locator('[data-cause]')).toHaveCount(1);

  await page.getByRole('button', { name: 'Check failed again' }).click();
  await expect(run(page)).toHaveAttribute('data-failed', '7');
  await expect(page.locator('[data-org][data-verdict="failed"]')).toHaveCount(36);
});

test('the end of a run is said once', async ({ page }) => {
  test.slow();
  await openSandbox(page);
  await page.getByRole('button', { name: 'Check all' }).click();
  const status = page.getByRole('status').filter({ hasText: /^(Checking|Done)/ });
  await expect(status).toHaveText('Checking 200 organizations.');
  const said = await status.evaluateHandle((node) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(node.textContent)).observe(node, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    return texts;
  });
  await expect(status).toHaveText('Done. 163 reachable, 36 failed, 1 skipped.', {
    timeout: 60_000,
  });
  expect(await said.jsonValue()).toEqual(['Done. 163 reachable, 36 failed, 1 skipped.']);
});
