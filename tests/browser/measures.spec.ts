import type { Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { consentAs, expect, test } from './support/fixtures.ts';
import { sticksOut } from './support/accessibility.ts';

const { clientId } = registrations.usual;

/** Opens the guide for SmartConnect, with and without a registration. */
async function openGuide(page: Page, origin: string, client?: string): Promise<void> {
  await page.goto(`${origin}/#/setup?for=smartconnect`);
  const stages = page.locator('[data-stage]');
  await expect(stages).toHaveCount(5);
  if (client === undefined) return;
  const field = page.getByRole('textbox', { name: 'Application (client) ID' });
  await field.fill(client);
  await field.blur();
  await expect(page.locator('[data-step="client-id"]')).toHaveAttribute('data-state', 'done');
}

const stageButton = (page: Page, nth: number) =>
  page.locator('[data-stage] > h2').nth(nth).getByRole('button');

for (const { width, most } of [
  { width: 1280, most: 1800 },
  { width: 390, most: 2600 },
]) {
  for (const client of [undefined, clientId]) {
    const whose = client === undefined ? 'no registration yet' : 'a registration';
    test(`the guide for SmartConnect opens at most ${most} px tall at ${width} px, with ${whose}`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await openGuide(page, site.origin, client);
      if (client !== undefined) await page.reload();
      await expect(page.locator('[data-stage][data-shown="true"]')).toHaveCount(1);
      const { height, scrolls } = await page.evaluate(() => ({
        height: document.documentElement.scrollHeight,
        // What scrolls by itself would hide a part of the guide.
        scrolls: [...document.querySelectorAll('main *:not(pre)')]
          .filter(
            (each) =>
              ['auto', 'scroll'].includes(getComputedStyle(each).overflowY) &&
              each.scrollHeight > each.clientHeight + 1,
          )
          .map(({ className, localName }) => `${localName}.${className}`),
      }));
      expect(scrolls).toEqual([]);
      expect(height).toBeLessThanOrEqual(most);
    });
  }
}

test('beside the portal, the open stage fits on the screen, whichever it is', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 480, height: 900 });
  await openGuide(page, site.origin, clientId);
  const tall: string[] = [];
  for (let nth = 0; nth < 5; nth++) {
    const button = stageButton(page, nth);
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    const stage = page.locator('[data-stage][data-shown="true"]');
    await expect(stage).toHaveCount(1);
    const box = await stage.boundingBox();
    const name = await stage.getAttribute('data-stage');
    if (!box || box.height > 900) tall.push(`${name ?? ''}: ${box?.height ?? 0} px`);
    if (await sticksOut(page)) tall.push(`${name ?? ''} sticks out`);
  }
  expect(tall).toEqual([]);
});

test('Show everything opens every step of every stage', async ({ page, site }) => {
  await openGuide(page, site.origin);
  const steps = page.locator('[data-step]');
  const count = await steps.count();
  expect(count).toBeGreaterThanOrEqual(27);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(steps).toHaveCount(count);
  for (let nth = 0; nth < count; nth++) await expect(steps.nth(nth)).toBeVisible();
  await expect(page.locator('[data-step] details:not([open])')).toHaveCount(0);
});

for (const width of [1280, 640, 480, 390]) {
  test(`no screen can be scrolled sideways at ${width} px`, async ({ page, site }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    const wide: string[] = [];
    const look = async (screen: string): Promise<void> => {
      if (await sticksOut(page)) wide.push(screen);
    };
    await page.goto(`${site.origin}/sandbox/`);
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await look('start');
    await page.getByRole('button', { name: 'Connect a tool' }).click();
    await expect(page.getByRole('link', { name: 'SmartConnect' })).toBeVisible();
    await look('connect a tool');
    await page.getByRole('button', { name: 'I have a client ID' }).click();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await consentAs(page, 'Ben Okafor');
    await expect(page.locator('[data-org]').first()).toBeVisible();
    await look('organizations');
    await page.getByRole('button', { name: 'Check all' }).click();
    await expect(page.locator('[data-run]')).toHaveAttribute('data-left', '0');
    await page.getByLabel('Select all shown').click();
    await look('organizations, selected');
    await page.getByRole('link', { name: 'Show report' }).click();
    await expect(page.locator('h1')).toBeFocused();
    await look('run');
    await page.goto(`${site.origin}/sandbox/#/runs`);
    await expect(page.locator('main a[href^="#/runs/"]').first()).toBeVisible();
    await look('runs');
    await page.goto(`${site.origin}/sandbox/#/organizations`);
    await page.getByRole('link', { name: 'Contoso UAT', exact: true }).click();
    await page.getByRole('button', { name: 'Save profile' }).click();
    await expect(page.getByText('Saved in this browser')).toBeVisible();
    await look('organization');
    for (const [screen, title] of [
      ['profiles', 'Profiles'],
      ['diagnose', 'Diagnose'],
      ['settings', 'Your data'],
    ] as const) {
      await page.goto(`${site.origin}/sandbox/#/${screen}`);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await look(screen);
    }
    await page.goto(`${site.origin}/sandbox/#/setup?for=smartconnect`);
    await expect(page.locator('[data-stage]')).toHaveCount(5);
    for (let nth = 0; nth < 5; nth++) {
      const button = stageButton(page, nth);
      if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await look(`guide, stage ${nth + 1}`);
    }
    expect(wide).toEqual([]);
  });
}

test('the links to the screens stay in sight where the bar of the selection meets them', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.goto(`${site.origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await page.getByRole('checkbox', { name: 'Select Contoso UAT', exact: true }).check();
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  const bar = await page.getByRole('button', { name: 'Save as profiles' }).boundingBox();
  await page.setViewportSize({ width: 640, height: Math.round(bar?.y ?? 0) + 30 });
  const covered = await page
    .getByRole('navigation', { name: 'Latchkey' })
    .getByRole('link')
    .evaluateAll((links) =>
      links
        .filter((link) => {
          const { left, bottom } = link.getBoundingClientRect();
          return !link.contains(document.elementFromPoint(left + 20, bottom - 4));
        })
        .map((link) => link.textContent.trim()),
    );
  expect(covered).toEqual([]);
});
