import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { DoctorStage } from '../../src/facts/doctor/doctorStages.ts';
import type { ProblemKind } from '../../src/facts/diagnosis/problems.ts';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import type { ScenarioId } from '../../src/sandbox/cloud/scenarios/scenarios.ts';
import { consentAs, expect, submitSignIn, test } from './support/fixtures.ts';
import { findLeaks } from './support/leaks.ts';

const client = registrations.usual.clientId;
const contoso = 'https://contoso.crm4.dynamics.com';
const token =
  'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL2NvbnRvc28uY3JtNC5keW5hbWljcy5jb20iLCJzY3AiOiJ1c2VyX2ltcGVyc29uYXRpb24iLCJleHAiOjE3MDAwMDAwMDB9.c2lnbmF0dXJlc2lnbmF0dXJl';
const traces =
  'Trace ID: 11111111-1111-4111-8111-111111111111 Correlation ID: 22222222-2222-4222-8222-222222222222 Timestamp: 2026-11-20 09:00:00Z';

function cardsOf(page: Page) {
  return page.locator('article[data-kind]:not([data-org])');
}

function stageOf(page: Page, stage: DoctorStage) {
  return page.locator(`[data-stage="${stage}"]`);
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await expect(page.getByRole('button', { name: 'Check all' })).toBeEnabled();
}

async function runDoctor(page: Page, organization?: string): Promise<void> {
  await page.getByRole('link', { name: 'Diagnose', exact: true }).click();
  if (organization !== undefined) await page.getByLabel('Organization address').fill(organization);
  await page.getByRole('button', { name: 'Run the doctor' }).click();
  await expect(page.getByText(/passed, \d+ failed\. Run just now/)).toBeVisible({
    timeout: 50_000,
  });
}

const pastes: readonly { from: string; text: string; kinds: readonly ProblemKind[] }[] = [
  {
    from: 'Entra’s page',
    text: `Sign in\nSorry, but we’re having trouble signing you in.\nAADSTS50011: The redirect URI 'https://x.example/' specified in the request does not match the redirect URIs configured for the application.\nTroubleshooting details\n${traces}`,
    kinds: ['redirect-uri'],
  },
  {
    from: 'the token endpoint',
    text: `{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. ${traces}","error_codes":[7000215]}`,
    kinds: ['secret-wrong'],
  },
  {
    from: 'MSAL.NET',
    text: 'MSAL.NetCore.4.61.0.0.MsalServiceException: \n\tErrorCode: invalid_request\nMicrosoft.Identity.Client.MsalServiceException: AADSTS50194: Application is not configured as a multi-tenant application.',
    kinds: ['account-types'],
  },
  {
    from: 'MSAL.js',
    text: 'BrowserAuthError: interaction_in_progress: Interaction is currently in progress.\n    at x (https://app.example/main.js:1:2)',
    kinds: ['sign-in-stuck'],
  },
  {
    from: 'Chromium’s console',
    text: "Access to fetch at 'https://contoso.crm4.dynamics.com/api/data/v9.2/WhoAmI' from origin 'https://x.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    kinds: ['network-or-cors'],
  },
  {
    from: 'an address',
    text: 'https://x.example/#error=access_denied&error_description=AADSTS65004%3a+User+declined+to+consent+to+access+the+app.&state=abc',
    kinds: ['user-consent'],
  },
  {
    from: 'Dataverse',
    text: '{"error":{"code":"0x80072560","message":"The user is not a member of the organization."}}',
    kinds: ['not-a-member'],
  },
  {
    from: 'Dataverse, in decimal',
    text: 'Error code -2147015902: Number of requests exceeded the limit.',
    kinds: ['throttled'],
  },
  {
    from: 'HTML source',
    text: '&lt;div id=&quot;exceptionMessage&quot;&gt;AADSTS90094: The grant requires admin permission.&lt;/div&gt;',
    kinds: ['admin-consent'],
  },
  {
    from: 'JSON within JSON',
    text: '{"message":"{\\"error\\":\\"invalid_grant\\",\\"error_description\\":\\"AADSTS50076: Due to a configuration change you must use multi-factor authentication\\"}"}',
    kinds: ['mfa'],
  },
  {
    from: 'a log with two problems',
    text: `10:01 AADSTS65001: The user or administrator has not consented\n10:02 {"error":{"code":"0x8004d24b","message":"no license"}}`,
    kinds: ['user-consent', 'no-licence'],
  },
  {
    from: 'a phrase without a code',
    text: 'Access to the Dataverse API is restricted for this application ID.',
    kinds: ['app-blocked-by-environment'],
  },
  {
    from: 'nothing of Microsoft’s',
    text: `npm ERR! code E404\nnpm ERR! 404 Not Found\n${traces}`,
    kinds: ['unknown'],
  },
];

