import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { consentAs, expect, submitSignIn, test } from './support/fixtures.ts';

const client = registrations.usual.clientId;
const contoso = 'https://contoso.crm4.dynamics.com';
const tenantId = '0f8fad5b-d9cb-469f-a165-70867728950e';
const environment = `https://make.powerapps.com/environments/${tenantId}/home`;

test('the sign-in form says where a tenant is, and selects its cloud on one click', async ({
  page,
  site,
}) => {
  const agency = {
    issuer: `https://login.microsoftonline.us/${tenantId}/v2.0`,
    tenant_region_sub_scope: 'DODCON',
    cloud_instance_name: 'microsoftonline.us',
  };
  await page.route(/\/agency\.example\/v2\.0\//, (route) => route.fulfill({ json: agency }));
  await page.goto(`${site.origin}/#/connect`);
  const tenant = page.getByLabel('Directory (tenant) ID or domain');
  await tenant.fill('agency.example');
  await tenant.blur();
  await expect(page.getByText('This tenant is in another cloud')).toBeVisible();
  await page.getByRole('button', { name: 'Select US Government GCC High' }).click();
  await expect(page.getByLabel('Cloud', { exact: true })).toHaveValue('gcchigh');
  await expect(page.getByText('This tenant is in another cloud')).toBeHidden();
  await expect(tenant).toHaveValue('agency.example');
});

test('the sign-in form tells every field that is wrong, also the one that was folded', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/#/connect`);
  await page.getByText('I know my organization’s address').click();
  const org = page.getByLabel('Organization address');
  await org.fill(`${contoso}.mcas.ms/main.aspx`);
  await org.blur();
  await expect(page.getByText('went through Microsoft Defender for Cloud Apps')).toBeVisible();
  await org.fill(environment);
  await page.getByText('I know my organization’s address').click();
  await page.getByLabel('Application (client) ID').fill(tenantId);
  const tenant = page.getByLabel('Directory (tenant) ID or domain');
  await tenant.fill(tenantId);
  // The message moves the button, so it's there before the click.
  await tenant.blur();
  await expect(page.getByText('This is the same ID as the client ID above')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('copy its Environment URL')).toBeVisible();
  await expect(org).toHaveValue(environment);
});

test('the list and the box below it find the organization in what was pasted', async ({
  page,
  site,
}) => {
  await page.goto(site.origin);
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  const search = page.getByLabel('Find an organization');
  await search.fill(`AuthType=IFD;Url=${contoso}.mcas.ms/;`);
  await expect(page.getByText('went through Microsoft Defender for Cloud Apps')).toBeVisible();
  await search.fill('https://port.crm4.dynamics.com/G/Instances/InstancePicker.aspx');
  await expect(page.getByText('one of Microsoft’s own services')).toBeVisible();
  await search.fill('crm4.dynamics.com');
  await expect(page.getByText('This isn’t the address of an organization')).toBeHidden();
  await search.fill('');

  const box = page.getByLabel('Organization address').last();
  await box.fill(environment);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('copy its Environment URL')).toBeVisible();
  await box.fill('Environment URL unlisted.crm4.dynamics.com');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'unlisted', level: 1 })).toBeVisible();
});
