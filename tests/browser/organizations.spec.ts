import type { BrowserContext, Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { scenarioKey, type ScenarioId } from '../../src/sandbox/cloud/scenarios/scenarios.ts';
import { expect, submitSignIn, test } from './support/fixtures.ts';
import { readDatabases } from './support/leaks.ts';
import type { Site } from './support/site.ts';

const client = registrations.usual.clientId;
const contosoId = '0a7a0000-0000-4000-8000-000000000006';

/** On Microsoft's pages: picks an account and consents; an administrator could also do it for everybody. */
async function consentAs(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).click();
  await page.getByRole('link', { name: 'Accept', exact: true }).click();
}

async function signIn(page: Page, site: Site, name = 'Ben Okafor', cloud?: string): Promise<void> {
  await page.goto(`${site.origin}/`);
  await submitSignIn(page, { client, ...(cloud !== undefined && { cloud }) });
  await consentAs(page, name);
  await expect(page.locator('[data-org]').first()).toBeVisible();
}

async function openSandbox(page: Page, site: Site, scenario: ScenarioId): Promise<void> {
  await page.goto(`${site.origin}/sandbox/`);
  await page.evaluate(
    ([key, id]) => {
      sessionStorage.setItem(key, id);
    },
    [scenarioKey, scenario] as const,
  );
  await page.reload();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await expect(page.locator('[data-org]').first()).toBeVisible();
}

const search = (page: Page) => page.getByRole('searchbox', { name: 'Find an organization' });
const rows = (page: Page) => page.locator('[data-org]');

/** A second tab of the same browser: what is stored is shared, the sign-in is not. */
async function openTab(context: BrowserContext, site: Site): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/#/organizations`);
  return tab;
}

/** Waits until this is stored: the page shows it a moment earlier. */
async function untilStored(page: Page, text: string): Promise<void> {
  await expect.poll(async () => (await readDatabases(page)).join()).toContain(text);
}

