import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { encode } from 'uqr';
import { sticksOut, violations } from './support/accessibility.ts';
import { consentAs, expect, test } from './support/fixtures.ts';

const ben = 'Ben Okafor';

/** Signs in and opens an organization’s page. */
async function openOrganization(page: Page, origin: string, name: string): Promise<void> {
  await page.goto(`${origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, ben);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** Opens the dialog of a button, and reads the link in it. */
async function readLink(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const link = page.getByRole('dialog').locator('[data-share-link]');
  await expect(link).toBeVisible();
  return (await link.textContent()) ?? '';
}

/** The dark modules of the QR code as the browser draws them. */
async function drawnModules(page: Page): Promise<boolean[][]> {
  return page.getByRole('img', { name: 'QR code of the link above' }).evaluate((picture) => {
    const svg = picture as unknown as SVGSVGElement;
    const path = svg.querySelector('path');
    if (!path) throw new Error('The picture has no path.');
    const size = svg.viewBox.baseVal.width;
    return Array.from({ length: size }, (_, y) =>
      Array.from({ length: size }, (__, x) => path.isPointInFill(new DOMPoint(x + 0.5, y + 0.5))),
    );
  });
}

test('a link from an organization’s page is read, copied, scanned and opened elsewhere', async ({
  page,
  site,
  browser,
  context,
  noise,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openOrganization(page, site.origin, 'Contoso UAT');
  const href = await readLink(page, 'Copy link');
  const dialog = page.getByRole('dialog');
  expect(new URL(href).search).toBe('');
  expect(href).not.toMatch(/ben|token|secret/i);
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByText('Copied').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(href);
  expect(await drawnModules(page)).toEqual(encode(href, { border: 4, ecc: 'M' }).data);

  const other = await browser.newContext();
  const second = await other.newPage();
  const requested: string[] = [];
  second.on('request', (request) => requested.push(request.url()));
  await second.goto(href);
  const values = new URLSearchParams(new URL(href).hash.split('?')[1]);
  await expect(second.getByLabel('Application (client) ID')).toHaveValue(
    values.get('client') ?? 'none',
  );
  await expect(second.getByLabel('Directory (tenant) ID or domain')).toHaveValue(
    values.get('tenant') ?? 'none',
  );
  await expect(second.getByLabel('Organization address')).toHaveValue(values.get('org') ?? 'none');
  await expect(second.getByRole('region', { name: 'What this link fills in' })).toContainText(
    values.get('org') ?? 'none',
  );
  await second.getByRole('button', { name: 'Check the connection in the form below' }).click();
  await expect(second.getByRole('button', { name: 'Sign in', exact: true })).toBeFocused();
  expect(requested.filter((url) => url.includes(values.get('client') ?? 'none'))).toEqual([]);
  await other.close();
  expect(noise.errors).toEqual([]);
});

test('whoever opens a link for a tool sees its name, and is one click from its form card', async ({
  page,
  site,
}) => {
  const query = new URLSearchParams({
    client: '11111111-2222-4333-8444-555555555555',
    tenant: 'contoso.com',
    cloud: 'public',
    org: 'https://contoso.crm4.dynamics.com',
    for: 'smartconnect',
  });
  await page.goto(`${site.origin}/#/connect?${query.toString()}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connect SmartConnect');
  const panel = page.getByRole('region', { name: 'What this link fills in' });
  await expect(panel).toHaveAttribute('data-shared', 'smartconnect');
  await expect(panel).toContainText('contoso.com');
  await panel.getByRole('link', { name: 'Look up a step of the setup' }).click();
  await expect(page.getByRole('heading', { name: 'Set up', level: 1 })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Application (client) ID' })).toHaveValue(
    query.get('client') ?? '',
  );

  await page.goBack();
  await panel.getByRole('button', { name: 'Enter the values in SmartConnect' }).click();
  await page.getByRole('button', { name: 'Form card for crm4.dynamics.com' }).click();
  await expect(page.locator('[data-card="smartconnect"]')).toContainText('crm4.dynamics.com');

  await page.goto(`${site.origin}/#/profiles`);
  expect(await readLink(page, 'Copy link to contoso')).toContain('for=smartconnect');
});

test('the guide’s registration can be shared', async ({ page, site }) => {
  const client = '11111111-2222-4333-8444-555555555555';
  await page.goto(`${site.origin}/#/setup?for=boomi`);
  await page.getByRole('textbox', { name: 'Application (client) ID' }).fill(client);
  await page.keyboard.press('Enter');
  const href = await readLink(page, 'Copy link');
  expect(href).toContain(`client=${client}`);
  expect(href).toContain('for=boomi');
});

test('a link that names no tool still signs in', async ({ page, site, cloud }) => {
  await page.goto(`${site.origin}/#/connect?org=https://contoso.crm4.dynamics.com`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Connect to contoso.crm4.dynamics.com',
  );
  await expect(
    page.getByRole('link', { name: 'Register an app, or enter its client ID below' }),
  ).toHaveAttribute('href', '#/setup');
  expect(cloud.log).toEqual([]);
});

