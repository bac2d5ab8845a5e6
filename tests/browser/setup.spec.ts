import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { accept, consentAs, expect, openForm, submitSignIn, test } from './support/fixtures.ts';

const axeSource = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const client = registrations.usual.clientId;
const contoso = '0c0a7050-0000-4000-8000-00000000c001';

const step = (page: Page, id: string) => page.locator(`[data-step="${id}"]`);
const tick = (page: Page, id: string) => step(page, id).getByRole('checkbox').first();

/** Opens the guide after a link with `for=`, which selects the tool and nothing else. */
async function openFor(page: Page, origin: string, query: string): Promise<void> {
  await page.goto(`${origin}/#/connect?${query}`);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('link', { name: 'Set up', exact: true }).click();
  await expect(page.locator('[data-stage]').first()).toBeVisible();
}

/** Opens every stage, as for reading or printing. */
async function showEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show everything' }).click();
}

/** Opens the tools and settings, where they are folded. */
async function openSettings(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'What will connect?' }).click();
}

const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

async function doneSteps(page: Page): Promise<readonly (string | null)[]> {
  return page
    .locator('[data-step][data-state="done"]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-step')));
}

/** The steps of the article in the portal, in the order of the stages: the IDs are copied right after Register. */
const articleSteps = [
  'open-portal',
  'app-registrations',
  'new-registration',
  'account-types',
  'redirect-uri-web',
  'register',
  'overview',
  'client-id',
  'certificates-and-secrets',
  'new-secret',
  'secret-lifetime',
  'secret-value',
  'api-permissions',
  'add-permission',
  'user-impersonation',
  'connect-tool-smartconnect',
] as const;

test('the tool of a link stays selected, and its stages have the article’s sixteen steps', async ({
  page,
  site,
}) => {
  await openFor(page, site.origin, 'for=smartconnect');
  const all = await page
    .locator('[data-step]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-step') ?? ''));
  expect(all[0]).toBe('copy-redirect-smartconnect');
  expect(all.filter((id) => articleSteps.some((each) => each === id))).toEqual(articleSteps);
  expect(all.filter((id) => id.startsWith('connector-'))).toHaveLength(11);
  await expect(page.locator('[data-stage]')).toHaveCount(5);
  for (const id of all) await expect(step(page, id)).toHaveCount(1);
  await showEverything(page);
  for (const id of all) await expect(step(page, id)).toBeVisible();
  await page.reload();
  await openSettings(page);
  await expect(page.getByRole('checkbox', { name: 'SmartConnect', exact: true })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Latchkey (this page)' })).not.toBeChecked();
});

test('check marks survive a reload, appear in another tab, and can be reset', async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.origin}/#/setup`);
  await showEverything(page);
  await tick(page, 'register').check();
  await expect(step(page, 'register')).toHaveAttribute('data-state', 'done');
  const second = await context.newPage();
  await second.goto(`${site.origin}/#/setup`);
  await showEverything(second);
  await expect(step(second, 'register')).toHaveAttribute('data-state', 'done');
  await tick(second, 'overview').check();
  await expect(step(page, 'overview')).toHaveAttribute('data-state', 'done');

  await page.reload();
  await expect(step(page, 'register')).toHaveAttribute('data-state', 'done');
  await expect(page.getByText(/· 2 of \d+ steps done/)).toBeVisible();
  await openSettings(page);
  await page.getByRole('button', { name: 'Reset progress' }).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.locator('[data-step][data-state="done"]')).toHaveCount(0);
  await page.reload();
  await expect(step(page, 'register')).toHaveAttribute('data-state', 'todo');
});

test('several tools share one registration, and the guide says what each platform is for', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/#/setup`);
  await page.getByRole('checkbox', { name: 'SmartConnect', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Postman', exact: true }).check();
  await expect(page.getByText(/One client ID can serve a page in a browser/)).toBeVisible();
  await showEverything(page);
  await expect(step(page, 'more-redirects-spa')).toBeVisible();
  await expect(step(page, 'redirect-uri-web')).toBeVisible();
});

test('every script is in the document, one click copies it, and the guide says what is missing', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFor(page, site.origin, 'for=smartconnect');
  const scripts = page.locator('pre[data-script]');
  await expect(scripts).toHaveCount(7);
  expect(
    await scripts.evaluateAll((each) => each.map((pre) => pre.getAttribute('data-script'))),
  ).toEqual([
    'az-bash',
    'az-powershell',
    'graph-powershell',
    'm365',
    'terraform',
    'bicep',
    'manifest',
  ]);
  await openTab(page, 'Script');
  const part = page.getByRole('region', { name: 'Create it with a script' });
  await part.getByRole('button', { name: /^Copy/ }).first().click();
  await expect(part.getByText('Copied. Replace the placeholders before you run it')).toBeVisible();
  await expect(part.getByText(/The text in angle brackets isn’t known yet/)).toContainText(
    'redirect URL of SmartConnect',
  );
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe((await scripts.first().textContent())?.trim());

  await openTab(page, 'Click');
  await page
    .getByRole('textbox', { name: 'Redirect URL that SmartConnect shows' })
    .fill('https://smartconnect.example/oauth');
  await page.getByRole('textbox', { name: 'Redirect URL that SmartConnect shows' }).blur();
  await expect(scripts.first()).toContainText('https://smartconnect.example/oauth');
});

