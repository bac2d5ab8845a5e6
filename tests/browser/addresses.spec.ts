import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { accept, consentAs, expect, openForm, submitSignIn, test } from './support/fixtures.ts';

const client = registrations.usual.clientId;
const contoso = 'https://contoso.crm4.dynamics.com';

test('where discovery is gone altogether, a typed address is signed in to, checked and saved', async ({
  page,
  cloud,
  site,
}) => {
  cloud.play('discovery-refuses-scope');
  await page.goto(site.origin);
  await submitSignIn(page, { client });
  await page.getByRole('link', { name: 'Ben Okafor' }).click();
  const card = page.locator('article[data-kind="region-or-url"]');
  await card.getByRole('link', { name: 'Enter an organization’s address' }).click();

  await page.getByLabel('Organization address').last().fill(`${contoso}/main.aspx?appid=1`);
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('heading', { name: 'contoso', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await accept(page);
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await page.getByRole('button', { name: 'Check contoso' }).click();
  const whole = page.locator('[data-org="contoso.crm4.dynamics.com"]');
  await expect(whole).toHaveAttribute('data-verdict', 'reachable');
  await expect(whole).toContainText('Not needed');

  const tokens = cloud.log.filter(({ path }) => path.endsWith('/token'));
  expect(new Set(tokens.map(({ resource }) => resource))).toContain(contoso);
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Saved in this browser')).toBeVisible();
});

test('a link fills the form in, waits for the person, and asks for its organization', async ({
  page,
  cloud,
  site,
}) => {
  const query = new URLSearchParams({
    client,
    tenant: 'contoso.example',
    cloud: 'public',
    org: contoso,
    for: 'smartconnect',
    more: 'x',
  });
  await page.goto(`${site.origin}/#/connect?${query.toString()}`);
  await expect(page.getByLabel('Application (client) ID')).toHaveValue(client);
  await expect(page.getByLabel('Directory (tenant) ID or domain')).toHaveValue('contoso.example');
  await expect(page.getByLabel('Organization address')).toHaveValue(contoso);
  expect(cloud.log.filter(({ path }) => path.endsWith('/authorize'))).toEqual([]);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await expect(page).toHaveURL(`${site.origin}/#/organizations`);
  const [first] = cloud.log.filter(({ path }) => path.endsWith('/token'));
  expect(first?.resource).toBe(contoso);
});

test('what a link should not carry is refused in words and leaves the address', async ({
  page,
  site,
}) => {
  await page.goto(
    `${site.origin}/#/connect?client=nonsense&cloud=moon&client_secret=abc8Q~abcdefghijklmnopqrstuvwxyz0123456789`,
  );
  await expect(page.getByRole('alert').filter({ hasText: 'client_secret' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'moon' })).toBeVisible();
  await expect(page).not.toHaveURL(/secret|8Q~/);
  await expect(page.getByLabel('Application (client) ID')).toHaveValue('');
});

test('the tenant of a domain is looked up and shown, and a domain nobody knows is said to be unknown', async ({
  page,
  site,
}) => {
  await page.goto(site.origin);
  await openForm(page);
  const field = page.getByLabel('Directory (tenant) ID or domain');
  await field.fill('contoso.example');
  await field.blur();
  await expect(page.getByText('0c0a7050-0000-4000-8000-00000000c001')).toBeVisible();
  await field.fill('nobody.example');
  await field.blur();
  await expect(page.getByText('Microsoft has no tenant nobody.example')).toBeVisible();
});
