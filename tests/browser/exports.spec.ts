import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { sticksOut, violations } from './support/accessibility.ts';
import { consentAs, expect, test } from './support/fixtures.ts';

/** In the sandbox: signs in, saves organizations, and opens the export of the profiles. */
async function exportProfiles(page: Page, origin: string, names: readonly string[]): Promise<void> {
  await page.goto(`${origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  for (const name of names) {
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Save profile' }).click();
    await expect(page.getByText('Saved in this browser')).toBeVisible();
    await page.getByRole('link', { name: 'Organizations', exact: true }).click();
  }
  await page.getByRole('link', { name: 'Profiles' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
}

test('what is previewed is what is downloaded and copied', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await exportProfiles(page, site.origin, ['Contoso UAT', 'Contoso Training']);
  await page.getByLabel('Format').selectOption('Power Platform ToolBox connections');
  const preview = page.locator('[data-format="pptb"]');
  await expect(preview).toBeVisible();
  const text = await preview.textContent();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('latchkey-connections.json');
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  expect(Buffer.concat(parts).toString('utf8')).toBe(text);
  await page.getByRole('button', { name: 'Copy latchkey-connections.json' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('an XrmToolBox file is read by the browser’s own XML parser', async ({ page, site }) => {
  await exportProfiles(page, site.origin, ['Contoso UAT', 'Contoso Training']);
  const text = await page.locator('[data-format="xrmtoolbox"]').textContent();
  const read = await page.context().newPage();
  const names = await read.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    return [...parsed.querySelectorAll('CrmConnections > Connections > ConnectionDetail')].map(
      (each) => each.querySelector('ConnectionName')?.textContent,
    );
  }, text ?? '');
  expect(names.toSorted()).toEqual(['Contoso Training', 'Contoso UAT']);
});

test('the export says what the registration still needs, and leads to the step', async ({
  page,
  site,
}) => {
  await exportProfiles(page, site.origin, ['Contoso UAT']);
  await expect(page.getByText(/needs the platform Mobile and desktop applications/)).toBeVisible();
  await page.getByRole('button', { name: 'Show the setup step' }).click();
  await expect(page).toHaveURL(/#\/setup\?step=redirect-uri-public$/);
  await expect(page.locator('[data-step="redirect-uri-public"]')).toBeVisible();
});

test('each way to sign in has its own file, and its own needs', async ({ page, site }) => {
  await exportProfiles(page, site.origin, ['Contoso UAT']);
  await page.getByLabel('Format').selectOption('Dataverse connection strings');
  await expect(page.locator('[data-format="connection-string"]')).toContainText('AuthType=OAuth;');
  await page
    .getByLabel('File', { exact: true })
    .and(page.locator(':visible'))
    .selectOption('ClientSecret: the app signs in with a secret');
  await expect(page.locator('[data-format="connection-string"]')).toContainText(
    /^AuthType=ClientSecret;.*ClientSecret="?<paste the client secret here>"?;/,
  );
  await expect(page.getByText(/an application user in each organization/)).toBeVisible();
});

test('an organization is exported from its page, with the account that sees it', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await page.getByRole('link', { name: 'Contoso UAT', exact: true }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  const preview = page.locator('[data-format="xrmtoolbox"]');
  await expect(preview).toContainText('<OriginalUrl>https://contoso-uat.crm4.dynamics.com<');
  await expect(preview).toContainText(/<UserName>ben\S*@/);
});

test('an import shows what changes before it saves, and leaves secrets out', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/#/profiles`);
  await page.getByRole('button', { name: 'Import' }).click();
  const file = `<CrmConnections><Connections>
    <ConnectionDetail><AzureAdAppId>1a2b3c4d-1a2b-4a2b-8a2b-1a2b3c4d5e6f</AzureAdAppId><ConnectionName>Fabrikam &amp; Sons</ConnectionName><OriginalUrl>https://fabrikam.crm4.dynamics.com</OriginalUrl><UserPassword>Hunter2!Hunter2!</UserPassword></ConnectionDetail>
    <ConnectionDetail><ConnectionName>Own server</ConnectionName><OriginalUrl>https://crm.fabrikam.local/x</OriginalUrl></ConnectionDetail>
  </Connections></CrmConnections>`;
  await page.getByLabel('File').setInputFiles({
    name: 'ConnectionsList.Default.xml',
    mimeType: 'application/xml',
    buffer: Buffer.from(`\uFEFF${file}`, 'utf16le'),
  });
  await expect(
    page.getByRole('heading', { name: 'XrmToolBox: 1 new, 0 changed, 0 already saved, 1 skipped' }),
  ).toBeVisible();
  await expect(page.getByText('Secrets were left out: 1')).toBeVisible();
  await expect(
    page.getByText('https://fabrikam.crm4.dynamics.com, for XrmToolBox', { exact: true }),
  ).toBeVisible();
  await expect(page.getByText('No profile saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Import one connection' }).click();
  await expect(page.getByText('One connection was imported')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Fabrikam & Sons' })).toBeVisible();
  const stored = await page.evaluate(async () => {
    const [database] = await indexedDB.databases();
    const opened = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(database?.name ?? '');
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const [store = ''] = opened.objectStoreNames;
    return new Promise<string>((resolve) => {
      const all = opened.transaction(store).objectStore(store).getAll();
      all.onsuccess = () => {
        resolve(JSON.stringify(all.result));
      };
    });
  });
  expect(stored).toContain('Fabrikam & Sons');
  expect(stored).toContain('"target":"xrmtoolbox"');
  expect(stored).not.toContain('Hunter2');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The import was undone')).toBeVisible();
  await expect(page.getByText('No profile saved yet')).toBeVisible();
});