const refusedEntries = [
  {
    title: 'a secret as the client ID',
    field: 'Application (client) ID',
    text: 'abC8Q~Zx-1234567890abcdefghijklmnopqrstu',
    says: /held a client secret/,
    left: '',
  },
  {
    title: 'a secret as the redirect URL',
    field: 'Redirect URL that SmartConnect shows',
    text: 'abC8Q~Zx-1234567890abcdefghijklmnopqrstu',
    says: /held a client secret/,
    left: '',
  },
  {
    title: 'a secret as the person who renews it',
    field: 'Who renews it',
    text: 'abC8Q~Zx-1234567890abcdefghijklmnopqrstu',
    says: /held a client secret/,
    left: '',
  },
  {
    title: 'a portal link as the client ID',
    field: 'Application (client) ID',
    text: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps',
    says: /link to Microsoft’s portal/,
    left: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps',
  },
  {
    title: 'a tenant that doesn’t exist',
    field: 'Directory (tenant) ID or domain',
    text: 'nobody.example',
    says: /has no tenant “nobody.example”/,
    left: 'nobody.example',
  },
] as const;

for (const { title, field, text, says, left } of refusedEntries) {
  test(`${title} is refused with a message, and not saved`, async ({ page, site }) => {
    await openFor(page, site.origin, 'for=smartconnect');
    await showEverything(page);
    const box = page.getByRole('textbox', { name: field });
    await box.fill(text);
    await box.blur();
    await expect(box).toHaveAccessibleDescription(says);
    await expect(box).toHaveValue(left);
    await tick(page, 'register').check();
    await expect(step(page, 'register')).toHaveAttribute('data-state', 'done');
    const kept = await page.evaluate(async () => JSON.stringify(await everyRecord()));
    expect(kept).toContain('"register":"person"');
    expect(kept).not.toContain(text);
  });
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      everyRecord: async () => {
        const promised = <Value>(request: IDBRequest<Value>) =>
          new Promise<Value>((resolve, reject) => {
            request.onsuccess = () => {
              resolve(request.result);
            };
            request.onerror = () => {
              reject(new Error('The database did not answer.'));
            };
          });
        const records: unknown[] = [];
        for (const { name } of await indexedDB.databases()) {
          const database = await promised(indexedDB.open(name ?? ''));
          for (const store of database.objectStoreNames)
            records.push(await promised(database.transaction(store).objectStore(store).getAll()));
          database.close();
        }
        return records;
      },
    });
  });
});

test('a pasted client ID is cleaned, a domain becomes the tenant ID, and both steps are done', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/#/setup`);
  const id = page.getByRole('textbox', { name: 'Application (client) ID' });
  await id.fill(` "{${client.toUpperCase()}}" `);
  await id.blur();
  await expect(id).toHaveValue(client);
  const tenant = page.getByRole('textbox', { name: 'Directory (tenant) ID or domain' });
  await tenant.fill('contoso.example');
  await tenant.blur();
  await expect(tenant).toHaveValue(contoso);
  await expect(tenant).toHaveAccessibleDescription(/contoso.example is the tenant/);
  expect(await doneSteps(page)).toEqual(['client-id', 'tenant-id']);
  await showEverything(page);
  const link = page.locator('[data-stage="permission"]').getByRole('link').first();
  await expect(link).toHaveAttribute(
    'href',
    new RegExp(`entra.microsoft.com/${contoso}/.*${client}`),
  );
});

test('a sign-in with the client ID completes the SPA redirect and the consent, but not Web or the secret', async ({
  page,
  site,
}) => {
  await openFor(page, site.origin, `for=smartconnect&client=${client}`);
  await openSettings(page);
  await page.getByRole('checkbox', { name: 'Latchkey (this page)' }).check();
  await expect(step(page, 'more-redirects-spa')).toHaveAttribute('data-state', 'todo');
  await page.goto(`${site.origin}/#/`);
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await expect(page.getByRole('button', { name: 'Check all' })).toBeEnabled();
  await page.getByRole('link', { name: 'Set up', exact: true }).click();
  await expect(step(page, 'more-redirects-spa')).toHaveAttribute('data-state', 'done');
  expect(await doneSteps(page)).toEqual([
    'client-id',
    'more-redirects-spa',
    'user-impersonation',
    'admin-consent',
    'sign-in-here',
  ]);
});