for (const { from, text, kinds } of pastes) {
  test(`an error pasted from ${from}, signed out: ${kinds.join(' and ')}`, async ({
    page,
    site,
    cloud,
    noise,
  }) => {
    await page.goto(`${site.origin}/#/diagnose`);
    await page.getByLabel('Paste the error you see').fill(text);
    const cards = cardsOf(page);
    await expect(cards).toHaveCount(kinds.length);
    const found = await cards.evaluateAll((all) =>
      all.map((card) => card.getAttribute('data-kind')),
    );
    expect(found.toSorted()).toEqual(kinds.toSorted());
    await expect(cards.first().getByRole('heading')).not.toBeEmpty();
    expect(cloud.log).toEqual([]);
    expect(noise.errors).toEqual([]);
  });
}

test('without a network the paste box works, and forgets on reload', async ({
  page,
  site,
  context,
}) => {
  await page.goto(`${site.origin}/#/diagnose`);
  await expect(page.getByRole('heading', { name: 'Report', exact: true })).toBeVisible();
  await context.setOffline(true);
  const box = page.getByLabel('Paste the error you see');
  await box.fill('AADSTS700016: Application was not found in the directory');
  await expect(cardsOf(page)).toHaveAttribute('data-kind', 'client-id');
  await context.setOffline(false);
  await page.reload();
  await expect(box).toHaveValue('');
});

test('Back to the diagnose screen keeps the text and the cards', async ({ page, site }) => {
  await page.goto(`${site.origin}/#/diagnose`);
  const box = page.getByLabel('Paste the error you see');
  const text = 'AADSTS700016: Application was not found in the directory';
  await box.fill(text);
  await page.getByRole('link', { name: 'Show where to find the client ID' }).click();
  await expect(page).toHaveURL(/#\/setup\?step=client-id/);
  await page.goBack();
  await expect(box).toHaveValue(text);
  await expect(cardsOf(page)).toHaveAttribute('data-kind', 'client-id');
});

const ownValues = [
  {
    error: 'a redirect URI of another tool',
    text: `AADSTS50011: The redirect URI 'https://sync.fabrikam.example/oauth' specified in the request does not match the redirect URIs configured for the application '3588903f-25d5-4b3f-96a3-0d3d3408ce11'. ${traces}`,
    says: 'Add https://sync.fabrikam.example/oauth to app 3588903f-25d5-4b3f-96a3-0d3d3408ce11 under Authentication › Web. “Web” is a guess because the address looks like a server’s',
    link: /Authentication\/appId\/3588903f-25d5-4b3f-96a3-0d3d3408ce11/,
    copied: 'https://sync.fabrikam.example/oauth',
  },
  {
    error: 'a user who isn’t assigned',
    text: `AADSTS50105: Your administrator has configured the application Contoso Sync ('3588903f-25d5-4b3f-96a3-0d3d3408ce11') to block users unless they are specifically granted ('assigned') access to the application. The signed in user 'ada@fabrikam.example' is blocked. ${traces}`,
    says: 'Add ada@fabrikam.example under Enterprise apps › app 3588903f-25d5-4b3f-96a3-0d3d3408ce11 › Users and groups › Add user/group',
    link: /ManagedAppMenuBlade\/~\/Overview\/appId\/3588903f-25d5-4b3f-96a3-0d3d3408ce11/,
    copied: undefined,
  },
] as const;

for (const { error, text, says, link, copied } of ownValues) {
  test(`the card of ${error} names the values of the text, and so does its message`, async ({
    page,
    site,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site.origin}/#/diagnose`);
    await page.getByLabel('Paste the error you see').fill(text);
    const card = cardsOf(page);
    await expect(card).toContainText(says);
    await expect(card.getByRole('link').first()).toHaveAttribute('href', link);
    await expect(card.getByRole('button', { name: /this page’s redirect URI/ })).toHaveCount(0);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    if (copied !== undefined) {
      await card.getByRole('button', { name: 'Copy the redirect URI' }).click();
      await expect.poll(clipboard).toBe(copied);
    }
    await card.getByRole('button', { name: 'Copy a message' }).click();
    await expect.poll(clipboard).toContain(says);
    expect(await clipboard()).toContain('22222222-2222-4222-8222-222222222222');
  });
}

test('a megabyte is read at once, and secrets in it aren’t shown', async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site.origin}/#/diagnose`);
  const log = `Bearer ${token}\n${'2026-11-20 INFO nothing to see here\n'.repeat(28_000)}AADSTS50105: not assigned. ${traces}`;
  await page.evaluate((text) => navigator.clipboard.writeText(text), log);
  await page.getByLabel('Paste the error you see').focus();
  const pauses = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const longest = { ms: 0 };
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
        }).observe({ type: 'longtask' });
        document.addEventListener('copy', () => {
          resolve(longest.ms);
        });
      }),
  );
  await page.keyboard.press('Control+V');
  const card = cardsOf(page);
  await expect(card).toHaveAttribute('data-kind', 'assignment');
  await expect(page.getByText('all of it was read')).toBeVisible();
  await expect(page.getByText('This text contains a token, a code, or a secret')).toBeVisible();
  await page.evaluate(() => document.dispatchEvent(new Event('copy')));
  expect(await pauses).toBeLessThan(1000);
  await card.getByText('Evidence').click();
  await expect(card).toContainText('11111111-1111-4111-8111-111111111111');
  await expect(card).not.toContainText('eyJ');
});

