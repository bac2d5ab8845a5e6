import { scenarioKey } from '../../src/sandbox/cloud/scenarios/scenarios.ts';
import { sticksOut, violations } from './support/accessibility.ts';
import { consentAs, expect, test } from './support/fixtures.ts';
import type { Page } from '@playwright/test';

async function open(page: Page, name: string, scenario = 'all-well'): Promise<void> {
  await page.addInitScript(
    ([key, id]) => {
      if (!sessionStorage.getItem(key)) sessionStorage.setItem(key, id);
    },
    [scenarioKey, scenario] as const,
  );
  await page.goto('sandbox/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await page.getByRole('searchbox', { name: 'Find an organization' }).fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

const check = (page: Page) => page.getByRole('region', { name: 'Connection check' });

test('a check shows each stage with its time, and looks up what connector options may need', async ({
  page,
}) => {
  await open(page, 'Contoso UAT');
  await page.getByRole('button', { name: 'Check Contoso UAT' }).click();
  await expect(check(page)).toContainText(/5 stages were answered together in \d+ ms\./);
  await expect(check(page).locator('li.passed')).toHaveCount(7);
  const options = page.getByRole('button', { name: 'What the connector options may need' });
  await options.click();
  await page.getByRole('button', { name: 'Look up your privileges' }).click();
  const privileges = page.locator('[data-stage="customization"]');
  await expect(privileges).toHaveAttribute('data-state', 'passed');
  await expect(privileges.getByText('You have it')).toHaveCount(6);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await sticksOut(page)).toBe(false);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('the first failed stage carries its card', async ({ page }) => {
  await open(page, 'Contoso', 'user-not-member');
  await page.getByRole('button', { name: 'Check Contoso', exact: true }).click();
  const stage = check(page).locator('li[data-stage="identity"]');
  await expect(stage.locator('article')).toHaveAttribute('data-kind', 'not-a-member');
  await expect(check(page).locator('article')).toHaveCount(1);
});

test('an organization that isn’t ready is skipped, and asked if the person wants it', async ({
  page,
}) => {
  await open(page, 'Contoso UK (before 2024)');
  await page.getByRole('button', { name: 'Check Contoso UK (before 2024)' }).click();
  await expect(check(page)).toContainText('Not checked.');
  await page.getByRole('button', { name: 'Check anyway' }).click();
  await expect(check(page).locator('li[data-stage="state"]')).toContainText('It’s listed as');
  await expect(check(page).locator('li[data-stage="identity"] article')).toHaveAttribute(
    'data-kind',
    'organization-disabled',
  );
});
