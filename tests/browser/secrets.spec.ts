import type { Page } from '@playwright/test';
import { expect, openForm, test } from './support/fixtures.ts';
import { readDocument, readDatabases, readWebStorage } from './support/leaks.ts';

const secret = 'zz@Kb3uN-vP7y';
const portal = `Client Secret Value: ${secret} Tenant: contoso.com`;

/** Everything the page shows or the browser keeps of it. */
async function everything(page: Page): Promise<string> {
  const traces = [
    ...(await readDocument(page)),
    ...(await readWebStorage(page)),
    ...(await readDatabases(page)),
  ];
  const values = await page
    .locator('input, textarea')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  return [...traces.map(([, text]) => text), ...values].join('\n');
}

test('a secret pasted into a note is removed, and the rest is still there after a reload', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/#/organizations`);
  await page
    .getByLabel('Organization address')
    .last()
    .fill('https://contoso.crm4.dynamics.com/?x=1');
  await page.getByRole('button', { name: 'Add' }).click();
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.focus();
  await page.keyboard.insertText(portal);
  await expect(notes).toHaveValue('Client Secret Value:  Tenant: contoso.com');
  await expect(notes).toHaveAttribute('aria-invalid', 'true');
  await expect(notes).toHaveAccessibleDescription(/Enter it only in the dialog of the tool/);
  await page.getByRole('textbox', { name: 'Tags' }).focus();
  await expect(notes).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.insertText(`prod, Password=${secret}`);
  await page.getByRole('textbox', { name: 'Notes' }).focus();
  expect(await everything(page)).not.toContain(secret);

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue(
    'Client Secret Value:  Tenant: contoso.com',
  );
  await expect(page.getByRole('textbox', { name: 'Tags' })).toHaveValue(/^prod/);
  expect(await everything(page)).not.toContain(secret);
});

test('a secret pasted into the sign-in form, the search box or the palette is nowhere', async ({
  page,
  site,
}) => {
  await page.goto(site.origin);
  await openForm(page);
  for (const label of ['Application (client) ID', 'Directory (tenant) ID or domain']) {
    const field = page.getByLabel(label);
    await field.fill(portal);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).not.toHaveValue(new RegExp(secret));
    expect(await everything(page)).not.toContain(secret);
  }
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('combobox', { name: 'Find an organization or a command' });
  await palette.fill(`Password=${secret}`);
  await expect(palette).toHaveValue('Password=');
  await expect(palette).toHaveAccessibleDescription(/so Latchkey removed it/);
  expect(await everything(page)).not.toContain(secret);
});

test('a secret that is typed by hand is removed when the field is left', async ({ page, site }) => {
  await page.goto(site.origin);
  await openForm(page);
  const field = page.getByLabel('Application (client) ID');
  await field.pressSequentially(`secret=${secret}`);
  await field.press('Tab');
  await expect(field).toHaveValue('secret=');
  await expect(field).toHaveAccessibleDescription(/so Latchkey removed it/);
  expect(await everything(page)).not.toContain(secret);
});

const jwt = 'eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJ4In0.c2lnbmF0dXJl';
const removedFromAddress = 'Latchkey removed a secret from the address';

for (const [link, left] of [
  [`#/setup?topic=tenant&value=${jwt}`, '#/setup?topic=tenant'],
  [`#/organizations/${encodeURIComponent(encodeURIComponent(`client_secret=${secret}`))}`, '#/'],
  [`#access_token=${jwt}&token_type=Bearer`, ''],
  [`?pwd=${secret}#/diagnose`, '#/diagnose'],
] as const) {
  test(`a secret in the address ${link} is removed before anything else happens, and the page says so`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site.origin}/${link}`);
    const notice = page.getByRole('alert').filter({ hasText: removedFromAddress });
    await expect(notice).toContainText('If it’s a real one, replace it.');
    await expect(page).toHaveURL(`${site.origin}/${left}`);
    const kept = await everything(page);
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(jwt);
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toBeHidden();
  });
}

test('a link with a secret in a known field says which field held it, and fills in the others', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/#/connect?tenant=${jwt}&org=https://contoso.crm4.dynamics.com`);
  const notice = page.getByRole('alert').filter({ hasText: 'The link’s tenant is invalid' });
  await expect(notice).toContainText('This looked like a password, secret, or token');
  await expect(page.getByLabel('Organization address')).toHaveValue(
    'https://contoso.crm4.dynamics.com',
  );
  await expect(page.getByText(removedFromAddress)).toBeHidden();
  expect(page.url()).not.toContain('eyJ');
  expect(await everything(page)).not.toContain(jwt);
});
