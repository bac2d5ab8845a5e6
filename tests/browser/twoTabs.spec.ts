import type { Page } from '@playwright/test';
import { consentAs, expect, test } from './support/fixtures.ts';

/** Everything in the page's database, by key. */
function readRecords(page: Page): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const name = names.find((each) => each.startsWith('latchkey-sandbox')) ?? '';
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => {
        reject(opening.error ?? new Error('IndexedDB'));
      };
      opening.onsuccess = () => {
        const store = opening.result.transaction('records').objectStore('records');
        const keys = store.getAllKeys() as IDBRequest<string[]>;
        const values = store.getAll();
        values.onsuccess = () => {
          opening.result.close();
          resolve(Object.fromEntries(keys.result.map((key, at) => [key, values.result[at]])));
        };
      };
    });
  });
}

/** Holds the page's whole database from another tab until `release` is called there. */
async function holdDatabase(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const name = names.find((each) => each.startsWith('latchkey-sandbox')) ?? '';
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('records', 'readwrite');
        const store = transaction.objectStore('records');
        let held = true;
        const hold = (): void => {
          if (held) store.get('nothing').onsuccess = hold;
        };
        hold();
        addEventListener('release', () => (held = false));
        transaction.oncomplete = () => {
          opening.result.close();
        };
        resolve();
      };
    });
  });
}

async function openOrganization(page: Page, id: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/organizations/${to}`;
  }, id);
  await expect(page.locator(`article[data-org="${id}"]`)).toBeVisible();
}

async function takeNotes(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await openOrganization(page, id);
    await page.getByLabel('Notes', { exact: true }).fill(`Note on ${id}`);
    await page.getByLabel('Tags', { exact: true }).fill(`tag-${id.slice(-4)}`);
    await page.getByRole('button', { name: /Favou?rite/ }).click();
  }
}

test('two tabs that edit at once lose no note, setting or profile', async ({
  page,
  site,
  context,
}) => {
  await page.goto(`${site.origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await expect(page.locator('[data-org]').first()).toBeVisible();
  const all = await page
    .locator('[data-org]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-org') ?? ''));
  const ids = all.slice(0, 8);
  const second = await context.newPage();
  await second.goto(`${site.origin}/sandbox/#/organizations`);
  await expect(second.locator('[data-org]').first()).toBeVisible();

  const uses = (tab: Page) => tab.locator('fieldset').getByRole('checkbox');
  for (const tab of [page, second])
    await tab
      .locator('details', { has: tab.locator('fieldset') })
      .evaluate((details: HTMLDetailsElement) => (details.open = true));
  const count = await uses(page).count();
  const toggle = async (tab: Page, from: number): Promise<void> => {
    for (let at = from; at < count; at += 2) await uses(tab).nth(at).click();
  };
  const before = await uses(page).evaluateAll((boxes: HTMLInputElement[]) =>
    boxes.map((box) => box.checked),
  );
  await Promise.all([toggle(page, 0), toggle(second, 1)]);
  for (const tab of [page, second])
    await expect
      .poll(() =>
        uses(tab).evaluateAll((boxes: HTMLInputElement[]) => boxes.map((box) => box.checked)),
      )
      .toEqual(before.map((checked) => !checked));

  await Promise.all([takeNotes(page, ids.slice(0, 4)), takeNotes(second, ids.slice(4))]);
  const saveSome = async (): Promise<void> => {
    for (const id of ids.slice(0, 4)) {
      await openOrganization(page, id);
      await page.getByRole('button', { name: 'Save profile' }).click();
      await expect(page.getByText('Saved in this browser')).toBeVisible();
    }
  };
  await Promise.all([saveSome(), takeNotes(second, ids.slice(4))]);

  // The second click on Favorite undoes the first.
  const records = await readRecords(second);
  expect(records['organization-notes']).toMatchObject({
    notes: Object.fromEntries(
      ids.map((id, at) => [
        id,
        { text: `Note on ${id}`, tags: [`tag-${id.slice(-4)}`], favourite: at < 4, opened: 2 },
      ]),
    ),
  });
  expect(Object.keys(records).filter((key) => key.startsWith('profile:'))).toHaveLength(4);
  await second.reload();
  await openOrganization(second, ids[0] ?? '');
  await expect(second.getByLabel('Notes', { exact: true })).toHaveValue(`Note on ${ids[0]}`);
});

test('notes survive while another tab holds the database for longer than a page waits', async ({
  page,
  site,
  context,
}) => {
  await page.goto(`${site.origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await expect(page.locator('[data-org]').first()).toBeVisible();
  const [first = '', other = ''] = await page
    .locator('[data-org]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-org') ?? ''));
  await takeNotes(page, [first, other]);
  const second = await context.newPage();
  await second.goto(`${site.origin}/sandbox/`);
  await holdDatabase(second);
  await page.reload();
  await openOrganization(page, first);
  await page.getByRole('button', { name: /Favou?rite/ }).click();
  await expect(page.getByText('This browser can’t keep what you save here')).toBeVisible();
  await second.evaluate(() => dispatchEvent(new Event('release')));
  await openOrganization(page, other);
  await page.getByLabel('Notes', { exact: true }).fill('A newer note');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await readRecords(second))['organization-notes'])
    .toMatchObject({
      notes: {
        [first]: { text: `Note on ${first}`, tags: [`tag-${first.slice(-4)}`] },
        [other]: { text: 'A newer note', tags: [`tag-${other.slice(-4)}`], favourite: true },
      },
    });
  await expect(page.getByText('This browser can’t keep what you save here')).toBeHidden();
});
