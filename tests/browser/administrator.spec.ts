import type { Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { countEffort, type Effort } from './support/clicks.ts';
import { consentAs, expect, test } from './support/fixtures.ts';

const { clientId } = registrations.usual;
const tenant = '0c0a7050-0000-4000-8000-00000000c001';
const organization = 'https://contoso-uat.crm4.dynamics.com';
const redirectUrl = 'https://smartconnect.example/oauth/callback';

const stage = (page: Page, id: string) => page.locator(`[data-stage="${id}"]`);

/** The steps that count as done. */
function doneSteps(page: Page): Promise<readonly string[]> {
  return page
    .locator('[data-step][data-state="done"]')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step') ?? ''));
}

function stepsOf(page: Page, id: string): Promise<readonly string[]> {
  return stage(page, id)
    .locator('[data-step]')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step') ?? ''));
}

/** Copies every value that the open stage has. */
async function copyAll(page: Page, id: string): Promise<void> {
  const copies = stage(page, id)
    .locator('figure')
    .getByRole('button', { name: /^Copy / });
  for (const copy of await copies.all()) await copy.click();
}

/** Goes through a stage: opens the portal, copies what it asks for, enters what it gives, and ends it. */
async function work(
  page: Page,
  id: string,
  enter: () => Promise<void>,
): Promise<readonly string[]> {
  await expect(stage(page, id)).toHaveAttribute('data-shown', 'true');
  const portal = stage(page, id).locator('a.button');
  if ((await portal.count()) > 0) await portal.click();
  await copyAll(page, id);
  await enter();
  await stage(page, id).getByRole('button', { name: /^Done/ }).click();
  await expect(stage(page, id)).toHaveAttribute('data-state', 'done');
  return stepsOf(page, id);
}

/** From the start page through all five stages; after each, only what was open may count as done. */
async function setUp(page: Page, { enter }: Effort): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Connect a tool' }).click();
  await page.getByRole('link', { name: 'SmartConnect', exact: true }).click();
  await expect(page.locator('[data-stage]')).toHaveCount(5);
  const opened: string[] = [];
  const stages: readonly (readonly [string, () => Promise<void>])[] = [
    ['redirect', () => enter('Redirect URL that SmartConnect shows', redirectUrl)],
    ['register', () => enter('Paste both IDs from Overview', `${clientId} ${tenant}`)],
    ['credential', () => enter('Expires on', '31012030')],
    ['permission', () => Promise.resolve()],
    ['tool', () => Promise.resolve()],
  ];
  for (const [id, entering] of stages) {
    opened.push(...(await work(page, id, entering)));
    expect((await doneSteps(page)).filter((step) => !opened.includes(step))).toEqual([]);
  }
  await expect(page.getByText('All stages are done.')).toBeVisible();
  return opened;
}

/** Adds this page to the registration, and signs in with it, because a browser can’t sign in as the tool does. */
async function prove(page: Page, { enter }: Effort): Promise<void> {
  const proof = page.locator('[data-proof]');
  if (await proof.isHidden()) await stage(page, 'tool').getByRole('button').first().click();
  await proof.getByText('Why, and what this proves').click();
  await proof.getByRole('button', { name: 'Add this page to the registration' }).click();
  await proof.getByRole('button', { name: 'Prove it here' }).click();
  await enter('Organization address', organization);
  await proof.getByRole('button', { name: 'Prove it here' }).click();
  await consentAs(page, 'Ben Okafor');
  await expect(proof).toHaveAttribute('data-verdict', 'reachable');
}

for (const door of ['the simulated Microsoft over TLS', 'the sandbox'] as const) {
  test(`an administrator connects SmartConnect and reaches an organization in 25 clicks, with ${door}`, async ({
    page,
    context,
    site,
  }) => {
    test.slow();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const effort = await countEffort(page);
    context.on('page', (portal) => void portal.close());
    await page.goto(door === 'the sandbox' ? `${site.origin}/sandbox/` : site.origin);
    const opened = await setUp(page, effort);

    await prove(page, effort);
    // What the proof has added is done because this page saw it.
    const added = (await doneSteps(page)).filter((step) => !opened.includes(step));
    for (const step of added)
      await expect(page.locator(`[data-step="${step}"]`)).toContainText('Detected automatically.');

    expect(effort.clicks.length, effort.clicks.join('\n')).toBeLessThanOrEqual(25);
    expect(effort.entries.length).toBeLessThanOrEqual(4);
    expect(new Set(effort.entries).size).toBe(effort.entries.length);
  });
}

test('a consultant’s first check of everything takes four clicks', async ({ page, site }) => {
  const { clicks, enter } = await countEffort(page);
  await page.goto(site.origin);
  await page.getByRole('button', { name: 'I have a client ID' }).click();
  await enter('Application (client) ID', clientId);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await page.getByRole('button', { name: 'Check all' }).click();
  const run = page.locator('[data-run]');
  await expect(run).toHaveAttribute('data-left', '0');
  expect(Number(await run.getAttribute('data-reachable'))).toBeGreaterThan(0);
  expect(clicks.length, clicks.join('\n')).toBeLessThanOrEqual(4);
});

test('an error from Microsoft’s page leads to its fix in two actions', async ({ page, site }) => {
  const { clicks, entries, enter } = await countEffort(page);
  await page.goto(site.origin);
  await page.getByRole('button', { name: 'I have an error' }).click();
  const bad = 'https://smartconnect.example/oauth/';
  await enter(
    'Paste the error you see',
    `AADSTS50011: The redirect URI '${bad}' specified in the request does not match the redirect URIs configured for the application '${clientId}'.`,
  );
  const card = page.locator('article[data-kind="redirect-uri"]');
  await expect(card).toHaveAttribute('data-code', 'AADSTS50011');
  await expect(card).toContainText(bad);
  await expect(card.getByRole('button', { name: /^Copy/ }).first()).toBeVisible();
  expect(clicks.length + entries.length, clicks.join('\n')).toBeLessThanOrEqual(2);
});
