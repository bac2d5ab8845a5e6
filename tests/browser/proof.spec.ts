import type { Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { sticksOut, violations } from './support/accessibility.ts';
import { consentAs, expect, submitSignIn, test } from './support/fixtures.ts';
import { findLeaks } from './support/leaks.ts';

const contoso = '0c0a7050-0000-4000-8000-00000000c001';
const organization = 'https://contoso-uat.crm4.dynamics.com';
const { usual, web } = registrations;

/** Opens the guide after a link, which enters what it names and nothing else. */
async function openFor(page: Page, origin: string, fields: Readonly<Record<string, string>>) {
  await page.goto(`${origin}/#/connect?${new URLSearchParams(fields).toString()}`);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('link', { name: 'Set up', exact: true }).click();
  await expect(page.locator('[data-stage]').first()).toBeVisible();
}

const stage = (page: Page, id: string) => page.locator(`[data-stage="${id}"]`);
const proof = (page: Page) => page.locator('[data-proof]');
const openStage = (page: Page, id: string) => stage(page, id).getByRole('button').first().click();
const prove = (page: Page) => proof(page).getByRole('button', { name: 'Prove it here' }).click();

test('a single-page registration proves itself from the guide, without anything being typed', async ({
  page,
  site,
  cloud,
  noise,
}) => {
  await openFor(page, site.origin, {
    for: 'latchkey',
    client: usual.clientId,
    tenant: contoso,
    org: organization,
  });
  await openStage(page, 'tool');
  await expect(proof(page)).toHaveAttribute('data-verdict', 'unchecked');
  await prove(page);
  await expect(page).toHaveURL(
    new RegExp(`login.microsoftonline.com/${contoso}/.*${usual.clientId}`),
  );
  await consentAs(page, 'Ben Okafor');

  await expect(proof(page)).toHaveAttribute('data-verdict', 'reachable');
  await expect(page).toHaveURL(/#\/setup\?prove=[\w-]+\.main$/);
  await expect(proof(page)).toContainText('You signed in as ben@contoso.example.');
  await expect(proof(page)).toContainText('Microsoft issues a token for this organization.');
  await expect(proof(page).getByText('Verified', { exact: true })).toHaveCount(3);
  await expect(proof(page).getByRole('heading', { name: 'Does it work?' })).toBeInViewport();
  const header = page.getByRole('region', { name: 'Registration', exact: true });
  await expect(header).toContainText(
    /Verified on .* as ben@contoso\.example\. contoso-uat\.crm4\.dynamics\.com answered\./,
  );
  // The page has seen it work, so these stages are verified; the check marks of the person alone would not say so.
  for (const id of ['register', 'permission', 'tool'])
    await expect(stage(page, id).getByRole('button', { name: /, verified/ })).toBeVisible();
  await expect(stage(page, 'redirect').getByRole('button', { name: /, verified/ })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);

  expect(await findLeaks(page, site, cloud)).toEqual([]);
  expect(noise.errors).toEqual([]);
  await page.goto(`${site.origin}/#/setup`);
  await page.reload();
  await expect(header).toContainText(/Verified on .* as ben@contoso\.example/);
});

test('an address that isn’t known is asked for once, and then known', async ({ page, site }) => {
  await openFor(page, site.origin, { for: 'latchkey', client: usual.clientId, tenant: contoso });
  await openStage(page, 'tool');
  await prove(page);
  const address = proof(page).getByLabel('Organization address');
  await expect(address).toBeFocused();
  await expect(address).toHaveAccessibleDescription(/Enter the address of the organization/);
  await address.fill('contoso-uat.crm4.dynamics.com/main.aspx');
  await address.press('Enter');
  await consentAs(page, 'Ben Okafor');
  await expect(proof(page)).toHaveAttribute('data-verdict', 'reachable');
  await expect(address).toHaveValue(organization);
  await page.getByRole('link', { name: 'Organizations', exact: true }).click();
  await expect(page.locator('[data-org]', { hasText: 'Contoso UAT' }).first()).toBeVisible();
});

test('a Web registration is explained, and proved through the registration of this page', async ({
  page,
  site,
}) => {
  await openFor(page, site.origin, { for: 'latchkey', client: usual.clientId, tenant: contoso });
  await openFor(page, site.origin, {
    for: 'smartconnect',
    client: web.clientId,
    tenant: contoso,
    org: organization,
  });
  await openStage(page, 'tool');
  await expect(proof(page)).toContainText('AADSTS9002326');
  await expect(proof(page)).toContainText('You sign in through Dataverse: Latchkey (this page)');
  await proof(page).getByText('Why, and what this proves').click();
  await expect(proof(page)).toContainText('It doesn’t prove the tool’s redirect URI or its secret');
  await prove(page);
  await expect(page).toHaveURL(new RegExp(usual.clientId));
  await consentAs(page, 'Ben Okafor');

  await expect(proof(page)).toHaveAttribute('data-verdict', 'reachable');
  const header = page.getByRole('region', { name: 'Registration', exact: true });
  await expect(header.getByLabel('Application (client) ID')).toHaveValue(web.clientId);
  await expect(header).toContainText(/Verified on .* as ben@contoso\.example/);
  await expect(stage(page, 'tool').getByRole('button', { name: /, verified/ })).toBeVisible();
  // Neither the redirect URI of the tool nor its secret is proved.
  for (const id of ['register', 'credential', 'permission'])
    await expect(stage(page, id).getByRole('button', { name: /, verified/ })).toHaveCount(0);
  await expect(page.locator('[data-step="redirect-uri-web"]')).toHaveAttribute(
    'data-state',
    'todo',
  );
});

test('without a registration of this page, the owner of the tool’s can add this page knowingly', async ({
  page,
  site,
}) => {
  const fields = { for: 'smartconnect', client: web.clientId, tenant: contoso, org: organization };
  await openFor(page, site.origin, fields);
  await openStage(page, 'tool');
  await expect(proof(page).getByRole('button', { name: 'Prove it here' })).toHaveCount(0);
  await proof(page).getByText('Why, and what this proves').click();
  await expect(proof(page)).toContainText(
    'anyone who can sign in to the app can also sign in on this page',
  );
  await expect(proof(page).getByRole('link', { name: /Open Authentication/ })).toHaveAttribute(
    'href',
    new RegExp(`/Authentication/appId/${web.clientId}/`),
  );
  await proof(page).getByRole('button', { name: 'Add this page to the registration' }).click();
  await expect(proof(page)).toContainText('First, its owner adds this page');
  await expect(page.locator('[data-step="more-redirects-spa"]')).toHaveCount(1);
  await expect(proof(page).getByRole('button', { name: 'Prove it here' })).toBeEnabled();
});

test('without a registration of this page, one is created in the same tenant', async ({
  page,
  site,
}) => {
  await openFor(page, site.origin, { for: 'dotnet-secret', client: web.clientId, tenant: contoso });
  await openStage(page, 'tool');
  await expect(proof(page)).toContainText('An app-only tool can’t sign in from a browser');
  await proof(page).getByRole('button', { name: 'Register this page' }).click();
  const header = page.getByRole('region', { name: 'Registration', exact: true });
  await expect(header.getByLabel('Application (client) ID')).toHaveValue('');
  await expect(header.getByLabel('Directory (tenant) ID or domain')).toHaveValue(contoso);
  await expect(header.getByLabel('Registration', { exact: true })).toContainText(
    'Latchkey (this page)',
  );
  await expect(stage(page, 'credential')).toHaveCount(0);
});

test('a failed sign-in shows its card beside the button, once, with the step to fix', async ({
  page,
  site,
}) => {
  await openFor(page, site.origin, {
    for: 'latchkey',
    client: web.clientId,
    tenant: contoso,
    org: organization,
  });
  await openStage(page, 'tool');
  await prove(page);
  await consentAs(page, 'Ben Okafor');
  await expect(proof(page)).toHaveAttribute('data-verdict', 'failed');
  await expect(proof(page).locator('article[data-kind="redirect-platform"]')).toBeVisible();
  await expect(page.locator('article[data-kind]')).toHaveCount(1);
  await expect(page.locator('[data-step="redirect-uri-spa"]')).toHaveAttribute(
    'data-state',
    'broken',
  );
  await expect(stage(page, 'register')).toHaveAttribute('data-state', 'broken');
  expect(await violations(page)).toEqual([]);
  await proof(page)
    .getByRole('button', { name: /^Go to the step to fix:/ })
    .click();
  await expect(page.locator('li:focus [data-step]')).toHaveAttribute(
    'data-step',
    'redirect-uri-spa',
  );
});

test('an organization that refuses the account fails the proof, and nothing is kept', async ({
  page,
  site,
  cloud,
}) => {
  cloud.play('user-not-member');
  await page.setViewportSize({ width: 390, height: 844 });
  await openFor(page, site.origin, {
    for: 'latchkey',
    client: usual.clientId,
    tenant: contoso,
    org: 'https://contoso.crm4.dynamics.com',
  });
  await openStage(page, 'tool');
  await prove(page);
  await consentAs(page, 'Ben Okafor');
  await expect(proof(page)).toHaveAttribute('data-kind', 'not-a-member');
  await expect(proof(page).locator('article[data-kind="not-a-member"]')).toBeVisible();
  await expect(page.getByText(/^Verified on/)).toHaveCount(0);
  expect(await sticksOut(page)).toBe(false);
});

test('whoever is signed in already stays on the page, and the matching profile is verified', async ({
  page,
  site,
}) => {
  await openFor(page, site.origin, {
    for: 'latchkey',
    client: usual.clientId,
    tenant: contoso,
    org: organization,
  });
  await page.goto(`${site.origin}/#/`);
  await submitSignIn(page, { client: usual.clientId, tenant: contoso });
  await consentAs(page, 'Ben Okafor');
  await page.locator('[data-org]').getByRole('link', { name: 'Contoso UAT', exact: true }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Saved in this browser')).toBeVisible();
  await page.getByRole('link', { name: 'Profiles' }).click();
  const profile = page.getByRole('listitem').filter({ hasText: 'Contoso UAT' });
  await expect(profile).toContainText('Not checked yet.');

  await page.getByRole('link', { name: 'Set up', exact: true }).click();
  await openStage(page, 'tool');
  await prove(page);
  await expect(proof(page)).toHaveAttribute('data-verdict', 'reachable');
  await page.getByRole('link', { name: 'Profiles' }).click();
  await expect(profile).toContainText(/Verified on .* as ben@contoso\.example\./);
});

test('check marks of a person never look verified, and each stage has its paste box', async ({
  page,
  site,
}) => {
  await openFor(page, site.origin, { for: 'smartconnect' });
  await page.getByRole('button', { name: 'Show everything' }).click();
  for (const box of await page.locator('[data-stage="permission"] [data-step] input').all())
    await box.check();
  await expect(stage(page, 'permission')).toHaveAttribute('data-state', 'done');
  await expect(page.getByRole('button', { name: /, verified/ })).toHaveCount(0);
  for (const id of ['redirect', 'register', 'credential', 'permission', 'tool']) {
    const wrong = stage(page, id).getByText('Something went wrong?');
    await expect(wrong).toHaveCount(1);
    await expect(
      stage(page, id)
        .getByText(/^You should see: /)
        .last(),
    ).toBeVisible();
    await wrong.click();
    await expect(stage(page, id).getByLabel('Paste the error you see')).toBeVisible();
    await expect(page.getByLabel('Paste the error you see')).toHaveCount(1);
  }
});
