import type { Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import type { SampleOrganization } from '../../src/sandbox/cloud/samples/organizations.ts';
import { consentAs, expect, submitSignIn } from './support/fixtures.ts';
import { organizationsOf, testWithOrganizations } from './support/runs.ts';

/** As many as give each region at least three. */
const count = 70;
const suffixes = [
  'crm.dynamics.com',
  'crm2.dynamics.com',
  'crm3.dynamics.com',
  'crm4.dynamics.com',
];

function inRegion(suffix: string): readonly SampleOrganization[] {
  return organizationsOf(count)
    .filter((each) => each.suffix === suffix)
    .slice(0, 3);
}

const chosen = suffixes.flatMap(inRegion).map(({ name }) => name);

const test = testWithOrganizations(count);

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await expect(page.locator('[data-org]').first()).toBeVisible();
}

test('twelve selected organizations in four regions become four connectors, a form card and an XML file in 20 clicks', async ({
  page,
  site,
}) => {
  await page.goto(site.origin);
  await submitSignIn(page, { client: registrations.usual.clientId });
  await consentAs(page, 'Ben Okafor');
  let clicks = 0;
  async function click(target: ReturnType<Page['getByRole']>): Promise<void> {
    clicks += 1;
    await target.click();
  }
  for (const name of chosen)
    await click(page.getByRole('checkbox', { name: `Select ${name}`, exact: true }));
  await expect(page.getByText('12 selected')).toBeVisible();
  await click(page.getByRole('button', { name: 'Make connectors' }));
  const dialog = page.getByRole('dialog', { name: 'Make connectors' });
  await expect(dialog.getByText('12 organizations in 4 connectors.')).toBeVisible();
  await expect(dialog.locator('[data-connector]')).toHaveCount(4);
  await click(dialog.getByRole('button', { name: 'Save connectors' }));
  await click(dialog.getByRole('link', { name: 'Show connectors' }));
  const connectors = page.locator('[data-connector]');
  await expect(connectors).toHaveCount(4);
  for (const suffix of suffixes)
    await expect(page.locator(`[data-connector="${suffix}"]`)).toContainText('0 of 3 verified');

  const connector = page.locator('[data-connector="crm4.dynamics.com"]');
  await click(connector.getByRole('button', { name: 'Form card for crm4.dynamics.com' }));
  const card = connector.locator('[data-card="smartconnect"]');
  await expect(card.getByRole('checkbox')).toHaveCount(11);
  await expect(card.getByText('crm4.dynamics.com', { exact: true })).toBeVisible();
  await click(card.getByRole('checkbox').first());
  await expect(connector.getByText('1 of 11 done').first()).toBeVisible();
  await click(connector.getByRole('button', { name: 'Export crm4.dynamics.com' }));
  const file = connector.locator('[data-format="xrmtoolbox"]');
  await expect(file).toContainText('<CrmConnections');
  for (const { url } of inRegion('crm4.dynamics.com')) await expect(file).toContainText(url);
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
    .getByRole('textbox', { name: 'Organization address' })
    .fill('https://fabrikam.crm7.dynamics.com');
  await connector.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(connector.getByText('can’t connect to another region')).toBeVisible();
  await connector.getByRole('button', { name: 'Make a connector for crm7.dynamics.com' }).click();
  await expect(page.locator('[data-connector="crm7.dynamics.com"]')).toBeVisible();
});

test('organizations saved as profiles can be taken back, also when nothing is selected any more', async ({
  page,
  site,
}) => {
  await signIn(page, site.origin);
  await page.getByRole('checkbox', { name: 'Select Contoso UAT', exact: true }).click();
  await page.getByRole('button', { name: 'Save as profiles' }).click();
  await expect(page.getByText('1 profile saved')).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByText('1 selected')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('1 profile saved')).toBeHidden();
  await page.getByRole('link', { name: 'Profiles' }).click();
  await expect(page.getByText('No profile saved yet')).toBeVisible();
});

test('connectors that were made can be taken back', async ({ page, site }) => {
  await signIn(page, site.origin);
  await page.getByRole('checkbox', { name: 'Select Contoso UAT', exact: true }).click();
  await page.getByRole('button', { name: 'Make connectors' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make connectors' });
  await dialog.getByRole('button', { name: 'Save connectors' }).click();
  await expect(dialog.getByText('1 connector saved')).toBeVisible();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('button', { name: 'Save connectors' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'Profiles' }).click();
  await expect(page.getByText('No profile saved yet')).toBeVisible();
});
