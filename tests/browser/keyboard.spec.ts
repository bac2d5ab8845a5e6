import type { Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { consentAs, expect, test } from './support/fixtures.ts';
import { tabsTo, walk, type Stop } from './support/keyboard.ts';
import type { Site } from './support/site.ts';

const { clientId } = registrations.usual;

/** Signs in to the sandbox; its list of organizations is open then. */
async function openList(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await expect(page.locator('[data-org]').first()).toBeVisible();
}

/** Where Tab goes back before the end, and what can’t be seen while it has the focus. */
function faultsOf(stops: readonly Stop[]): readonly string[] {
  const last = stops.at(-1);
  const trapped = last?.seenBefore && last.what !== stops[0]?.what;
  return [
    ...(trapped ? [`Tab goes back to ${last.what}`] : []),
    ...stops.filter(({ ring }) => !ring).map(({ what }) => `no ring round ${what}`),
    ...stops.filter(({ inSight }) => !inSight).map(({ what }) => `${what} is hidden`),
  ];
}

const focused = (page: Page) => page.locator(':focus');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('the first organization is at most eight Tab presses away, and two with the skip links', async ({
  page,
  site,
}) => {
  await openList(page, site);
  await page.reload();
  const first = page.locator('[data-org] a').first();
  await expect(first).toBeVisible();
  await expect(heading(page, 'Organizations')).toBeFocused();
  expect(await tabsTo(page, first, 8)).toBeLessThanOrEqual(8);

  await page.getByRole('button', { name: 'Skip to content' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the list' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(first).toBeFocused();
});

test('the first stop of the start page skips the links to the screens', async ({ page, site }) => {
  await page.goto(site.origin);
  await expect(heading(page, 'What do you want to do?')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Connect a tool' })).toBeFocused();
});

for (const { state, query } of [
  { state: 'new', query: undefined },
  { state: 'of a registration', query: `for=smartconnect&client=${clientId}` },
]) {
  test(`the next action of the guide is at most six Tab presses away, ${state}`, async ({
    page,
    site,
  }) => {
    if (query !== undefined) {
      await page.goto(`${site.origin}/#/connect?${query}`);
      await expect(page.getByLabel('Application (client) ID')).toHaveValue(clientId);
    }
    await page.goto(`${site.origin}/#/setup`);
    await page.reload();
    const next = page.getByRole('button', { name: /^Go to: / });
    await expect(next).toBeVisible();
    await expect(heading(page, 'Set up')).toBeFocused();
    expect(await tabsTo(page, next, 6)).toBeLessThanOrEqual(6);
    await page.keyboard.press('Enter');
    const stage = page.locator('[data-stage][data-shown="true"]');
    await expect(stage.getByRole('button', { expanded: true }).first()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(stage.locator(':focus')).toBeVisible();
  });
}

test('a row of controls is one stop: the arrow keys move in it, and Tab leaves it', async ({
  page,
  site,
}) => {
  await openList(page, site);
  const tiles = page.getByRole('group', { name: 'Filter by region' }).getByRole('button');
  await tiles.nth(0).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tiles.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(tiles.last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Group by')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('Sort by')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(tiles.last()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(tiles.last()).toHaveAttribute('aria-pressed', 'true');

  const group = page.locator('[data-group]').first();
  await group.getByRole('heading').getByRole('button').focus();
  await page.keyboard.press('ArrowRight');
  await expect(group.getByRole('button', { name: /^Check the / })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(group.getByRole('heading').getByRole('button')).toBeFocused();
});

test('Back returns to the organization, its place on the screen, and the one before', async ({
  page,
  site,
}) => {
  await openList(page, site);
  const link = page.locator('[data-org] a').nth(15);
  const name = (await link.getAttribute('aria-label')) ?? '';
  await link.focus();
  const href = (await link.getAttribute('href')) ?? '';
  await page.evaluate(() => {
    document.documentElement.scrollTop += 40;
  });
  const top = await page.evaluate(() => document.documentElement.scrollTop);
  expect(top).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(heading(page, name)).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  await page.getByRole('link', { name: 'Profiles', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Profiles')).toBeFocused();
  await page.goBack();
  await expect(heading(page, name)).toBeFocused();
  await page.goBack();
  await expect(page.locator(`[data-org] a[href="${href}"]`)).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(top);
  await page.goForward();
  await expect(heading(page, name)).toBeFocused();
});

test('Back returns to the check, to the profile, and to the place in the guide', async ({
  page,
  site,
}) => {
  await openList(page, site);
  await page.getByRole('button', { name: 'Check Contoso UAT' }).click();
  await page.getByRole('link', { name: 'Contoso UAT', exact: true }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Saved in this browser')).toBeVisible();

  await page.getByRole('link', { name: 'Profiles', exact: true }).click();
  await expect(heading(page, 'Profiles')).toBeFocused();
  const open = page.locator('main a[href^="#/organizations/"]').first();
  await open.focus();
  const profile = (await open.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Contoso UAT')).toBeFocused();
  await page.goBack();
  await expect(focused(page)).toHaveText(profile);

  await page.getByRole('link', { name: 'Organizations', exact: true }).click();
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.locator('[data-run]')).toHaveAttribute('data-left', '0');
  await page.goto(`${site.origin}/sandbox/#/runs`);
  const run = page.locator('main a[href^="#/runs/"]').first();
  await expect(run).toBeVisible();
  const href = (await run.getAttribute('href')) ?? '';
  await run.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1:focus')).toBeVisible();
  await page.goBack();
  await expect(page.locator(`main a[href="${href}"]:focus`)).toBeVisible();

  await page.getByRole('link', { name: 'Set up', exact: true }).click();
  const next = page.getByRole('button', { name: 'Show everything' });
  await next.focus();
  await page.keyboard.press('Control+k');
  await expect(
    page.getByRole('combobox', { name: 'Find an organization or a command' }),
  ).toBeFocused();
  await page.keyboard.type('Diagnose');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Diagnose')).toBeFocused();
  await page.goBack();
  await expect(next).toBeFocused();
});

for (const width of [1280, 390]) {
  test(`Tab goes through every screen and comes out of it, always in sight, at ${width} px`, async ({
    page,
    site,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await openList(page, site);
    const faults: string[] = [];
    for (const [screen, drawn] of [
      ['', 'main h1'],
      ['setup', '[data-stage]'],
      ['organizations', '[data-org]'],
      ['diagnose', 'main h1'],
      ['profiles', 'main h1'],
      ['runs', 'main h1'],
      ['settings', 'main h1'],
    ] as const) {
      await page.goto(`${site.origin}/sandbox/#/${screen}`);
      await expect(page.locator(drawn).first()).toBeVisible();
      const stops = await walk(page);
      expect(stops.length).toBeGreaterThan(5);
      faults.push(...faultsOf(stops).map((fault) => `${screen}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