test.describe('finding', () => {
  test('by any scrap, in folded groups too, with one typo, and marked in the name', async ({
    page,
    site,
  }) => {
    await signIn(page, site);
    await page
      .getByRole('heading', { name: /South America/ })
      .getByRole('button')
      .click();
    await expect(page.getByRole('link', { name: 'Contoso Brasil' })).toHaveCount(0);
    for (const scrap of [
      'brasil',
      'BRASlL',
      'crm2 contoso',
      '0a7a0000-0000-4000-8000-000000000004',
    ]) {
      await search(page).fill(scrap);
      await expect(page.getByRole('link', { name: 'Contoso Brasil' })).toBeVisible();
    }
    await search(page).fill('bras');
    await expect(page.locator('[data-org] mark')).toHaveText('Bras');
    await search(page).fill('');
    await page.reload();
    await expect(page.getByRole('heading', { name: /South America/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Contoso Brasil' })).toHaveCount(0);
  });

  test('a pasted link leads to the organization, listed or not, and other links are named', async ({
    page,
    site,
  }) => {
    await signIn(page, site);
    for (const link of [
      'https://contoso.crm4.dynamics.com/main.aspx?appid=1',
      'https://contoso.api.crm4.dynamics.com/api/data/v9.2/WhoAmI',
      'AuthType=OAuth;Url=https://contoso.crm4.dynamics.com;AppId=1',
      'https://make.powerapps.com/environments/0e7e0000-0000-4000-8000-000000000006/home',
      contosoId,
    ]) {
      await search(page).fill(link);
      await expect(page.getByText('Contoso, Europe.', { exact: true })).toBeVisible();
    }
    await search(page).press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/organizations/${contosoId}$`));
    await page.goBack();

    for (const [link, words] of [
      ['https://fabrikam.operations.dynamics.com', 'Finance & Operations'],
      ['https://fabrikam.powerappsportals.com', 'Power Pages'],
      ['https://businesscentral.dynamics.com/x', 'Business Central'],
      ['http://crm.corp.local/Contoso/main.aspx', 'on-premises'],
    ] as const) {
      await search(page).fill(link);
      await expect(page.getByText(words).first()).toBeVisible();
    }
    await search(page).fill('https://nowhere.crm4.dynamics.com');
    await page.getByRole('button', { name: 'Add to list' }).click();
    await expect(page.getByRole('heading', { name: 'nowhere', level: 1 })).toBeVisible();
  });

  test('an invitation fills in the tenant for another account', async ({ page, site }) => {
    await signIn(page, site);
    const tenant = '0fab71ca-0000-4000-8000-00000000f001';
    await search(page).fill(`https://myapplications.microsoft.com/?tenantid=${tenant}`);
    await page.getByRole('button', { name: 'Use this tenant' }).click();
    const dialog = page.getByRole('dialog', { name: 'Use another account' });
    await expect(dialog.getByLabel('Directory (tenant) ID or domain')).toHaveValue(tenant);
    await expect(dialog.getByLabel('Application (client) ID')).toHaveValue(client);
  });
});

test.describe('the remembered list', () => {
  test('a second tab shows it with one button to sign in, without asking Microsoft', async ({
    page,
    context,
    site,
    cloud,
  }) => {
    await signIn(page, site);
    const asked = cloud.log.length;
    const tab = await openTab(context, site);
    await expect(rows(tab)).toHaveCount(25);
    await expect(tab.getByText('25 organizations, updated')).toBeVisible();
    await expect(tab.getByRole('button', { name: 'Sign in' })).toHaveCount(1);
    await expect(tab.getByRole('button', { name: 'Check all' })).toBeDisabled();
    expect(cloud.log.length).toBe(asked);
    await tab.getByRole('button', { name: 'Sign in' }).click();
    // Microsoft knows Ben from the other tab, and sends him straight back.
    await expect(tab.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await expect(rows(tab)).toHaveCount(25);
  });

  test('is there at once when nothing answers any more', async ({ page, site, cloud }) => {
    await signIn(page, site);
    await untilStored(page, '"list:');
    cloud.play('network-gone');
    await page.reload();
    await expect(rows(page)).toHaveCount(25);
    await expect(page.locator('article[data-kind="network-or-cors"]')).toBeVisible();
    await expect(rows(page)).toHaveCount(25);
  });

  test('tells which organizations are new, renamed, moved, or no longer listed', async ({
    page,
    site,
  }) => {
    await signIn(page, site);
    await untilStored(page, '"list:');
    await page.evaluate(async () => {
      const [found] = (await indexedDB.databases()).filter(({ name }) =>
        name?.startsWith('latchkey:'),
      );
      const ask = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => {
            resolve(request.result);
          };
          request.onerror = () => {
            reject(request.error ?? new Error('IndexedDB'));
          };
        });
      const database = await ask(indexedDB.open(found?.name ?? ''));
      const store = database.transaction('records', 'readwrite').objectStore('records');
      const keys = await ask(store.getAllKeys());
      const key = keys.find((each) => typeof each === 'string' && each.startsWith('list:')) ?? '';
      const record = (await ask(store.get(key))) as { organizations: string };
      const organizations = JSON.parse(record.organizations) as Record<string, unknown>[];
      const changed = organizations
        .filter(({ name }) => name !== 'Contoso Canada')
        .map((each) => {
          if (each['name'] === 'Contoso UAT') return { ...each, name: 'Contoso Old Name' };
          return each['name'] === 'Contoso France'
            ? { ...each, suffix: 'crm4.dynamics.com' }
            : each;
        });
      const gone = {
        ...organizations[0],
        id: '99999999-0000-4000-8000-000000000000',
        name: 'Contoso Gone',
      };
      await ask(store.put({ ...record, organizations: JSON.stringify([...changed, gone]) }, key));
    });
    await page.reload();
    const row = (name: string) => page.locator('[data-org]', { hasText: name }).first();
    await expect(row('Contoso Canada')).toContainText('New');
    await expect(row('Contoso UAT')).toContainText('Renamed');
    await expect(row('Contoso France')).toContainText('Moved');
    await expect(page.getByText('1 new, 1 renamed, 1 moved, 1 no longer listed')).toBeVisible();
    await page.getByText('No longer listed: 1').click();
    await expect(page.getByText('Contoso Gone')).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(row('Contoso Canada')).not.toContainText('New');
  });

  test('can be turned off and is forgotten', async ({ page, context, site }) => {
    await signIn(page, site);
    await untilStored(page, '"list:');
    await page.getByText('List settings').click();
    await page.getByLabel(/Remember the list/).uncheck();
    await expect(rows(page)).toHaveCount(25);
    const tab = await openTab(context, site);
    await expect(tab.getByText('Sign in to see your organizations')).toBeVisible();
    await expect(rows(tab)).toHaveCount(0);
  });
});

test('Forget remembered lists removes them, also while one that was asked for before hangs', async ({
  page,
  context,
  site,
  cloud,
}) => {
  await signIn(page, site);
  await untilStored(page, '"list:');
  const release = cloud.hold(({ host }) => host.startsWith('globaldisco'));
  const answered = page.waitForResponse(/globaldisco/);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.getByText('List settings').click();
  await page.getByRole('button', { name: 'Forget remembered lists' }).click();
  await page.getByRole('button', { name: 'Forget', exact: true }).click();
  const tab = await openTab(context, site);
  await expect(tab.getByText('Sign in to see your organizations')).toBeVisible();
  release();
  await answered;
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeEnabled();
  await expect(rows(page)).toHaveCount(25);
  await tab.reload();
  await expect(tab.getByText('Sign in to see your organizations')).toBeVisible();
  await expect(rows(tab)).toHaveCount(0);
});

test.describe('the shape of the list', () => {
  test('groups, regions and filters narrow the list, and are kept', async ({ page, site }) => {
    await signIn(page, site);
    const strip = page.getByRole('group', { name: 'Filter by region' });
    await strip.getByRole('button', { name: /Europe/ }).click();
    await expect(rows(page)).toHaveCount(5);
    await expect(page.getByText('5 of 25 organizations')).toBeVisible();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: /^Sandbox/ }).click();
    await expect(rows(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(rows(page)).toHaveCount(25);
    await page.getByLabel('Group by').selectOption('Type');
    await expect(page.getByRole('heading', { name: /^Production 19/ })).toBeVisible();
    await untilStored(page, '"grouping":"type"');
    await page.reload();
    await expect(page.getByRole('heading', { name: /^Production 19/ })).toBeVisible();
    await page.getByLabel('Group by').selectOption('Version');
    await expect(page.getByRole('heading', { name: /^Version 9\.2/ })).toBeVisible();
    await page.getByLabel('Group by').selectOption('Cloud');
    await expect(page.getByRole('heading', { name: /^Commercial/ })).toBeVisible();
    await page.getByLabel('Group by').selectOption('Tenant');
    await expect(page.getByRole('heading', { name: /^Tenant/ })).toBeVisible();
  });

  test('accounts of two clouds share one list, and one can sign out without the other', async ({
    page,
    site,
    cloud,
  }) => {
    await signIn(page, site);
    await page.getByRole('button', { name: 'Use another account' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Use another account' });
    await dialog.getByLabel('Cloud').selectOption('gcc');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Use another account' }).click();
    await consentAs(page, 'Farah Haddad');

    await expect(rows(page)).toHaveCount(27);
    const gov = page.locator('[data-org]', { hasText: 'Fabrikam Public Sector' }).first();
    await expect(gov).toContainText('farah@fabrikam.example');
    await expect(page.locator(`[data-org="${contosoId}"]`)).toContainText('ben@contoso.example');
    for (const name of ['Contoso UAT', 'Fabrikam Public Sector Test']) {
      await page.getByRole('button', { name: `Check ${name}`, exact: true }).click();
      await expect(page.locator('[data-org]', { hasText: name }).first()).toHaveAttribute(
        'data-verdict',
        'reachable',
      );
    }
    await page.getByLabel('Account').selectOption('farah@fabrikam.example');
    await expect(rows(page)).toHaveCount(2);
    await page.getByLabel('Account').selectOption({ index: 0 });
    await page.getByRole('button', { name: 'Sign out ben@contoso.example' }).click();
    await expect(rows(page)).toHaveCount(2);
    await expect(gov).toBeVisible();
    const hosts = new Set(cloud.log.map(({ host }) => host));
    expect(hosts).toContain('globaldisco.crm.dynamics.com');
    expect(hosts).toContain('globaldisco.crm9.dynamics.com');
  });

  test('the Power Platform API is asked only after consent, at its own host', async ({
    page,
    site,
    cloud,
  }) => {
    await signIn(page, site);
    const host = 'api.powerplatform.com';
    await page.getByText('Also use the Power Platform API').click();
    expect(cloud.log.filter((entry) => entry.host === host)).toEqual([]);
    await page.getByRole('button', { name: 'Add environments from this account' }).click();
    await page.getByRole('link', { name: 'Accept', exact: true }).click();
    await expect(page.getByText('Also use the Power Platform API')).toBeVisible();
    await page.getByText('Also use the Power Platform API').click();
    await expect(page.getByText(', 25 listed')).toBeVisible();
    await expect(rows(page)).toHaveCount(25);
    const asked = cloud.log.filter((entry) => entry.host === host && entry.method === 'GET');
    expect(asked.map(({ status }) => status)).toEqual([200]);
  });
});

test('at 390 px a row shows the name in its host, which tells twins apart', async ({
  page,
  site,
}) => {
  await signIn(page, site);
  await page.setViewportSize({ width: 390, height: 844 });
  const cut = await rows(page).evaluateAll((all) =>
    all.flatMap((row) => {
      const line = [...row.querySelectorAll('span')].find((span) =>
        /^[\w-]+\.crm/.test(span.textContent),
      );
      const text = line?.firstChild;
      if (!line || !text) return [row.textContent];
      const name = document.createRange();
      name.setStart(text, 0);
      name.setEnd(text, line.textContent.indexOf('.'));
      // What is cut off ends with an ellipsis, which is about as wide as an em.
      const limit = line.getBoundingClientRect().right - 16;
      return name.getBoundingClientRect().right < limit ? [] : [line.textContent];
    }),
  );
  expect(cut).toEqual([]);
  await expect(rows(page)).toHaveCount(25);
});

test('notes, tags and favorites are saved, and other tabs follow', async ({
  page,
  context,
  site,
}) => {
  await signIn(page, site);
  const tab = await openTab(context, site);
  await page.getByRole('link', { name: 'Contoso', exact: true }).click();
  for (const name of ['App', 'Web API', 'Maker portal', 'Solutions', 'Admin center']) {
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('href', /^https:/);
  }
  await page.getByRole('button', { name: 'Favorite' }).click();
  await page.getByLabel('Tags').fill('gold, north');
  await page.getByRole('textbox', { name: 'Notes' }).fill('Ask Ada first');
  await page.getByRole('textbox', { name: 'Notes' }).blur();
  await expect(tab.locator(`[data-org="${contosoId}"]`)).toContainText('★ Favorite #gold #north');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Ask Ada first');

  const secret = `abc8Q~${'x'.repeat(34)}`;
  for (const name of ['Notes', 'Tags']) {
    const box = page.getByRole('textbox', { name });
    await box.fill(secret);
    await box.blur();
    await expect(box).toHaveAccessibleDescription(/held a client secret/);
    await expect(box).not.toHaveValue(/8Q~/);
  }
  await tab.getByRole('button', { name: 'Filters' }).click();
  await tab.getByRole('button', { name: 'gold 1' }).click();
  await expect(rows(tab)).toHaveCount(1);
});

test('an address that the browser doesn’t let Latchkey copy isn’t called copied', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () =>
      Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
  });
  await signIn(page, site);
  await page.getByRole('link', { name: 'Contoso UAT', exact: true }).focus();
  await page.keyboard.press('c');
  await expect(
    page.getByText('The browser didn’t let Latchkey copy https://contoso-uat.crm4.dynamics.com'),
  ).toBeVisible();
  await expect(page.getByText(/^Copied/)).toHaveCount(0);
});

test('with the keyboard alone: find, walk, copy, open, go back, and the palette', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, site);
  await page.getByRole('heading', { name: 'Organizations', exact: true }).click();
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('uat');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-org] a:focus')).toHaveText('Contoso US UAT');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-org] a:focus')).toHaveText('Contoso UAT');
  await page.keyboard.press('c');
  await expect(page.getByText('Copied https://contoso-uat.crm4.dynamics.com')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'https://contoso-uat.crm4.dynamics.com',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Contoso UAT', level: 1 })).toBeVisible();

  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Find an organization or a command' });
  await expect(box).toBeFocused();
  await page.keyboard.type('deutsch');
  await expect(page.getByRole('option', { selected: true })).toContainText('Contoso Deutschland');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Contoso Deutschland', level: 1 })).toBeVisible();
  await expect(box).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { name: 'Contoso UAT', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('profiles');
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Contoso UAT', level: 1 })).toBeVisible();
});

