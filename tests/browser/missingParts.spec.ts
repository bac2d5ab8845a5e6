import type { Page } from '@playwright/test';
import { expect, openForm, test } from './support/fixtures.ts';

/** The start screen comes with the first load; each of these is a part of its own. */
const screens: readonly {
  readonly route: string;
  readonly chunk: string;
  readonly heading: string;
}[] = [
  { route: '#/connect', chunk: 'Connect', heading: 'What do you want to do?' },
  { route: '#/setup', chunk: 'Setup', heading: 'Set up' },
  { route: '#/setup', chunk: 'setupGuide.svelte', heading: 'Set up' },
  { route: '#/diagnose', chunk: 'Diagnose', heading: 'Diagnose' },
  { route: '#/diagnose', chunk: 'saved', heading: 'Diagnose' },
  { route: '#/profiles', chunk: 'Profiles', heading: 'Profiles' },
  { route: '#/settings', chunk: 'Settings', heading: 'Your data' },
  { route: '#/organizations', chunk: 'Organizations', heading: 'Organizations' },
  { route: '#/organizations', chunk: 'organizationWorkspace', heading: 'Organizations' },
  {
    route: '#/organizations/none.crm4.dynamics.com',
    chunk: 'OrganizationPage',
    heading: 'This organization isn’t in your list',
  },
  { route: '#/runs', chunk: 'RunsScreen', heading: 'Check runs' },
  { route: '#/runs', chunk: 'openChecks', heading: 'Check runs' },
];

/** The seconds until the page gives up. */
const troubles = [
  { what: 'is missing', make: (page: Page, url: string) => breakOff(page, url), after: 0 },
  { what: 'never arrives', make: (page: Page, url: string) => hold(page, url), after: 15 },
] as const;

const breakOff = (page: Page, url: string) => page.route(url, (route) => route.abort());
const hold = (page: Page, url: string) => page.route(url, () => undefined);
const urlOf = (chunk: string) => `**/assets/${chunk}-*.js`;
const words = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'This part of the page didn’t load' }).first();

for (const { route, chunk, heading } of screens) {
  for (const { what, make, after } of troubles) {
    test(`${route} can be loaded with Reload where ${chunk} ${what}`, async ({ page, site }) => {
      await page.clock.install();
      await page.goto(site.origin);
      await expect(page.getByRole('button', { name: 'I have a client ID' })).toBeVisible();
      await make(page, urlOf(chunk));
      const asked = page.waitForRequest(urlOf(chunk));
      await page.goto(`${site.origin}/${route}`);
      await asked;
      await page.clock.runFor(after * 1000);
      await expect(words(page)).toContainText('Nothing you saved is lost.');

      await page.unroute(urlOf(chunk));
      await words(page).getByRole('button', { name: 'Reload' }).click();
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await expect(words(page)).toBeHidden();
      await expect(page).toHaveURL(`${site.origin}/${route}`);
    });
  }
}

for (const { what, make, after } of troubles) {
  test(`the palette can be loaded with Reload where it ${what}`, async ({ page, site }) => {
    await page.clock.install();
    await page.goto(site.origin);
    await make(page, urlOf('Palette'));
    const asked = page.waitForRequest(urlOf('Palette'));
    await page.keyboard.press('Control+k');
    await asked;
    await page.clock.runFor(after * 1000);
    await expect(words(page).getByRole('button', { name: 'Reload' })).toBeVisible();
  });

  test(`a pasted text is neither kept nor lost track of where the secret detector ${what}`, async ({
    page,
    site,
  }) => {
    await page.clock.install();
    await page.goto(site.origin);
    await openForm(page);
    await make(page, urlOf('loadedGuard'));
    const asked = page.waitForRequest(urlOf('loadedGuard'));
    const field = page.getByLabel('Application (client) ID');
    await field.fill('Client Secret Value: zz@Kb3uN-vP7y');
    await asked;
    await page.clock.runFor(after * 1000);
    await expect(field).toHaveAccessibleDescription(/couldn’t be checked for secrets. Reload/);
    await expect(field).toHaveValue('');
  });

  test(`a sign-in says that the part for it ${what}, and offers Reload`, async ({ page, site }) => {
    await page.clock.install();
    await page.goto(site.origin);
    await openForm(page);
    await make(page, urlOf('identity'));
    const asked = page.waitForRequest(urlOf('identity'));
    await page.getByLabel('Application (client) ID').fill('5a4d0b0c-0000-4000-8000-000000000001');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await asked;
    await page.clock.runFor(after * 1000);
    const card = page.locator('article[data-kind]');
    await expect(card).toBeVisible();
    await expect(card.getByRole('button', { name: 'Reload' })).toBeVisible();
  });

  test(`the page works without saved data where the database’s part ${what}`, async ({
    page,
    site,
  }) => {
    await page.clock.install();
    await make(page, urlOf('records'));
    const asked = page.waitForRequest(urlOf('records'));
    await page.goto(`${site.origin}/#/setup`);
    await asked;
    await page.clock.runFor(after * 1000);
    await expect(page.getByText('This browser can’t keep what you save here')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Application (client) ID' })).toBeEditable();
  });
}
