import type { Page } from '@playwright/test';
import { scenarioKey } from '../../src/sandbox/cloud/scenarios/scenarios.ts';
import { consentAs, expect, test } from './support/fixtures.ts';
import { listen } from './support/screenReader.ts';

/** Presses the key as often as a person does to get there, without reading what is on the way. */
async function keepPressing(page: Page, key: string, times: number): Promise<void> {
  for (let pressed = 0; pressed < times; pressed++) await page.keyboard.press(key);
}

/** The fixture is read by people: change it only after reading it aloud (`--update-snapshots`). */
test('a screen reader is told what it needs from the start page to the organization that failed', async ({
  page,
  site,
}) => {
  await page.addInitScript((key) => {
    sessionStorage.setItem(key, 'user-not-member');
  }, scenarioKey);
  const reader = await listen(page);
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });

  reader.part('The start page, by Tab');
  await page.goto(`${site.origin}/sandbox/`);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: 'Skip to content' }).focus();
  await reader.read();
  await reader.press('Enter', 'Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Find a tool' })).toBeVisible();
  await reader.press('Tab', 'Tab', 'Tab');

  reader.part('The guide for SmartConnect');
  await page.getByRole('link', { name: 'SmartConnect', exact: true }).focus();
  await reader.read();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-stage]')).toHaveCount(5);
  await expect(heading('Set up')).toBeFocused();
  await reader.read();
  await reader.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Stage 1, Redirect URI, open' })).toBeFocused();
  await reader.read();
  await reader.press('Tab');
  await page.keyboard.insertText('https://smartconnect.example/oauth');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-step^="copy-redirect"]')).toHaveAttribute('data-state', 'done');
  await reader.read();
  await reader.press('Tab', 'Tab');

  reader.part('Signing in');
  await page.getByRole('link', { name: 'Latchkey' }).focus();
  await reader.read();
  await page.keyboard.press('Enter');
  await expect(heading('What do you want to do?')).toBeFocused();
  const client = page.getByRole('textbox', { name: 'Application (client) ID' });
  await expect(client).not.toHaveValue('');
  await client.focus();
  await reader.read();
  await keepPressing(page, 'Tab', 2);
  await reader.read();
  await reader.press('Tab', 'Tab', 'Tab', 'Tab');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');

  reader.part('The organizations');
  const first = page.locator('[data-org] a').first();
  await expect(first).toBeVisible();
  await expect(heading('Organizations')).toBeFocused();
  await expect(page.getByText('25 organizations, updated just now')).toBeVisible();
  await reader.read();
  await reader.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');

  reader.part('Checking all of them');
  await page.getByRole('button', { name: 'Check all' }).focus();
  await reader.read();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-run]')).toHaveAttribute('data-left', '0');
  await expect(page.getByRole('status').filter({ hasText: /^Done\./ })).toBeAttached();
  await reader.hear();

  reader.part('An organization that failed');
  const failed = page.locator('[data-org][data-verdict="failed"] a').first();
  await failed.focus();
  await reader.read();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toBeFocused();
  await reader.read();
  const diagnosis = page.locator('article[data-kind]:not([data-org])');
  await expect(diagnosis.getByRole('heading').first()).toHaveText(
    'You have no user in this organization',
  );
  for (const button of await diagnosis.getByRole('button').all()) {
    await button.focus();
    await reader.read();
  }

  reader.part('Back to the list');
  await page.goBack();
  await expect(failed).toBeFocused();
  await reader.read();

  expect(reader.transcript()).toMatchSnapshot('transcript.txt');
});
