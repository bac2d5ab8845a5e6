import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { consentAs, expect, submitSignIn } from './support/fixtures.ts';
import { run, testWithOrganizations } from './support/runs.ts';

const count = 300;
const test = testWithOrganizations(count);

test('the page of a long run shows its list in portions, and its report when it is wanted', async ({
  page,
}) => {
  test.slow();
  await page.goto('./');
  await submitSignIn(page, { client: registrations.usual.clientId });
  await consentAs(page, 'Ben Okafor');
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(run(page)).toHaveAttribute('data-left', '0', { timeout: 120_000 });
  await page.getByRole('link', { name: 'Show report' }).click();
  await expect(page.getByRole('heading', { name: `Organizations (${count})` })).toBeVisible();
  await expect(page.locator('li[data-org]')).toHaveCount(25);
  await page.getByRole('button', { name: 'Show 100 more of 275' }).click();
  await expect(page.locator('li[data-org]')).toHaveCount(125);
  await expect(page.getByRole('region', { name: 'What this proves' })).toContainText(
    /Checked (on|from) [A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M/,
  );

  const preview = (format: string) => page.locator(`[data-format="report-${format}"]`);
  for (const format of ['markdown', 'csv', 'json']) await expect(preview(format)).toHaveText('');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as Markdown' }).click();
  const saved = await readFile(await (await downloading).path(), 'utf8');
  expect(saved).toContain('Contoso Branch 00001');
  await expect(preview('markdown')).toHaveText('');

  await page.getByRole('button', { name: 'Show report (300 organizations)' }).click();
  await expect(preview('markdown')).toBeVisible();
  expect(await preview('markdown').textContent()).toBe(saved);
  await expect(preview('csv')).toHaveText('');
  await page.getByRole('tab', { name: 'CSV' }).click();
  const csv = (await preview('csv').textContent()) ?? '';
  expect(parse(csv, { columns: true })).toHaveLength(count);
  await expect(preview('json')).toHaveText('');
});
