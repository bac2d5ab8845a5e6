import type { Locator, Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import type { CloudServer } from './support/cloudServer.ts';
import { consentAs, expect, submitSignIn } from './support/fixtures.ts';
import { everythingSince, letTimePass } from './support/quiescence.ts';
import {
  askedSince,
  holdAfter,
  organizationsOf,
  run,
  shownVerdicts,
  storedVerdicts,
  testWithOrganizations,
} from './support/runs.ts';

const client = registrations.usual.clientId;
const count = 80;
const answered = 20;
/** Checks in progress at once. */
const atOnce = 32;
const hour = 60 * 60 * 1000;

const organizations = organizationsOf(count);
const asked = organizations.filter(({ standing }) => !standing);
/** One organization is disabled, so it's skipped. */
const expected = Object.fromEntries(
  organizations.map(({ id, standing }) => [id, standing ? 'skipped' : 'reachable']),
);
const hosts = asked.map(({ apiUrl }) => new URL(apiUrl).host);

const test = testWithOrganizations(count);

async function signIn(page: Page): Promise<void> {
  await page.goto('./');
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await expect(page.locator('li[data-org]')).toHaveCount(count);
}

/** Checks all; resolves in the middle of the run, when nothing is on its way but held answers, with how they are released. */
async function startRun(page: Page, cloud: CloudServer): Promise<() => void> {
  const release = holdAfter(cloud, answered);
  const entries = cloud.log.length;
  const reached = (): number =>
    new Set(cloud.log.slice(entries).flatMap(({ host }) => (hosts.includes(host) ? [host] : [])))
      .size;
  await page.getByRole('button', { name: 'Check all' }).click();
  await expectFound(page, answered);
  await expect.poll(reached).toBe(answered + atOnce);
  return release;
}

/** Expects the run to be in the middle, and no organization to have failed. */
async function expectFound(page: Page, reachable: number): Promise<void> {
  const left = String(asked.length - reachable);
  await expect(run(page)).toHaveAttribute('data-left', left);
  await expect(run(page)).toHaveAttribute('data-reachable', String(reachable));
  await expect(run(page)).toHaveAttribute('data-failed', '0');
  await expect(page.locator('li[data-verdict="failed"]')).toHaveCount(0);
}

/** Expects every organization to have its verdict, on the screen and stored, each once. */
async function expectEnd(page: Page): Promise<void> {
  await expectFound(page, asked.length);
  await expect(run(page)).toContainText('Done.');
  await expect.poll(() => shownVerdicts(page)).toEqual(expected);
  await expect.poll(async () => (await storedVerdicts(page)).length).toBe(count);
  const stored = (await storedVerdicts(page)).map((each) => [each.organizationId, each.verdict]);
  expect(Object.fromEntries(stored)).toEqual(expected);
}

/** Those with a verdict, by ID. */
async function found(page: Page): Promise<readonly string[]> {
  const shown = Object.entries(await shownVerdicts(page));
  return shown.flatMap(([id, verdict]) => (verdict === 'reachable' ? [id] : []));
}

function hostsWithout(ids: readonly string[]): readonly string[] {
  return asked.filter(({ id }) => !ids.includes(id)).map(({ apiUrl }) => new URL(apiUrl).host);
}

/** Expects each of these hosts to have been asked once since the log had so many entries. */
function expectAsked(cloud: CloudServer, entries: number, wanted: readonly string[]): void {
  expect([...askedSince(cloud, entries)].sort()).toEqual([...wanted].sort());
}

/** What continues the run of `startRun`. */
function resumeButton(page: Page): Locator {
  return page.getByRole('button', { name: `Resume (${asked.length - answered} left)` });
}

test('after a reload in mid-run, the rest is checked, none twice and none lost', async ({
  page,
  cloud,
}) => {
  await signIn(page);
  const release = await startRun(page, cloud);
  const before = await found(page);
  await page.reload();
  release();
  const resume = resumeButton(page);
  await expect(resume).toBeEnabled();
  await expectFound(page, answered);
  expect([...(await found(page))].sort()).toEqual([...before].sort());
  const entries = cloud.log.length;
  await resume.click();
  await expectEnd(page);
  expectAsked(cloud, entries, hostsWithout(before));
});

test('a run waits while the browser is offline, and goes on by itself', async ({
  page,
  cloud,
  context,
}) => {
  await signIn(page);
  const release = await startRun(page, cloud);
  await context.setOffline(true);
  await expect(run(page)).toContainText(
    'You’re offline. The check continues when you’re back online.',
  );
  await expectFound(page, answered);
  await expect(page.locator('li[data-verdict="checking"]')).toHaveCount(0);
  release();
  const entries = cloud.log.length;
  await context.setOffline(false);
  await expectEnd(page);
  expect(new Set(askedSince(cloud, entries)).size).toBe(asked.length - answered);
  expect(askedSince(cloud, entries)).toHaveLength(asked.length - answered);
});

test('after an hour asleep in mid-run, each organization ends right', async ({ page, cloud }) => {
  await page.clock.install();
  await signIn(page);
  const release = await startRun(page, cloud);
  cloud.pass(hour);
  await page.clock.fastForward(hour);
  release();
  await expectEnd(page);
});

test('a session that is revoked in mid-run is one card, and the run goes on after the sign-in', async ({
  page,
  cloud,
}) => {
  await signIn(page);
  const release = await startRun(page, cloud);
  cloud.play('session-expired');
  release();
  const card = page.locator('article[data-kind]');
  await expect(card).toHaveAttribute('data-kind', 'session-expired');
  await expect(run(page).locator(card)).toHaveCount(1);
  await expect(run(page)).toContainText('It continues after you sign in again.');
  const left = Number(await run(page).getAttribute('data-left'));
  expect(left).toBeGreaterThan(1);
  await expectFound(page, asked.length - left);
  await expect(page.locator('li[data-verdict="checking"]')).toHaveCount(0);
  const before = await found(page);
  cloud.play('all-well');
  const entries = cloud.log.length;
  await card.getByRole('button', { name: 'Go to Microsoft’s sign-in' }).click();
  await expect(run(page)).toContainText('The check continued after you signed in.');
  await expectEnd(page);
  expectAsked(cloud, entries, hostsWithout(before));
});

test('tabs without a sign-in show the progress of a run, however late they open', async ({
  page,
  cloud,
  context,
  site,
}) => {
  const openTab = async (): Promise<Page> => {
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/#/organizations`);
    await expect(tab.locator('li[data-org]')).toHaveCount(count);
    return tab;
  };
  await signIn(page);
  const early = await openTab();
  const entries = cloud.log.length;
  const release = await startRun(page, cloud);
  const late = await openTab();
  for (const tab of [early, late]) {
    await expect(run(tab)).toContainText('This check is running in another tab.');
    await expectFound(tab, answered);
    expect([...(await found(tab))].sort()).toEqual([...(await found(page))].sort());
    await expect(tab.getByRole('button', { name: 'Stop' })).toBeDisabled();
  }
  release();
  for (const tab of [page, early, late]) await expectEnd(tab);
  const last = await openTab();
  await expectEnd(last);
  expectAsked(cloud, entries, hosts);
});

test.describe('nothing more is asked', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install();
  });

  test('after signing out in mid-run; the run is resumed after the next sign-in', async ({
    page,
    cloud,
  }) => {
    await signIn(page);
    const release = await startRun(page, cloud);
    const before = await found(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('Not signed in')).toBeVisible();
    await expect(run(page)).toHaveCount(0);
    let entries = cloud.log.length;
    await letTimePass(page, release);
    expect(everythingSince(cloud, entries)).toEqual([]);
    // Microsoft knows Ben, and sends him straight back.
    await page.goto('./');
    await submitSignIn(page, { client });
    const resume = resumeButton(page);
    entries = cloud.log.length;
    await resume.click();
    await expectEnd(page);
    expectAsked(cloud, entries, hostsWithout(before));
  });

  test('while another account signs in in mid-run; then the run is resumed', async ({
    page,
    cloud,
  }) => {
    await signIn(page);
    const release = await startRun(page, cloud);
    const before = await found(page);
    await page.getByRole('button', { name: 'Use another account' }).click();
    const dialog = page.getByRole('dialog', { name: 'Use another account' });
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Use another account' }).click();
    await consentAs(page, 'Farah Haddad');
    await expect(
      page.getByRole('button', { name: 'Sign out farah@fabrikam.example' }),
    ).toBeVisible();
    const resume = resumeButton(page);
    await expect(resume).toBeEnabled();
    await expect(page.getByRole('button', { name: 'Refresh' })).toBeEnabled();
    let entries = cloud.log.length;
    await letTimePass(page, release);
    expect(everythingSince(cloud, entries)).toEqual([]);
    entries = cloud.log.length;
    await resume.click();
    await expectFound(page, asked.length);
    await expect(run(page)).toContainText('Done.');
    expectAsked(cloud, entries, hostsWithout(before));
  });

  test('twice of any organization when the list is refreshed in mid-run', async ({
    page,
    cloud,
  }) => {
    await signIn(page);
    const entries = cloud.log.length;
    const release = await startRun(page, cloud);
    const lists = () =>
      cloud.log.filter(({ host, status }) => host.startsWith('globaldisco') && status === 200);
    const listed = lists().length;
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => lists().length).toBeGreaterThan(listed);
    await expect(page.getByRole('button', { name: 'Refresh' })).toBeEnabled();
    await expectFound(page, answered);
    release();
    await expectEnd(page);
    await letTimePass(page, release);
    expectAsked(cloud, entries, hosts);
  });

  test('after Stop; what was found stays', async ({ page, cloud }) => {
    await signIn(page);
    const release = await startRun(page, cloud);
    const before = await found(page);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(run(page)).toContainText(
      `Stopped. ${answered} reachable, 0 failed, 1 skipped, ${asked.length - answered} left.`,
    );
    const entries = cloud.log.length;
    await letTimePass(page, release);
    expect(everythingSince(cloud, entries)).toEqual([]);
    await expectFound(page, answered);
    expect(await found(page)).toEqual(before);
    await expect(page.locator('li[data-verdict="unchecked"]')).toHaveCount(asked.length - answered);
    await page.reload();
    await expect(run(page)).toContainText('Stopped.');
    await expectFound(page, answered);
    await expect(page.getByRole('button', { name: /^Resume/ })).toHaveCount(0);
  });
});