test('left for Microsoft’s page, came back by hand, pasted: the card knows the registration', async ({
  page,
  site,
}) => {
  const { clientId } = registrations.otherAddress;
  await page.goto(site.origin);
  await submitSignIn(page, { client: clientId });
  await expect(page.getByText(/AADSTS50011/).first()).toBeVisible();
  const text = await page.locator('body').innerText();

  await page.goto(`${site.origin}/#/profiles`);
  const asked = page.getByRole('heading', { name: /Did Microsoft’s page show an error/ });
  await expect(asked).toBeVisible();
  await page.getByLabel('Paste the error you see').fill(text);
  const card = cardsOf(page);
  await expect(card).toHaveAttribute('data-kind', 'redirect-uri');
  await expect(card).toHaveAttribute('data-code', 'AADSTS50011');
  await expect(card.getByRole('link', { name: /Open Authentication/ })).toHaveAttribute(
    'href',
    new RegExp(clientId),
  );

  await page.goto(`${site.origin}/#/diagnose`);
  await expect(asked).toBeVisible();
  await expect(page.getByLabel('Paste the error you see')).toHaveCount(1);
  await expect(page.getByLabel('Application (client) ID')).toHaveValue(clientId);

  await page.getByRole('button', { name: 'No, I just went back' }).click();
  await expect(asked).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('Paste the error you see')).toBeVisible();
  await expect(asked).toBeHidden();
});

test('if everything works, the doctor finds no failure, and the run is kept with its age', async ({
  page,
  site,
  cloud,
}) => {
  await signIn(page, site.origin);
  await runDoctor(page, contoso);
  await expect(page.locator('[data-stage]')).toHaveCount(12);
  await expect(page.locator('[data-status="passed"]')).toHaveCount(11);
  await expect(stageOf(page, 'tenant')).toHaveAttribute('data-status', 'skipped');
  await expect(cardsOf(page)).toHaveCount(0);
  const probes = cloud.log.filter(({ path }) => path === '/api/data/v9.2/');
  expect(probes.map(({ headers }) => headers.includes('authorization'))).toEqual([false]);
  expect(await findLeaks(page, site, cloud)).toEqual([]);

  await page.reload();
  await expect(page.locator('[data-status="passed"]')).toHaveCount(11);
  await expect(page.getByText(/11 passed, 0 failed\. Run/)).toContainText(
    'contoso.crm4.dynamics.com',
  );
});

