import { get } from 'node:https';
import type { Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import type { CloudServer } from './support/cloudServer.ts';
import { consentAs, expect, submitSignIn, test } from './support/fixtures.ts';
import type { Site } from './support/site.ts';

/** One test for each attack of RFC 9700 that concerns a client in a browser; numbers are its sections. */

const client = registrations.usual.clientId;
const wasNotAskedFor = 'A sign-in response came that wasn’t asked for';
const signedIn = (page: Page) => page.getByRole('button', { name: 'Sign out' });

/** Starts a sign-in, and stops at Microsoft's page. Returns the `state` that it left with. */
async function leave(page: Page, site: Site, cloud?: string): Promise<string> {
  await page.goto(site.origin);
  await submitSignIn(page, { client, ...(cloud !== undefined && { cloud }) });
  await page.waitForURL(/login\.microsoftonline\./);
  return new URL(page.url()).searchParams.get('state') ?? '';
}

/** Completes the sign-in up to Microsoft's answer, and takes that before the browser can follow it. */
async function interceptAnswer(page: Page, cloud: CloudServer): Promise<URLSearchParams> {
  const accept = page.getByRole('link', { name: 'Accept' });
  const account = page.getByRole('link', { name: 'Ben Okafor' });
  await expect(account.or(accept).first()).toBeVisible();
  if (await account.isVisible()) await account.click();
  const next = new URL((await accept.getAttribute('href')) ?? '', page.url());
  const location = await new Promise<string>((resolve, reject) => {
    const question = {
      host: '127.0.0.1',
      port: cloud.port,
      path: `${next.pathname}${next.search}`,
    };
    const headers = { host: next.host };
    get({ ...question, headers, rejectUnauthorized: false }, (answer) => {
      answer.resume();
      resolve(answer.headers.location ?? '');
    }).on('error', reject);
  });
  const answer = new URLSearchParams(new URL(location).hash.slice(1));
  expect(answer.has('code')).toBe(true);
  return answer;
}

/** Opens the page with an answer in its address; a blank page in between makes it a new document. */
async function deliver(page: Page, site: Site, answer: URLSearchParams | string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${site.origin}/#${answer.toString()}`);
}

const sentence = 'AADSTS65004%3a+Call+0800+000+to+unlock+your+account.';
const forged = {
  'a refusal without state': `error=access_denied&error_description=${sentence}`,
  'a refusal with another state': `error=access_denied&error_description=${sentence}&state=eyJpZCI6IngifQ`,
  'a code with ordinary words in it': 'code=Problem&access_token=localhost&state=eyJpZCI6IngifQ',
};

for (const [what, fragment] of Object.entries(forged)) {
  test(`unsolicited answer (4.7 CSRF): ${what} is neither believed nor shown, and the pending sign-in goes on`, async ({
    page,
    site,
    cloud,
  }) => {
    await leave(page, site);
    const genuine = await interceptAnswer(page, cloud);
    await deliver(page, site, fragment);
    const card = page.locator('article[data-kind]');
    await expect(card).toHaveAttribute('data-kind', 'sign-in-stuck');
    await expect(card).toContainText(wasNotAskedFor);
    await expect(page.locator('body')).not.toContainText(/0800|AADSTS65004/);
    await expect(page).toHaveURL(`${site.origin}/#/`);
    await expect(page.getByLabel('Paste the error you see')).toBeVisible();
    await deliver(page, site, genuine);
    await expect(signedIn(page)).toBeVisible();
    await expect(page).toHaveURL(`${site.origin}/#/organizations`);
  });
}

test('unsolicited answer from an opener (4.7 CSRF): put into the address later, it changes nothing but a note', async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.origin}/config.json`);
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate((href) => {
      (window as { opened?: Window | null }).opened = window.open(href);
    }, `${site.origin}/#/setup`),
  ]);
  await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate((href) => {
    const { opened } = window as { opened?: Window | null };
    if (opened) opened.location.href = href;
  }, `${site.origin}/#${forged['a refusal without state']}`);
  await expect(opened.locator('article[data-kind]')).toContainText(wasNotAskedFor);
  await expect(opened).toHaveURL(`${site.origin}/#/setup`);
  await expect(opened.locator('body')).not.toContainText('0800');
  await expect(opened.locator('[data-state="broken"]')).toHaveCount(0);
});

test('mix-up (4.4): a code of another sign-in service goes only to the service that this sign-in began at', async ({
  page,
  context,
  site,
  cloud,
}) => {
  await leave(page, site);
  const stolen = await interceptAnswer(page, cloud);
  cloud.reset(); // Microsoft forgets the session, so that it asks again
  const second = await context.newPage();
  await second.goto(site.origin);
  await submitSignIn(second, { client, cloud: 'gcchigh' });
  await second.waitForURL(/login\.microsoftonline\.us/);
  const state = new URL(second.url()).searchParams.get('state') ?? '';
  stolen.set('state', state);
  await deliver(second, site, stolen);
  await expect(second.locator('article[data-kind]')).toBeVisible();
  const asked = cloud.log.filter(({ grant }) => grant === 'authorization_code');
  expect(asked.map(({ host }) => host)).toEqual(['login.microsoftonline.us']);
  await expect(signedIn(second)).toHaveCount(0);
});

test('replay (4.5.3): an answer that was used counts no second time, and the account stays signed in', async ({
  page,
  site,
  cloud,
}) => {
  await leave(page, site);
  const answer = await interceptAnswer(page, cloud);
  await deliver(page, site, answer);
  await expect(signedIn(page)).toBeVisible();
  const redeemed = () => cloud.log.filter(({ grant }) => grant === 'authorization_code').length;
  expect(redeemed()).toBe(1);
  await deliver(page, site, answer);
  await expect(page.locator('article[data-kind]')).toContainText(wasNotAskedFor);
  await expect(signedIn(page)).toBeVisible();
  expect(redeemed()).toBe(1);
});

