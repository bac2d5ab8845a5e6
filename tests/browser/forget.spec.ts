import type { Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { sticksOut, violations } from './support/accessibility.ts';
import { consentAs, expect, submitSignIn, test } from './support/fixtures.ts';

const client = registrations.usual.clientId;

/** Everything that the browser keeps for the origin: web storage by key, and by database the keys of its records. */
function readOrigin(page: Page) {
  return page.evaluate(async () => {
    const databases: Record<string, readonly string[]> = {};
    for (const { name = '' } of await indexedDB.databases())
      databases[name] = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => {
          reject(opening.error ?? new Error('IndexedDB'));
        };
        opening.onsuccess = () => {
          const [store = ''] = opening.result.objectStoreNames;
          const keys = opening.result.transaction(store).objectStore(store).getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            resolve(keys.result.map(String));
          };
        };
      });
    return { session: Object.keys(sessionStorage), local: Object.keys(localStorage), databases };
  });
}

const foreign = 'msal.2.token.keys.99999999-9999-4999-8999-999999999999';

async function addOtherPage(page: Page): Promise<void> {
  await page.evaluate(async (key) => {
    sessionStorage.setItem('other', '1');
    sessionStorage.setItem(key, '{"accessToken":["theirs"]}');
    localStorage.setItem('other', '1');
    await new Promise((resolve) => {
      const opening = indexedDB.open('other-page');
      opening.onupgradeneeded = () => opening.result.createObjectStore('records').put(1, 'other');
      opening.onsuccess = () => {
        opening.result.close();
        resolve(undefined);
      };
    });
  }, foreign);
}

async function signInAndSave(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await page.getByRole('link', { name: 'Contoso UAT', exact: true }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Saved in this browser')).toBeVisible();
}

test('Forget everything lists what it removes, and leaves nothing of this page and all of another', async ({
  page,
  site,
  context,
}) => {
  await signInAndSave(page, site.origin);
  await addOtherPage(page);
  const second = await context.newPage();
  await second.goto(`${site.origin}/#/profiles`);
  await expect(second.getByRole('heading', { name: 'Contoso UAT' })).toBeVisible();

  await page.goto(`${site.origin}/#/settings`);
  const kept = page.getByRole('region', { name: 'What’s saved in this browser' });
  await expect(kept.getByText('1 profile', { exact: true })).toBeVisible();
  await expect(kept.getByText('1 sign-in in this tab, with its tokens')).toBeVisible();
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await page.getByRole('button', { name: 'Forget everything' }).click();

  await expect(page.getByText('Nothing is saved in this browser.')).toBeVisible();
  await expect(page.getByText('Not signed in')).toBeVisible();
  await expect(second.getByText('No profile saved yet')).toBeVisible();
  const { session, local, databases } = await readOrigin(page);
  // MSAL's version belongs to every page of the origin that uses MSAL.
  expect([...session].sort()).toEqual([foreign, 'msal.version', 'other']);
  expect(local).toEqual(['other']);
  expect(databases).toEqual({ 'other-page': ['other'] });

  // The page goes on working: what is saved next has a database again, in both tabs.
  await page.goto(site.origin);
  await submitSignIn(page, { client });
  await page.getByRole('link', { name: 'Contoso UAT', exact: true }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(second.getByRole('heading', { name: 'Contoso UAT' })).toBeVisible();
});

test('Forget everything waits for no tab that keeps the database open', async ({
  page,
  site,
  context,
}) => {
  await signInAndSave(page, site.origin);
  const second = await context.newPage();
  await second.goto(`${site.origin}/config.json`);
  await second.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases())
      await new Promise((resolve) => {
        indexedDB.open(name).onsuccess = resolve;
      });
  });
  await page.goto(`${site.origin}/#/settings`);
  await page.getByRole('button', { name: 'Forget everything' }).click();
  const loadedAnew = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await loadedAnew;
  await expect(page.getByText('Not signed in')).toBeVisible();
  await second.close();
  await page.reload();
  await expect(page.getByText('Nothing is saved in this browser.')).toBeVisible();
  expect((await readOrigin(page)).databases).toEqual({});
});

test('Forget this registration removes its profiles and sign-ins, and keeps the rest', async ({
  page,
  site,
}) => {
  await signInAndSave(page, site.origin);
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.fill('Ask Mia first');
  await notes.blur();
  await page.goto(`${site.origin}/#/settings`);
  const registration = page.getByRole('listitem', { name: client });
  await expect(registration.getByText('1 profile')).toBeVisible();
  await registration.getByRole('button', { name: 'Forget this registration' }).click();
  await registration.getByRole('button', { name: 'Forget this registration' }).click();

  await expect(page.getByText('Not signed in')).toBeVisible();
  await expect(page.getByText('1 organization with notes')).toBeVisible();
  await expect(page.getByText('1 profile', { exact: true })).toBeHidden();
  await expect(page.getByText(client)).toBeHidden();
  const { session } = await readOrigin(page);
  expect(session).toEqual([]);
});

test('Forget everything works where the database is blocked', async ({ page, site }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await page.goto(site.origin);
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await page.goto(`${site.origin}/#/settings`);
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(page.getByText('The database couldn’t be emptied')).toBeVisible();
  await expect(page.getByText('Not signed in')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

for (const { width, scheme } of [
  { width: 1280, scheme: 'light' },
  { width: 640, scheme: 'dark' },
  { width: 390, scheme: 'light' },
] as const) {
  test.describe(`${width} px, ${scheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme: scheme });

    test('the screen about saved data can be read by everybody', async ({ page, site }) => {
      await signInAndSave(page, site.origin);
      await page.goto(`${site.origin}/#/settings`);
      await expect(page.getByText('1 profile', { exact: true })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
      await page.screenshot({ path: test.info().outputPath('settings.png'), fullPage: true });
    });
  });
}