const reds: readonly {
  scenario: ScenarioId;
  stage: DoctorStage;
  kind: ProblemKind;
  says?: RegExp;
}[] = [
  { scenario: 'discovery-down', stage: 'discovery', kind: 'service-unavailable' },
  { scenario: 'discovery-retired', stage: 'discovery', kind: 'network-or-cors' },
  { scenario: 'session-expired', stage: 'organization-token', kind: 'session-expired' },
  {
    scenario: 'organization-gone',
    stage: 'organization',
    kind: 'network-or-cors',
    says: /Nothing answers at this address/,
  },
  {
    scenario: 'ip-firewall-silent',
    stage: 'identity',
    kind: 'network-or-cors',
  },
  { scenario: 'ip-firewall', stage: 'identity', kind: 'ip-firewall' },
  { scenario: 'organization-disabled', stage: 'identity', kind: 'organization-disabled' },
  { scenario: 'wrong-organization', stage: 'identity', kind: 'region-or-url' },
  { scenario: 'user-not-member', stage: 'membership', kind: 'not-a-member' },
  { scenario: 'no-licence', stage: 'membership', kind: 'no-licence' },
];

for (const { scenario, stage, kind, says } of reds) {
  test(`the doctor in “${scenario}”: ${stage} is the first red stage`, async ({
    page,
    site,
    cloud,
  }) => {
    await signIn(page, site.origin);
    cloud.play(scenario);
    await runDoctor(page, contoso);
    const red = page.locator('[data-status="failed"]').first();
    await expect(red).toHaveAttribute('data-stage', stage);
    await expect(red.getByRole('article')).toHaveAttribute('data-kind', kind);
    await expect(red).toContainText(says ?? /./);
    await expect(cardsOf(page)).toHaveCount(1);
  });
}

test('an unreadable answer shows that something is at the address, and how certain that is', async ({
  page,
  site,
  cloud,
}) => {
  await signIn(page, site.origin);
  cloud.play('ip-firewall-silent');
  await runDoctor(page, contoso);
  const stage = stageOf(page, 'organization');
  await expect(stage).toHaveAttribute('data-status', 'passed');
  await stage.locator('summary').click();
  await expect(stage).toContainText('not certain');
});

const signedOut: readonly {
  title: string;
  fields: { client: string; tenant: string };
  organization: string;
  red: DoctorStage | undefined;
  kind?: ProblemKind;
}[] = [
  {
    title: 'everything that needs no sign-in is checked',
    fields: { client, tenant: 'contoso.example' },
    organization: contoso,
    red: undefined,
  },
  {
    title: 'an unknown tenant',
    fields: { client, tenant: 'nobody.example' },
    organization: contoso,
    red: 'tenant',
    kind: 'tenant',
  },
  {
    title: 'half a client ID',
    fields: { client: client.slice(0, 30), tenant: '' },
    organization: contoso,
    red: 'client-id',
    kind: 'client-id',
  },
  {
    title: 'an organization that doesn’t exist',
    fields: { client, tenant: '' },
    organization: 'https://nobodyhasthis.crm4.dynamics.com',
    red: 'organization',
    kind: 'network-or-cors',
  },
];

for (const { title, fields, organization, red, kind } of signedOut) {
  test(`the doctor, signed out: ${title}`, async ({ page, site }) => {
    await page.goto(`${site.origin}/#/diagnose`);
    await page.getByLabel('Application (client) ID').fill(fields.client);
    await page.getByLabel('Directory (tenant) ID or domain').fill(fields.tenant);
    await runDoctor(page, organization);
    await expect(stageOf(page, 'sign-in')).toHaveAttribute('data-status', 'unknown');
    await expect(stageOf(page, 'discovery-token')).toHaveAttribute('data-status', 'skipped');
    const failed = page.locator('[data-status="failed"]');
    await expect(failed).toHaveCount(red ? 1 : 0);
    if (red) await expect(stageOf(page, red)).toHaveAttribute('data-status', 'failed');
    if (kind) await expect(cardsOf(page)).toHaveAttribute('data-kind', kind);
  });
}