test('a large file is refused with a message, and the page answers meanwhile', async ({
  page,
  site,
}, info) => {
  await page.goto(`${site.origin}/#/profiles`);
  await page.getByRole('button', { name: 'Import' }).click();
  const large = info.outputPath('large.json');
  await writeFile(large, Buffer.alloc(50_000_000, '['));
  const detail = '<ConnectionDetail><ConnectionName>x</ConnectionName></ConnectionDetail>';
  const many = info.outputPath('many.xml');
  await writeFile(
    many,
    `<CrmConnections><Connections>${detail.repeat(100_000)}</Connections></CrmConnections>`,
  );
  await page.evaluate(() => {
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        document.documentElement.dataset['longest'] = String(
          Math.max(duration, Number(document.documentElement.dataset['longest'] ?? 0)),
        );
    });
    observer.observe({ type: 'longtask' });
  });
  const box = page.getByLabel('File');
  await box.setInputFiles(large);
  await expect(page.getByText(/larger than 10 MB/)).toBeVisible();
  await box.setInputFiles(many);
  await expect(page.getByText(/more than 5,000 connections/)).toBeVisible();
  const longest = await page.evaluate(() => document.documentElement.dataset['longest'] ?? '0');
  expect(Number(longest)).toBeLessThan(500);
});

test('connections come back from an exported file as already saved', async ({ page, site }) => {
  await exportProfiles(page, site.origin, ['Contoso UAT', 'Contoso Training']);
  const text = await page.locator('[data-format="xrmtoolbox"]').textContent();
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByLabel('Or paste text').fill(text ?? '');
  await page.getByRole('button', { name: 'Read text' }).click();
  await expect(
    page.getByRole('heading', { name: 'XrmToolBox: 0 new, 0 changed, 2 already saved, 0 skipped' }),
  ).toBeVisible();
});

for (const { width, colorScheme } of [
  { width: 1280, colorScheme: 'light' },
  { width: 640, colorScheme: 'dark' },
  { width: 390, colorScheme: 'dark' },
] as const) {
  test.describe(`${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test('everybody can use export and import, and nothing sticks out', async ({ page, site }) => {
      await exportProfiles(page, site.origin, ['Contoso UAT', 'Contoso Training']);
      await page.getByLabel('Format').selectOption('Dataverse connection strings');
      await expect(page.locator('[data-format="connection-string"]')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
      await page.getByRole('button', { name: 'Import' }).click();
      await page
        .getByLabel('Or paste text')
        .fill('AuthType=AD;Url=http://crm/contoso;Password=Hunter2!x');
      await page.getByRole('button', { name: 'Read text' }).click();
      await expect(page.getByText('Secrets were left out: 1')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
    });
  });
}
