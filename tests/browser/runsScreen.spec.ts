import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { marked } from 'marked';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { sticksOut, violations } from './support/accessibility.ts';
import { consentAs, expect, submitSignIn, test } from './support/fixtures.ts';

async function signIn(page: Page): Promise<void> {
  await page.goto('./');
  await submitSignIn(page, { client: registrations.usual.clientId });
  await consentAs(page, 'Ben Okafor');
}

/** Checks every organization, and waits for the end. */
async function checkAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Organizations', exact: true }).click();
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.locator('[data-run]')).toHaveAttribute('data-left', '0');
}

async function openRuns(page: Page): Promise<void> {
  await page.goto('./#/');
  await page.getByRole('link', { name: /^Last check: \d+ of \d+ reachable/ }).click();
  await page.getByRole('link', { name: 'Back to check runs' }).click();
  await expect(page.getByRole('heading', { name: 'Check runs', level: 1 })).toBeVisible();
}

test('a run is opened from the start page, compared, and handed over as it was previewed', async ({
  page,
  cloud,
}) => {
  await signIn(page);
  await checkAll(page);
  cloud.play('user-not-member');
  await checkAll(page);
  await openRuns(page);
  const newest = page.locator('article[data-run]').first();
  await expect(newest).toContainText('1 newly failing');
  expect(await violations(page)).toEqual([]);
  await newest.getByRole('link').click();

  const changes = page.getByRole('region', { name: /^What changed since/ });
  await expect(changes).toContainText('Newly failing (1)');
  await expect(page.locator('[data-cause="not-a-member"]')).toHaveAttribute('data-count', '1');
  await expect(page.getByRole('img', { name: /^Timing of the check run/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What this proves' })).toContainText(
    'has access to',
  );
  expect(await violations(page)).toEqual([]);

  const organizations = Number(await page.locator('[data-run]').getAttribute('data-reachable'));
  const csv = await downloadAs(page, 'CSV', 'report-csv');
  const rows: readonly Record<string, string>[] = parse(csv, { columns: true });
  expect(rows.filter(({ Verdict }) => Verdict === 'Reachable')).toHaveLength(organizations);
  expect(rows.find(({ Verdict }) => Verdict === 'Failed')).toMatchObject({
    Organization: 'Contoso',
    Problem: 'not-a-member',
  });
  const json: unknown = JSON.parse(await downloadAs(page, 'JSON', 'report-json'));
  expect(json).toMatchObject({ format: 'latchkey-check-run', run: { failed: 1 } });
  const markdown = await downloadAs(page, 'Markdown', 'report-markdown');
  const titles = marked
    .lexer(markdown)
    .flatMap((token) => (token.type === 'heading' ? [String(token.text)] : []));
  expect(titles).toContain('What this doesn’t prove');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as SVG' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^latchkey-timing-.*\.svg$/);

  await page.locator('[data-org][data-verdict="failed"]').getByRole('link').click();
  const history = page.getByRole('region', { name: 'Check history' });
  await expect(history.getByRole('row')).toHaveCount(3);
  await expect(history.getByRole('row').nth(1)).toContainText('Not a member');
  await expect(history.getByRole('row').nth(2)).toContainText('Reachable');
});

/** Saves the report, and makes sure that it's what the page shows. */
async function downloadAs(page: Page, label: string, format: string): Promise<string> {
  await page.getByRole('tab', { name: label, exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download as ${label}` }).click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  expect(text).toBe(await page.locator(`[data-format="${format}"]`).textContent());
  return text;
}

test('a run that a closed page interrupted is resumed from its row', async ({ page }) => {
  await signIn(page);
  await page.route(/\/api\/data\//, () => undefined);
  await page.getByRole('link', { name: 'Organizations', exact: true }).click();
  await page.getByRole('button', { name: 'Check all' }).click();
  await page.goto('./#/runs');
  const run = page.locator('article[data-run]');
  await expect(run).toContainText('Running');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.reload();
  await expect(run).toContainText('Not finished');
  // The one that was skipped is stored a moment later.
  await run.getByRole('button', { name: /^Resume \(2[45] left\)$/ }).click();
  await expect(run).toHaveAttribute('data-left', '0');
  await expect(run).toContainText('Finished');
  await expect(run.getByRole('button', { name: /^Resume/ })).toHaveCount(0);
});

test('a report hides the user where the person wants that', async ({ page }) => {
  await signIn(page);
  await checkAll(page);
  await openRuns(page);
  await page.locator('article[data-run]').getByRole('link').click();
  const preview = page.locator('[data-format="report-markdown"]');
  await expect(preview).toContainText('ben@');
  await page.getByLabel('Hide the user name').check();
  await expect(preview).not.toContainText('ben@');
});

test('a run is deleted only after a question', async ({ page }) => {
  await signIn(page);
  await checkAll(page);
  await openRuns(page);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(page.locator('article[data-run]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page
    .getByRole('group', { name: 'Delete this run?' })
    .getByText('Delete', { exact: true })
    .click();
  await expect(page.getByText('No check runs yet')).toBeVisible();
});

test('a run fits into a narrow window', async ({ page }) => {
  await signIn(page);
  await checkAll(page);
  await openRuns(page);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await sticksOut(page)).toBe(false);
  await page.locator('article[data-run]').getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Report' })).toBeVisible();
  expect(await sticksOut(page)).toBe(false);
});

test('only the report is printed', async ({ page }) => {
  await signIn(page);
  await checkAll(page);
  await openRuns(page);
  await page.locator('article[data-run]').getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Report' })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Check run report' })).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('heading', { name: 'Check run report' })).toHaveCount(0);
});