test('the doctor can be stopped, and keeps what it found', async ({ page, site, cloud }) => {
  await signIn(page, site.origin);
  cloud.play('no-answer');
  await page.getByRole('link', { name: 'Diagnose', exact: true }).click();
  await page.getByRole('button', { name: 'Run the doctor' }).click();
  await expect(stageOf(page, 'discovery')).toHaveAttribute('data-status', 'running');
  await page.getByRole('button', { name: 'Stop the doctor' }).click();
  await expect(stageOf(page, 'discovery')).toHaveAttribute('data-status', 'unknown');
  await expect(stageOf(page, 'storage')).toHaveAttribute('data-status', 'passed');
  await expect(page.getByRole('button', { name: 'Run the doctor' })).toBeVisible();
});

test('one’s own token is explained, counts down, and is gone after leaving the screen', async ({
  page,
  site,
  cloud,
}) => {
  await signIn(page, site.origin);
  await page.getByRole('link', { name: 'Diagnose', exact: true }).click();
  await page.getByRole('button', { name: 'Read my token' }).click();
  const section = page.getByRole('region', { name: 'Read a token' });
  await expect(section).toContainText('https://globaldisco.crm.dynamics.com');
  await expect(section).toContainText('user_impersonation');
  const left = section.getByText(/Expires in \d+ min/);
  const first = await left.innerText();
  await expect(left).not.toHaveText(first);

  await page.getByLabel('Organization address').fill(contoso);
  await page.getByLabel('Your token for').selectOption(contoso);
  await page.getByRole('button', { name: 'Read my token' }).click();
  await expect(section.getByRole('definition').filter({ hasText: contoso })).toBeVisible();
  expect(await findLeaks(page, site, cloud)).toEqual([]);

  await page.getByRole('link', { name: 'Profiles' }).click();
  await page.getByRole('link', { name: 'Diagnose', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Read my token' })).toBeVisible();
  await expect(section).not.toContainText('user_impersonation');
});

test('a pasted token leaves its box at once and is stored nowhere', async ({ page, site }) => {
  await page.goto(`${site.origin}/#/diagnose`);
  const box = page.getByLabel('Or paste a token');
  await box.fill(`Bearer ${token}`);
  const section = page.getByRole('region', { name: 'Read a token' });
  await expect(section).toContainText('user_impersonation');
  await expect(section).toContainText('Expired');
  await expect(box).toHaveValue('');
  const everything = await page.evaluate(
    () =>
      `${document.documentElement.outerHTML}${JSON.stringify(sessionStorage)}${JSON.stringify(localStorage)}`,
  );
  expect(everything).not.toContain(token.slice(0, 30));
  await box.fill('0.AXkAqwertyuiopasdfghjklzxcvbnmqwertyuiopasdfghjklzxcvbnm1234567890');
  await expect(section).toContainText('works like a password');
  await expect(box).toHaveValue('');
});

test('a report of a whole session holds nothing that the cloud issued, and hides names on request', async ({
  page,
  site,
  cloud,
}) => {
  await signIn(page, site.origin);
  cloud.play('user-not-member');
  await page.getByRole('button', { name: 'Check Contoso', exact: true }).click();
  await expect(page.locator('[data-verdict="failed"]').first()).toBeVisible();
  await runDoctor(page, contoso);
  const markdown = page.locator('[data-format="markdown"]');
  const json = page.locator('[data-format="json"]');
  await expect(markdown).toContainText('ben@contoso.example');
  await expect(markdown).toContainText('0x80072560');
  await expect(markdown).toContainText('Browser storage');
  expect(cloud.issued.size).toBeGreaterThan(3);
  for (const shown of [markdown, json]) {
    const text = (await shown.textContent()) ?? '';
    for (const secret of cloud.issued) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/eyJ|Bearer\s+\S{16}|code=|client_secret/);
  }
  const parsed: unknown = JSON.parse((await json.textContent()) ?? '');
  expect(parsed).toMatchObject({ user: 'ben@contoso.example', cloud: 'public', clientId: client });

  await page.getByLabel('Hide the user name').check();
  await page.getByLabel('Hide the tenant').check();
  await expect(markdown).toContainText('[user]');
  await expect(markdown).not.toContainText(/ben@|Ben Okafor/);
  await expect(markdown).not.toContainText('0c0a7050-0000-4000-8000-00000000c001');
  await expect(json).not.toContainText(
    /ben@|contoso\.example|0c0a7050-0000-4000-8000-00000000c001/,
  );

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as Markdown' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^latchkey-report-\d{4}-\d\d-\d\d\.md$/);
  expect(await readFile(await file.path(), 'utf8')).toBe(await markdown.textContent());
});

function tokensAsked(log: readonly { readonly path: string; readonly method: string }[]): number {
  return log.filter(({ path, method }) => path.endsWith('/token') && method === 'POST').length;
}

test('while Microsoft delays a sign-in, Try again counts down on every screen, and then asks again', async ({
  page,
  site,
  cloud,
}) => {
  cloud.play('sign-in-throttled');
  await page.clock.install();
  await page.goto(site.origin);
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  const card = cardsOf(page);
  await expect(card).toHaveAttribute('data-kind', 'throttled');
  await expect(card.getByRole('button', { name: /Try again in \d+ s/ })).toBeVisible();
  await page.clock.fastForward(20_000);
  await page.getByRole('link', { name: 'Profiles' }).click();
  await expect(card.getByRole('button', { name: /Try again in [1-4]\d s/ })).toBeVisible();
  expect(tokensAsked(cloud.log)).toBe(1);

  await page.clock.fastForward(42_000);
  await card.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  expect(tokensAsked(cloud.log)).toBe(2);
});

test('what MSAL delays continues to count down after a reload, and is asked again at its end', async ({
  page,
  site,
  cloud,
}) => {
  await page.clock.install();
  await signIn(page, site.origin);
  await page.getByRole('link', { name: 'Contoso', exact: true }).click();
  cloud.play('sign-in-throttled');
  const card = cardsOf(page).and(page.locator('[data-kind="throttled"]'));
  await page.getByRole('button', { name: 'Check Contoso' }).click();
  await expect(card.getByRole('button', { name: /Try again in [56]\d s/ })).toBeVisible();
  const asked = tokensAsked(cloud.log);
  await page.clock.fastForward(20_000);

  await page.reload();
  await page.getByRole('button', { name: 'Check Contoso' }).click();
  await expect(card.getByRole('button', { name: /Try again in [1-4]\d s/ })).toBeVisible();
  expect(tokensAsked(cloud.log)).toBe(asked);

  await page.clock.fastForward(42_000);
  await card.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(page.locator('[data-verdict="reachable"]').first()).toBeVisible();
  expect(tokensAsked(cloud.log)).toBe(asked + 1);
});

test('an organization that asks to wait is asked again after the countdown', async ({
  page,
  site,
  cloud,
}) => {
  await signIn(page, site.origin);
  cloud.play('throttled-for-good');
  await page.getByRole('link', { name: 'Contoso', exact: true }).click();
  await page.getByRole('button', { name: 'Check Contoso' }).click();
  const card = cardsOf(page).and(page.locator('[data-kind="throttled"]'));
  await expect(card.getByRole('button', { name: /Try again in \d s/ })).toBeVisible({
    timeout: 30_000,
  });
  const asked = cloud.log.length;
  cloud.play('all-well');
  await card.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(page.locator('[data-verdict="reachable"]').first()).toBeVisible();
  expect(cloud.log.length).toBeGreaterThan(asked);
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [390, 'dark'],
] as const) {
  test(`the diagnose screen is accessible and fits, ${width} wide, ${colorScheme}`, async ({
    page,
    site,
    cloud,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await signIn(page, site.origin);
    cloud.play('no-licence');
    await runDoctor(page, contoso);
    await page.getByRole('button', { name: 'Read my token' }).click();
    await expect(page.getByText(/Expires in/)).toBeVisible();
    await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
    const violations = await page.evaluate(async () => {
      type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      const { axe } = window as unknown as { axe: Axe };
      const found = await axe.run();
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
      );
    });
    expect(violations).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
