import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { click, see, signIn } from './tab.ts';

test('someone signs in, checks one organization, saves it, and finds it again after a reload', async ({
  tab,
  site,
  cloud,
  errors,
}) => {
  const hosts = new Set<string>();
  tab.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(hostname);
  });
  await tab.goto(`${site.origin}/`);
  await signIn(tab);

  await see(tab, 'Check all', 'main button');
  expect(await tab.evaluate(() => location.href)).toBe(`${site.origin}/#/organizations`);
  expect((await tab.$$('[data-org]')).length).toBeGreaterThan(20);
  await click(tab, '[data-org] button[aria-label="Check Contoso UAT"]');
  await tab.waitForSelector('[data-org][data-verdict="reachable"]');

  await click(tab, '[data-org][data-verdict="reachable"] a ::-p-text(Contoso UAT)');
  await see(tab, 'Contoso UAT', 'h1');
  await click(tab, 'button ::-p-text(Save profile)');
  await see(tab, 'Saved in this browser');

  await tab.reload();
  await see(tab, 'Sign out', 'button');
  await see(tab, 'Saved in this browser');
  await click(tab, 'nav a[href="#/profiles"]');
  await see(tab, 'Contoso UAT', 'main h2');

  expect(errors).toEqual([]);
  expect(cloud.log.filter(({ service }) => service === 'unknown')).toEqual([]);
  expect([...hosts].sort()).toEqual([
    'contoso-uat.api.crm4.dynamics.com',
    'globaldisco.crm.dynamics.com',
    'localhost',
    'login.microsoftonline.com',
  ]);
});