test('a team list is opened read-only, and its entries can be opened and saved', async ({
  page,
  site,
  noise,
}) => {
  const client = '11111111-2222-4333-8444-555555555555';
  const list = JSON.stringify({
    format: 'latchkey-team-list',
    version: 1,
    connections: [
      { name: 'Contoso', client, org: 'https://contoso.crm4.dynamics.com', for: 'smartconnect' },
      {
        name: 'Fabrikam',
        client,
        org: 'https://fabrikam.crm.dynamics.com',
        password: 'hunter2hunter2',
      },
    ],
  });
  await page.route('**/config.json', (route) => route.fulfill({ json: { teamList: 'team.json' } }));
  await page.route('**/team.json', (route) =>
    route.fulfill({ body: list, contentType: 'application/json' }),
  );
  await page.goto(`${site.origin}/#/profiles`);
  await page.getByRole('button', { name: 'Team list' }).click();
  await expect(page.getByText(createHash('sha256').update(list).digest('hex'))).toBeVisible();
  await expect(page.getByText('Secrets were left out: 1')).toBeVisible();
  await page.getByRole('button', { name: 'Save Contoso as a profile' }).click();
  await expect(page.getByRole('button', { name: 'Contoso is saved' })).toBeFocused();
  await expect(page.getByRole('checkbox', { name: 'Select Contoso' })).toBeVisible();
  await page.getByRole('link', { name: 'Open Fabrikam' }).click();
  await expect(page.getByLabel('Organization address')).toHaveValue(
    'https://fabrikam.crm.dynamics.com',
  );
  await expect(page.getByLabel('Application (client) ID')).toHaveValue(client);
  await page.goBack();

  await page.getByRole('button', { name: 'Team list' }).click();
  await page.getByLabel('Path of the team list').fill('https://evil.example/team.json');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(
    page.getByText('A team list can only come from this page’s own origin'),
  ).toBeVisible();
  await page.getByLabel('Path of the team list').fill('./');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('is a web page (HTML), not a team list')).toBeVisible();
  expect(noise.errors).toEqual([]);
});

test('the path of a team list is remembered until the person stops following it', async ({
  page,
  site,
}) => {
  const listOf = (name: string) => ({
    format: 'latchkey-team-list',
    version: 1,
    connections: [{ name, org: 'https://contoso.crm4.dynamics.com' }],
  });
  await page.route('**/config.json', (route) => route.fulfill({ json: { teamList: 'host.json' } }));
  await page.route('**/host.json', (route) => route.fulfill({ json: listOf('From the host') }));
  await page.route('**/mine.json', (route) => route.fulfill({ json: listOf('From my team') }));
  const openSection = async (): Promise<void> => {
    await page.goto(`${site.origin}/#/profiles`);
    await page.reload();
    await page.getByRole('button', { name: 'Team list' }).click();
  };
  const path = page.getByLabel('Path of the team list');
  await openSection();
  await expect(page.getByText('From the host')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop following' })).toBeHidden();
  await path.fill('mine.json');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('From my team')).toBeVisible();
  await expect(page.getByText('This browser remembers mine.json')).toBeVisible();
  await page.route('**/other.json', (route) => route.fulfill({ json: [1, 2, 3] }));
  await path.fill('other.json');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('This JSON file isn’t a team list')).toBeVisible();
  await path.fill('nowhere.json');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('The team list can’t be opened')).toBeVisible();

  await openSection();
  await expect(page.getByText('From my team')).toBeVisible();
  await expect(path).toHaveValue('mine.json');
  await page.getByRole('button', { name: 'Stop following' }).click();
  await expect(page.getByText('From the host', { exact: true })).toBeVisible();
  await openSection();
  await expect(path).toHaveValue('host.json');
  await expect(page.getByRole('button', { name: 'Stop following' })).toBeHidden();
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [390, 'dark'],
] as const) {
  test.describe(`${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme });

    test('what is shared can be read and used by everybody, also in the host’s color', async ({
      page,
      site,
    }) => {
      const found: string[] = [];
      const look = async (screen: string): Promise<void> => {
        for (const violation of await violations(page)) found.push(`${screen}: ${violation}`);
        if (await sticksOut(page)) found.push(`${screen}: sticks out sideways`);
      };
      const config = { colour: 'red', teamList: 'team.json', brand: { color: '#8a1c5b' } };
      const entry = { name: 'Contoso', org: 'https://contoso.crm4.dynamics.com' };
      const client = '11111111-2222-4333-8444-555555555555';
      await page.route('**/config.json', (route) => route.fulfill({ json: config }));
      await page.route('**/team.json', (route) =>
        route.fulfill({
          json: {
            format: 'latchkey-team-list',
            version: 1,
            connections: [{ ...entry, client, for: 'boomi' }, { name: 'Bad' }],
          },
        }),
      );
      await page.goto(
        `${site.origin}/#/connect?client=${client}&org=${entry.org}&for=smartconnect`,
      );
      await expect(page.getByText('Redirect URI to register')).toBeVisible();
      await expect(page.getByText('This page’s config.json has a problem')).toBeVisible();
      await look('a link');
      await page.getByRole('button', { name: 'Enter the values in SmartConnect' }).click();
      await page.getByRole('button', { name: 'Copy link to contoso' }).click();
      await expect(page.getByRole('img', { name: 'QR code of the link above' })).toBeVisible();
      await look('the link dialog');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Copy link to contoso' })).toBeFocused();
      await page.getByRole('button', { name: 'Team list' }).click();
      await page.getByRole('button', { name: 'Save Contoso as a profile' }).click();
      await expect(page.getByRole('button', { name: 'Contoso is saved' })).toBeVisible();
      await look('the team list');
      expect(found).toEqual([]);
    });
  });
}
