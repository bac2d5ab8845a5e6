import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

const client = '11111111-2222-4333-8444-555555555555';
const other = '22222222-3333-4444-8555-666666666666';
const tenants = [
  '33333333-4444-4555-8666-777777777777',
  '44444444-5555-4666-8777-888888888888',
] as const;

/** The page as a host with these settings serves it. */
async function host(page: Page, settings: unknown): Promise<void> {
  await page.route('**/config.json', (route) => route.fulfill({ json: settings }));
}

test('a wrong key and a wrong value are named on the page and in the console, and the rest works', async ({
  page,
  site,
  noise,
}) => {
  await host(page, {
    colour: 'red',
    connect: { client, tenant: 'contoso.com', cloud: 'moon' },
    brand: { name: 'Contoso Connect', color: '#ffe100' },
  });
  await page.goto(`${site.origin}/`);
  const notice = page.getByText('This page’s config.json has 3 problems');
  await expect(notice).toBeVisible();
  await expect(page.locator('[data-config-problem="$.colour"]')).toContainText(
    'Unknown key. Expected: One of: connect,',
  );
  await expect(page.locator('[data-config-problem="$.connect.cloud"]')).toContainText('“moon”');
  await expect(page.locator('[data-config-problem="$.brand.color"]')).toContainText('contrast');
  await expect(page.getByLabel('Application (client) ID')).toHaveValue(client);
  await expect(page.getByRole('link', { name: 'Contoso Connect' })).toBeVisible();
  await expect(page).toHaveTitle('Contoso Connect');
  expect(noise.errors.map((text) => text.split(':')[0]).sort()).toEqual([
    'config.json, $.brand.color',
    'config.json, $.colour',
    'config.json, $.connect.cloud',
  ]);

  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
});

test('the host’s registrations, cloud and tools are there to choose from', async ({
  page,
  site,
  noise,
}) => {
  await host(page, {
    $schema: './config.schema.json',
    cloud: 'gcc',
    registrations: [
      { name: 'Production', client, tenant: tenants[0] },
      { name: 'Test', client: other, tenant: tenants[1], cloud: 'public' },
    ],
    targets: ['smartconnect', 'mcp'],
    target: 'mcp',
    support: { name: 'Contoso IT', email: 'it@contoso.com', url: 'https://contoso.com/help' },
  });
  await page.goto(`${site.origin}/`);
  await expect(page.getByLabel('Cloud')).toHaveValue('gcc');
  await page.getByLabel('Registration', { exact: true }).selectOption('Test');
  await expect(page.getByLabel('Application (client) ID')).toHaveValue(other);
  await expect(page.getByLabel('Directory (tenant) ID or domain')).toHaveValue(tenants[1]);
  await expect(page.getByLabel('Cloud')).toHaveValue('public');
  await page.getByLabel('Registration', { exact: true }).selectOption('Production');
  await expect(page.getByLabel('Application (client) ID')).toHaveValue(client);
  await expect(page.getByLabel('Cloud')).toHaveValue('gcc');
  await expect(page.getByRole('link', { name: 'it@contoso.com' })).toHaveAttribute(
    'href',
    'mailto:it@contoso.com',
  );

  await page.getByRole('button', { name: 'Connect a tool' }).click();
  await expect(page.getByRole('link', { name: 'SmartConnect' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'XrmToolBox' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Set up', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: 'SmartConnect', exact: true })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'MCP client', exact: true })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Postman', exact: true })).toHaveCount(0);
  await expect(page.getByLabel('Cloud')).toHaveValue('gcc');
  expect(noise.errors).toEqual([]);
});

test('the tool that the form is filled in for is the guide’s, too', async ({ page, site }) => {
  await host(page, { connect: { client, for: 'boomi' } });
  await page.goto(`${site.origin}/#/setup`);
  await expect(page.getByRole('checkbox', { name: 'Boomi', exact: true })).toBeChecked();
});

test('the host’s color is the accent in both themes, and the policy allows it', async ({
  page,
  site,
  noise,
}) => {
  await host(page, { brand: { color: { light: '#8a1c5b', dark: '#ffb3da' } } });
  await page.goto(`${site.origin}/`);
  const link = page.getByRole('link', { name: 'Try the sandbox' });
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(link).toHaveCSS('color', 'rgb(138, 28, 91)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(link).toHaveCSS('color', 'rgb(255, 179, 218)');
  expect(noise.errors).toEqual([]);
});

test('a host that answers every address with its start page has no settings', async ({
  page,
  site,
  noise,
}) => {
  await page.route('**/config.json', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Start</title>' }),
  );
  await page.goto(`${site.origin}/#/connect?client=${client}`);
  await expect(page.getByLabel('Application (client) ID')).toHaveValue(client);
  await expect(page.getByText('config.json')).toHaveCount(0);
  expect(noise.errors).toEqual([]);
});