test('ten thousand organizations can be searched and browsed with few of them in the document', async ({
  page,
  site,
}) => {
  await openSandbox(page, site, 'ten-thousand');
  await expect(page.getByText('10,000 organizations, updated')).toBeVisible();
  const nodes = () =>
    page.evaluate(() => document.querySelector('.list')?.querySelectorAll('*').length ?? 0);
  expect(await nodes()).toBeLessThanOrEqual(300);
  await search(page).fill('branch 09970');
  await expect(page.getByRole('link', { name: 'Contoso Branch 09970' })).toBeVisible();
  await expect(page.locator('[data-org]').first()).toHaveAttribute('aria-setsize', /^\d+$/);
  await search(page).fill('');
  await search(page).press('ArrowDown');
  await page.keyboard.press('End');
  await expect(page.locator('[data-org] a:focus')).toBeVisible();
  expect(await nodes()).toBeLessThanOrEqual(300);
  // Going back leads to the same position.
  const top = await page.evaluate(() => document.documentElement.scrollTop);
  expect(top).toBeGreaterThan(10_000);
  await page.locator('[data-org] a:focus').press('Enter');
  await expect(page.getByRole('link', { name: 'Back to organizations' })).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-org]').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(top);
  // Letters and Enter before any frame is painted.
  await search(page).evaluate((box: HTMLInputElement) => {
    box.value = 'branch 04321';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await expect(page.getByRole('heading', { name: 'Contoso Branch 04321', level: 1 })).toBeVisible();
});

test('an organization on a foreign host is listed, and no token goes there', async ({
  page,
  site,
  cloud,
}) => {
  await signIn(page, site, 'Farah Haddad');
  const foreign = page.locator('[data-org]', { hasText: 'Fabrikam Own Address' });
  await expect(foreign).toContainText('Foreign host');
  await page.getByRole('button', { name: 'Check Fabrikam Own Address' }).click();
  await expect(foreign).toHaveAttribute('data-verdict', 'skipped');
  await expect(page.getByText('One record in Microsoft’s list couldn’t be read')).toBeVisible();
  await expect(page.getByRole('link', { name: '<script>alert("Fabrikam")' })).toBeVisible();
  expect(cloud.log.filter(({ host }) => host.endsWith('fabrikam.example'))).toEqual([]);
});

test('an empty list names the possible causes', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await submitSignIn(page, { client });
  await consentAs(page, 'Dev Patel');
  await expect(page.getByText('No organizations are listed for this account')).toBeVisible();
  for (const cause of [
    'Your user is disabled in the environment',
    'a security group',
    'delegated administration',
    'another tenant',
    'another cloud',
    'within the last day',
  ])
    await expect(page.getByText(cause).first()).toBeVisible();
});