test('a failed sign-in marks the step to fix', async ({ page, site }) => {
  await openFor(page, site.origin, `for=latchkey&client=${registrations.web.clientId}`);
  await page.goto(`${site.origin}/#/`);
  await submitSignIn(page, { client: registrations.web.clientId });
  await consentAs(page, 'Ben Okafor');
  await expect(page.locator('article[data-kind="redirect-platform"]')).toBeVisible();
  await page.getByRole('link', { name: 'Set up', exact: true }).click();
  await expect(step(page, 'redirect-uri-spa')).toHaveAttribute('data-state', 'broken');
  await expect(step(page, 'redirect-uri-spa')).toContainText('Sign-in failed because of this step');
  await page.reload();
  await expect(step(page, 'redirect-uri-spa')).toHaveAttribute('data-state', 'broken');
});

test('an error on Microsoft’s page, pasted after coming back, marks the step to fix', async ({
  page,
  site,
}) => {
  const client = registrations.otherAddress.clientId;
  await openFor(page, site.origin, `for=latchkey&client=${client}`);
  await page.goto(`${site.origin}/#/`);
  await submitSignIn(page, { client });
  await expect(page.getByText(/AADSTS50011/).first()).toBeVisible();
  const text = await page.locator('body').innerText();
  await page.goto(`${site.origin}/#/`);
  await page.getByLabel('Paste the error you see').fill(text);
  await expect(page.locator('article[data-kind="redirect-uri"]')).toBeVisible();
  await page.getByRole('link', { name: 'Set up', exact: true }).click();
  await expect(step(page, 'redirect-uri-spa')).toHaveAttribute('data-state', 'broken');
});

test('a link opens the guide at a step, with the value to add and the reason above it', async ({
  page,
  site,
}) => {
  await openFor(page, site.origin, 'for=smartconnect');
  const uri = 'https://tool.example/oauth';
  await page.goto(
    `${site.origin}/#/setup?${new URLSearchParams({ step: 'redirect-uri-web', value: uri, kind: 'redirect-uri', code: 'AADSTS50011' }).toString()}`,
  );
  const item = page.locator('li:focus');
  await expect(item.locator('[data-step]')).toHaveAttribute('data-step', 'redirect-uri-web');
  await expect(item).toContainText('AADSTS50011');
  await expect(item).toContainText(`Value to add: ${uri}`);
  await expect(item).toBeInViewport();
});

test('a topic opens the guide at its first step', async ({ page, site }) => {
  await openFor(page, site.origin, 'for=smartconnect');
  await page.goto(`${site.origin}/#/setup?topic=secret`);
  await expect(page.locator('li:focus [data-step]')).toHaveAttribute(
    'data-step',
    'certificates-and-secrets',
  );
  await expect(step(page, 'certificates-and-secrets')).toBeInViewport();
  // The page scrolls only once, and then leaves the person where they are.
  await showEverything(page);
  await tick(page, 'connector-save').check();
  await expect(step(page, 'connector-save')).toHaveAttribute('data-state', 'done');
  await expect(tick(page, 'connector-save')).toBeFocused();
  await expect(step(page, 'connector-save')).toBeInViewport();
});

for (const { choice, says, kind } of [
  { choice: 'Accept', says: 'admin consent was granted', kind: undefined },
  { choice: 'Cancel', says: 'Admin consent was declined', kind: 'user-consent' },
] as const) {
  test(`an administrator’s “${choice}” comes back, is shown, and leaves the address`, async ({
    page,
    site,
  }) => {
    await openFor(page, site.origin, `for=latchkey&client=${client}&tenant=${contoso}`);
    await openTab(page, 'Send to an admin');
    const handoff = page.getByRole('region', { name: 'Send it to an administrator' });
    await expect(handoff.locator('pre[data-format="markdown"]')).toContainText(client);
    await expect(handoff.getByRole('link', { name: 'Write an email' })).toHaveAttribute(
      'href',
      /^mailto:\?subject=/,
    );
    await handoff.getByRole('link', { name: 'Open as an administrator' }).click();
    await page.getByRole('link', { name: /Ada/ }).click();
    if (choice === 'Accept') await accept(page);
    else await page.getByRole('link', { name: 'Cancel' }).click();
    await expect(page.getByText(says)).toBeVisible();
    await expect(page).toHaveURL(`${site.origin}/#/setup`);
    if (kind) await expect(page.locator('article[data-kind]')).toHaveAttribute('data-kind', kind);
    // The response alone proves nothing: anyone can create such a link.
    await expect(step(page, 'admin-consent')).toHaveAttribute('data-state', 'todo');
  });
}

