import type { Page } from '@playwright/test';
import { consentAs, expect, test } from './support/fixtures.ts';

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await expect(page.locator('[data-org]').first()).toBeVisible();
}

test('connectors of the selected organizations are made, filled in and exported in few clicks', async ({
  page,
  site,
}) => {
  await signIn(page, site.origin);
  await page.getByRole('searchbox', { name: 'Find an organization' }).fill('contoso');
  let clicks = 0;
  async function click(target: ReturnType<Page['getByRole']>): Promise<void> {
    clicks += 1;
    await target.click();
  }
  await click(page.getByRole('checkbox', { name: 'Select all shown' }));
  await click(page.getByRole('button', { name: 'Make connectors' }));
  const dialog = page.getByRole('dialog', { name: 'Make connectors' });
  const preview = dialog.locator('[data-connector]');
  await expect(preview.first()).toBeVisible();
  const count = await preview.count();
  expect(count).toBeGreaterThan(1);
  await click(dialog.getByRole('button', { name: 'Save connectors' }));
  await click(dialog.getByRole('link', { name: 'Show connectors' }));
  const more = page.getByRole('button', { name: 'Show more connectors' });
  await expect(page.locator('[data-connector]').first()).toBeVisible();
  while (await more.isVisible()) await click(more);
  await expect(page.locator('[data-connector]')).toHaveCount(count);

  const connector = page.locator('[data-connector="crm4.dynamics.com"]');
  await click(connector.getByRole('button', { name: 'Form card for crm4.dynamics.com' }));
  const card = connector.locator('[data-card="smartconnect"]');
  await expect(card.getByRole('checkbox')).toHaveCount(11);
  await expect(card.getByText('crm4.dynamics.com', { exact: true })).toBeVisible();
  await click(card.getByRole('checkbox').first());
  await expect(connector.getByText('1 of 11 done').first()).toBeVisible();
  await click(connector.getByRole('button', { name: 'Export crm4.dynamics.com' }));
  await expect(connector.locator('[data-format="xrmtoolbox"]')).toContainText('<CrmConnections');
  expect(clicks).toBeLessThanOrEqual(20);

  await page.reload();
  await expect(connector.getByText('1 of 11 done')).toBeVisible();
});

test('a connector refuses an organization of another region, and makes a second connector', async ({
  page,
  site,
}) => {
  await signIn(page, site.origin);
  await page.getByRole('searchbox', { name: 'Find an organization' }).fill('crm4');
  await page.getByRole('checkbox', { name: 'Select all shown' }).click();
  await page.getByRole('button', { name: 'Make connectors' }).click();
  await page.getByRole('button', { name: 'Save connectors' }).click();
  await page.getByRole('link', { name: 'Show connectors' }).click();
  const connector = page.locator('[data-connector="crm4.dynamics.com"]');
  await connector.getByRole('button', { name: 'Add an organization' }).click();
  await connector
    .getByRole('textbox', { name: 'Address of the organization' })
    .fill('https://fabrikam.crm7.dynamics.com');
  await connector.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(connector.getByText('can’t connect to another region')).toBeVisible();
  await connector.getByRole('button', { name: 'Make a connector for crm7.dynamics.com' }).click();
  await expect(page.locator('[data-connector="crm7.dynamics.com"]')).toBeVisible();
});
