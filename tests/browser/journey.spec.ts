import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { consentAs, expect, openForm, submitSignIn, test } from './support/fixtures.ts';
import { findLeaks } from './support/leaks.ts';
import { sitePaths } from './support/site.ts';

const { clientId } = registrations.usual;

for (const path of sitePaths) {
  test(`someone signs in, sees every region, checks one organization and saves it, at ${path}`, async ({
    page,
    cloud,
    site,
    noise,
  }) => {
    await page.goto(`${site.origin}${path}`);
    await openForm(page);
    await expect(page.getByText(`http://localhost:`)).toContainText(`${site.origin}${path}`);
    await submitSignIn(page, { client: clientId });
    await expect(page).toHaveURL(/^https:\/\/login\.microsoftonline\.com\/organizations\//);
    await consentAs(page, 'Ben Okafor');

    await expect(page).toHaveURL(`${site.origin}${path}#/organizations`);
    const europe = page.getByRole('heading', { name: /Europe.*crm4\.dynamics\.com.*5/ });
    await expect(europe).toBeVisible();
    await expect(page.getByRole('heading', { name: /Sweden.*crm22\.dynamics\.com/ })).toBeVisible();

    const calls = cloud.log.filter(({ method }) => method !== 'OPTIONS');
    expect(calls.filter(({ path: asked }) => asked.endsWith('/token'))).toHaveLength(1);
    expect(calls.filter(({ host }) => host === 'globaldisco.crm.dynamics.com')).toHaveLength(1);

    const before = cloud.log.length;
    const row = page.locator('[data-org]', { hasText: 'Contoso UAT' }).first();
    await row.getByRole('button', { name: 'Check Contoso UAT' }).click();
    await expect(row).toHaveAttribute('data-verdict', 'reachable');
    const asked = cloud.log.slice(before).filter(({ method }) => method !== 'OPTIONS');
    expect(asked.map(({ path: each }) => each.replace(/^\/[^/]+\/oauth2/, '/…/oauth2'))).toEqual([
      '/…/oauth2/v2.0/token',
      '/api/data/v9.2/$batch',
    ]);

    await row.getByRole('link', { name: 'Contoso UAT' }).click();
    await expect(page.getByRole('heading', { name: 'Contoso UAT', level: 1 })).toBeVisible();
    await expect(page.getByText('The organization knows you')).toBeVisible();
    await page.getByRole('button', { name: 'Save profile' }).click();
    await expect(page.getByText('Saved in this browser')).toBeVisible();

    await page.reload();
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await expect(page.getByText('Saved in this browser')).toBeVisible();
    await page.getByRole('link', { name: 'Profiles' }).click();
    await expect(page.getByRole('heading', { name: 'Contoso UAT' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Contoso UAT' })).toContainText(
      /Verified on .* as ben@contoso\.example\./,
    );

    expect(await findLeaks(page, site, cloud)).toEqual([]);
    expect(noise.errors).toEqual([]);
    expect(cloud.log.filter(({ service }) => service === 'unknown')).toEqual([]);
    expect([...noise.hosts].sort()).toEqual([
      'contoso-uat.api.crm4.dynamics.com',
      'globaldisco.crm.dynamics.com',
      'localhost',
      'login.microsoftonline.com',
    ]);
  });
}