test('the expiry of a secret is saved, shown with the registration, and written to a calendar', async ({
  page,
  site,
}) => {
  await openFor(page, site.origin, `for=smartconnect&client=${client}`);
  await page.getByRole('button', { name: /Credential/ }).click();
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Who renews it').fill('Anna');
  await page.getByLabel('Expires on').fill(day);
  await page.getByLabel('Expires on').blur();
  await expect(page.getByText('20 days left').first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /calendar reminder/ }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('BEGIN:VALARM');
  expect(text).toContain(day.replaceAll('-', ''));
  await page.goto(`${site.origin}/#/`);
  await page.reload();
  await openForm(page);
  await page.getByRole('textbox', { name: 'Application (client) ID' }).fill(client);
  await expect(page.getByText('20 days left')).toBeVisible();
  await expect(page.getByText('renewed by Anna')).toBeVisible();
});

test('a pasted manifest is compared with the selected tools, and opens the step', async ({
  page,
  site,
  cloud,
}) => {
  await page.goto(`${site.origin}/#/setup`);
  await openTab(page, 'Check an existing app');
  await page.getByLabel('Paste the manifest').fill(
    JSON.stringify({
      appId: client,
      displayName: 'Half-made',
      web: { redirectUris: [`${site.origin}/`] },
      spa: { redirectUris: [] },
      requiredResourceAccess: [],
    }),
  );
  await expect(page.locator('[data-finding="permission-missing"]')).toBeVisible();
  await expect(page.locator('[data-finding="redirect-on-other-platform"]')).toBeVisible();
  await page
    .locator('[data-finding="permission-missing"]')
    .getByRole('button', { name: /Go to the step/ })
    .click();
  await expect(step(page, 'user-impersonation')).toBeInViewport();
  expect(cloud.log).toEqual([]);
});

test('a draft of a newer version is reported and left alone, and the guide still works', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/#/setup`);
  await showEverything(page);
  await tick(page, 'register').check();
  await expect(page.getByText(/· 1 of \d+ steps done/)).toBeVisible();
  await page.evaluate(async () => {
    const [info] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(info?.name ?? '');
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const [store = ''] = database.objectStoreNames;
    const write = database.transaction(store, 'readwrite');
    write.objectStore(store).put({ version: 99 }, 'setup:broken');
    await new Promise((resolve) => {
      write.oncomplete = resolve;
    });
    database.close();
  });
  await page.reload();
  await expect(page.getByText('A newer version of Latchkey saved a draft')).toBeVisible();
  await expect(step(page, 'register')).toHaveAttribute('data-state', 'done');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('A newer version of Latchkey saved a draft')).toBeHidden();
});

test('once it is open, the whole guide works without a network', async ({
  page,
  context,
  site,
  noise,
}) => {
  await openFor(page, site.origin, 'for=smartconnect');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await showEverything(page);
  await tick(page, 'register').check();
  await expect(step(page, 'register')).toHaveAttribute('data-state', 'done');
  const credential = page.locator('[data-stage="credential"]');
  await credential.getByText('Something went wrong?').click();
  await credential.getByText('AADSTS7000218').click();
  await expect(credential.locator('article[data-kind="secret-missing"]')).toBeVisible();
  await credential.getByLabel('Paste the error you see').fill('AADSTS7000222');
  await expect(credential.locator('article[data-kind="secret-expired"]')).toBeVisible();
  await page.getByLabel('Expires on').fill('2030-01-31');
  await page.getByLabel('Expires on').blur();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /calendar reminder/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('secret-expires.ics');
  await openSettings(page);
  await page.getByRole('checkbox', { name: 'Postman', exact: true }).check();
  await expect(page.locator('pre[data-script="manifest"]')).toContainText('oauth.pstmn.io');
  expect(noise.errors).toEqual([]);
  const tenant = page.getByRole('textbox', { name: 'Directory (tenant) ID or domain' });
  await tenant.fill('contoso.example');
  await tenant.blur();
  await expect(tenant).toHaveAccessibleDescription(/couldn’t be reached/);
  await expect(step(page, 'tenant-id')).toHaveAttribute('data-state', 'todo');
});

for (const width of [1280, 390]) {
  test(`axe finds no problems at ${width} pixels`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    await openFor(page, site.origin, `for=smartconnect&client=${client}`);
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const { violations: found } = await axe.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(violations).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(overflow).toBe(false);
  });
}

declare const axe: {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};
declare function everyRecord(): Promise<unknown[]>;