test('code injection (4.5): a stolen code with the right state fails, because its PKCE challenge is another', async ({
  page,
  context,
  site,
  cloud,
}) => {
  await leave(page, site);
  const stolen = await interceptAnswer(page, cloud);
  cloud.reset(); // Microsoft forgets the session, so that it asks again
  const victim = await context.newPage();
  stolen.set('state', await leave(victim, site));
  await deliver(victim, site, stolen);
  await expect(victim.locator('article[data-kind]')).toContainText('AADSTS501481');
  await expect(signedIn(victim)).toHaveCount(0);
});

test('state (4.7): every sign-in leaves with another one, and half of it is not enough', async ({
  page,
  site,
  cloud,
}) => {
  const first = await leave(page, site);
  const second = await leave(page, site);
  expect(second).not.toBe(first);
  const answer = await interceptAnswer(page, cloud);
  for (const state of [first, second.split('|')[0] ?? '', second.split('|')[1] ?? '', '']) {
    const changed = new URLSearchParams(answer);
    changed.set('state', state);
    await deliver(page, site, changed);
    await expect(page.locator('article[data-kind]')).toContainText(wasNotAskedFor);
  }
  await deliver(page, site, answer);
  await expect(signedIn(page)).toBeVisible();
});

test('PKCE (2.1.1): the sign-in leaves with a SHA-256 challenge, and the code needs its verifier', async ({
  page,
  site,
  cloud,
}) => {
  await leave(page, site);
  const parameters = new URL(page.url()).searchParams;
  expect(parameters.get('code_challenge_method')).toBe('S256');
  expect(parameters.get('code_challenge')).toMatch(/^[\w-]{43}$/);
  expect(parameters.get('response_type')).toBe('code');
  expect(parameters.get('nonce')).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  const answer = await interceptAnswer(page, cloud);
  await page.goto(`${site.origin}/config.json`);
  await page.evaluate(() => {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith('msal.') && key.includes('verifier')) sessionStorage.removeItem(key);
  });
  await deliver(page, site, answer);
  await expect(page.locator('article[data-kind]')).toBeVisible();
  await expect(signedIn(page)).toHaveCount(0);
});

const elsewhere = [
  '#//evil.example/',
  '#/\\evil.example',
  '#/connect?redirect_uri=https://evil.example/',
  '#/connect?org=https://evil.example/&cloud=public',
  '#https://evil.example/',
];

for (const route of elsewhere) {
  test(`open redirect (4.11): ${route} leads to no other site, before and after a sign-in`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site.origin}/${route}`);
    await page.getByRole('link', { name: 'Latchkey', exact: true }).click();
    // On the start page the form is folded; a link to the form opened it.
    await expect(page.getByRole('button', { name: 'I have a client ID' })).toHaveAttribute(
      'aria-expanded',
      'false',
    );
    await submitSignIn(page, { client });
    await page.waitForURL(/login\.microsoftonline\.com/);
    expect(new URL(page.url()).searchParams.get('redirect_uri')).toBe(`${site.origin}/`);
    await consentAs(page, 'Ben Okafor');
    await expect(signedIn(page)).toBeVisible();
    expect(new URL(page.url()).origin).toBe(site.origin);
  });
}

test('crossed tabs: one tab’s answer means nothing in another, and both sign-ins can still finish', async ({
  page,
  context,
  site,
  cloud,
}) => {
  await leave(page, site);
  const first = await interceptAnswer(page, cloud);
  cloud.reset(); // Microsoft forgets the session, so that it asks again
  const other = await context.newPage();
  await leave(other, site);
  const second = await interceptAnswer(other, cloud);
  await deliver(other, site, first);
  await expect(other.locator('article[data-kind]')).toContainText(wasNotAskedFor);
  await deliver(page, site, first);
  await expect(signedIn(page)).toBeVisible();
  await deliver(other, site, second);
  await expect(signedIn(other)).toBeVisible();
});

test('framing (4.16 clickjacking): inside a frame the page asks nothing and offers no button', async ({
  page,
  site,
  cloud,
}) => {
  await page.goto(`${site.origin}/config.json`);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, `${site.origin}/#code=0.AX&state=x`);
  const framed = page.frameLocator('iframe');
  await expect(framed.getByRole('heading')).toHaveText('Latchkey doesn’t run inside another page');
  await expect(framed.getByRole('button')).toHaveCount(0);
  expect(cloud.log).toEqual([]);
});

test('referrer (4.2): neither the answer nor the page’s address is sent anywhere', async ({
  page,
  site,
  cloud,
}) => {
  const referrers: string[] = [];
  page.on('request', (request) => {
    const { referer } = request.headers();
    if (referer) referrers.push(`${request.url()} ← ${referer}`);
  });
  await page.goto(site.origin);
  await submitSignIn(page, { client });
  await consentAs(page, 'Ben Okafor');
  await expect(page.getByRole('button', { name: 'Check all' })).toBeEnabled();
  // Microsoft's own pages may name themselves to each other, never to this page.
  expect(referrers.filter((line) => line.includes(site.origin))).toEqual([]);
  expect(site.requests.filter(({ url }) => /code=|state=/.test(url))).toEqual([]);
  const toDataverse = cloud.log.filter(({ host }) => host.endsWith('dynamics.com'));
  expect(toDataverse.filter(({ headers }) => headers.includes('referer'))).toEqual([]);
});
