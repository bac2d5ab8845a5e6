import type { Page } from '@playwright/test';
import { scenarioKey, type ScenarioId } from '../../src/sandbox/cloud/scenarios/scenarios.ts';
import { sticksOut, violations } from './support/accessibility.ts';
import { consentAs, expect, test } from './support/fixtures.ts';

async function openSandbox(page: Page, scenario: ScenarioId): Promise<void> {
  await page.addInitScript(
    ([key, id]) => {
      sessionStorage.setItem(key, id);
    },
    [scenarioKey, scenario] as const,
  );
  await page.goto('sandbox/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await expect(page.locator('[data-org]').first()).toBeVisible();
}

const search = (page: Page) => page.getByRole('searchbox', { name: 'Find an organization' });
const select = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
const bar = (page: Page) => page.getByRole('group', { name: 'Selection' });
const run = (page: Page) => page.locator('[data-run]');
const these = (page: Page) => page.getByRole('button', { name: /^Check these \d+$/ });

test('rows are selected by mouse, and the button checks exactly these', async ({ page }) => {
  await openSandbox(page, 'all-well');
  await expect(these(page)).toHaveCount(0);
  await select(page, 'Contoso US').click();
  await select(page, 'Contoso Canada').click({ modifiers: ['Shift'] });
  for (const name of ['Contoso US', 'Contoso US UAT', 'Contoso Brasil', 'Contoso Canada'])
    await expect(select(page, name)).toBeChecked();
  await expect(bar(page)).toContainText('4 selected');
  await expect(these(page)).toHaveText('Check these 4');
  await select(page, 'Contoso US UAT').click();
  await these(page).click();
  await expect(run(page)).toHaveAttribute('data-left', '0');
  await expect(run(page)).toHaveAttribute('data-reachable', '3');
  await expect(page.locator('[data-org][data-verdict="reachable"]')).toHaveCount(3);
  // All means all, whatever is selected.
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.locator('[data-org][data-verdict="reachable"]')).toHaveCount(24);
});

test('the selection outlives searches, filters, refreshes and other screens', async ({ page }) => {
  await openSandbox(page, 'all-well');
  await select(page, 'Contoso UAT').check();
  await select(page, 'Contoso Canada').check();
  await search(page).fill('uat');
  await expect(these(page)).toHaveText('Check these 2');
  await expect(bar(page)).toContainText('2 selected, 1 not shown');
  await page.getByRole('checkbox', { name: 'Select all shown' }).check();
  await expect(bar(page)).toContainText('3 selected, 1 not shown');
  await search(page).fill('');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.getByRole('link', { name: 'Profiles' }).click();
  await page.getByRole('link', { name: 'Organizations', exact: true }).click();
  await expect(select(page, 'Contoso US UAT')).toBeChecked();
  await expect(bar(page)).toContainText('3 selected');
  await bar(page).getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(these(page)).toHaveCount(0);
  // A search alone says what the button checks.
  await search(page).fill('uat');
  await expect(these(page)).toHaveText('Check these 2');
});

test('rows are selected with the keyboard, and Space keeps its meaning elsewhere', async ({
  page,
}) => {
  await openSandbox(page, 'all-well');
  await search(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-org] a:focus')).toHaveText('Contoso (default)');
  await page.keyboard.press('Space');
  await expect(select(page, 'Contoso (default)')).toBeChecked();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('[data-org] a:focus')).toHaveText('Contoso US UAT');
  await expect(bar(page)).toContainText('3 selected');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await expect(bar(page)).toContainText('5 selected');
  await page.keyboard.press('ArrowLeft');
  await expect(select(page, 'Contoso Canada')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(select(page, 'Contoso Canada')).not.toBeChecked();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.locator('[data-org]', { hasText: 'Contoso Canada' }).first()).toHaveAttribute(
    'data-verdict',
    'reachable',
  );
  await expect(bar(page)).toContainText('4 selected');
});

test('in a long list a range reaches rows that were never in the document', async ({ page }) => {
  await openSandbox(page, 'two-thousand');
  await select(page, 'Contoso Branch 00001').click();
  await page.locator('[data-org] a').first().focus();
  await page.keyboard.press('End');
  const last = page.locator('[data-org]').last().getByRole('checkbox');
  await expect(last).toBeVisible();
  await last.click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('1999 selected');
  await expect(these(page)).toHaveText('Check these 1999');
  expect(
    await page.evaluate(() => document.querySelector('.list')?.querySelectorAll('*').length),
  ).toBeLessThanOrEqual(300);
});

test('a region is checked by the button in its heading', async ({ page }) => {
  await openSandbox(page, 'all-well');
  await page
    .getByRole('button', { name: 'Check the 5 organizations in Europe, crm4.dynamics.com' })
    .click();
  await expect(run(page)).toHaveAttribute('data-left', '0');
  await expect(run(page)).toHaveAttribute('data-reachable', '5');
});

for (const width of [1280, 390]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('selecting moves nothing, and everybody can use it', async ({ page }) => {
      await openSandbox(page, 'all-well');
      const link = page.getByRole('link', { name: 'Contoso Brasil', exact: true });
      const box = () => link.evaluate((node) => node.getBoundingClientRect().top + scrollY);
      const before = await box();
      await select(page, 'Contoso US').check();
      await select(page, 'Contoso Brasil').check();
      expect(await box()).toBe(before);
      await search(page).fill('uat');
      await expect(bar(page)).toContainText('2 selected, 2 not shown');
      expect(await violations(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
    });
  });
}
