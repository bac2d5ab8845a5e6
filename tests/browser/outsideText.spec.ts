import type { Locator, Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { expect, submitSignIn, test } from './support/fixtures.ts';
import type { Site } from './support/site.ts';

const id = (number: number): string =>
  `7e570000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const hebrew = 'אבג';
/** As browsers write a host with Hebrew letters. */
const hebrewHost = new URL(`https://${hebrew}-7.crm4.dynamics.com`).hostname;

/** Organizations as a hostile or careless provider may list them. */
const instances = [
  {
    Id: id(1),
    FriendlyName: 'Contoso\u202e gnp.\u200b',
    Url: 'https://org1.crm4.dynamics.com',
    ApiUrl: 'https://org1.api.crm4.dynamics.com',
    Region: hebrew,
    Version: '9.2',
  },
  {
    Id: id(2),
    FriendlyName: '\u200b\u2060',
    Url: 'https://org91.crm11.dynamics.com@evil.example/',
    ApiUrl: 'https://org91.api.crm11.dynamics.com',
    Region: `${hebrew} 7`,
  },
  {
    Id: id(3),
    FriendlyName: `${hebrew} 12 Contoso`,
    Url: `https://${hebrew}-7.crm4.dynamics.com`,
    ApiUrl: 'https://org3.api.crm4.dynamics.com',
    Region: hebrew,
  },
];

async function list(page: Page, site: Site, next?: string): Promise<void> {
  await page.route('https://globaldisco.crm.dynamics.com/**', (route) =>
    route.fulfill({
      json: { value: instances, ...(next !== undefined && { '@odata.nextLink': next }) },
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  );
  await page.goto(`${site.origin}/`);
  await submitSignIn(page, { client: registrations.usual.clientId });
  await page.getByRole('link', { name: 'Ben Okafor' }).click();
  await page.getByRole('link', { name: 'Accept', exact: true }).click();
  await expect(page.locator('[data-org]').first()).toBeVisible();
}

const row = (page: Page, number: number): Locator => page.locator(`[data-org="${id(number)}"]`);

/** The characters of a text inside an element, in the order in which they're drawn from left to right. */
function drawn(element: Locator, text: string): Promise<string> {
  return element.evaluate((node, wanted) => {
    const walker = node.ownerDocument.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let found = walker.nextNode(); found; found = walker.nextNode()) {
      const start = found.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const glyphs = Array.from(wanted, (character, at) => {
        const range = node.ownerDocument.createRange();
        range.setStart(found, start + at);
        range.setEnd(found, start + at + 1);
        return { character, left: range.getClientRects()[0]?.left ?? Infinity };
      });
      return glyphs
        .sort((one, two) => one.left - two.left)
        .map(({ character }) => character)
        .join('');
    }
    return `“${wanted}” isn’t here`;
  }, text);
}

test('a host keeps its characters in order, whatever stands next to it', async ({ page, site }) => {
  await list(page, site);
  for (const [number, host] of [
    [1, 'org1.crm4.dynamics.com'],
    [2, 'evil.example'],
    [3, hebrewHost],
  ] as const) {
    expect(await drawn(row(page, number), host)).toBe(host);
  }
  const heading = page.getByRole('heading', { name: /crm4\.dynamics\.com/ });
  expect(await drawn(heading, 'crm4.dynamics.com')).toBe('crm4.dynamics.com');

  await row(page, 3).getByRole('link').click();
  const details = page.getByRole('article');
  await expect(details).toBeVisible();
  for (const text of ['crm4.dynamics.com', `https://${hebrewHost}`])
    expect(await drawn(details, text)).toBe(text);
});

test('hidden characters in names are visible, and a name that looks empty is the ID', async ({
  page,
  site,
}) => {
  await list(page, site);
  const link = row(page, 1).getByRole('link');
  await expect(link).toHaveText('Contoso[U+202E] gnp.[U+200B]');
  await expect(link).toHaveAccessibleName('Contoso[U+202E] gnp.[U+200B]');
  await expect(row(page, 2).getByRole('link')).toHaveText(id(2));
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contoso[U+202E] gnp.[U+200B]');
});

test('a foreign address gets no link, even if the Web API’s address is good', async ({
  page,
  site,
}) => {
  await list(page, site);
  await expect(row(page, 2)).toContainText('Foreign host');
  await row(page, 2).getByRole('link').click();
  await expect(page.getByRole('link', { name: 'Web API' })).toHaveAttribute(
    'href',
    'https://org91.api.crm11.dynamics.com/api/data/v9.2/',
  );
  await expect(page.getByRole('link', { name: 'App', exact: true })).toHaveCount(0);
  await expect(page.locator('a[href*="evil.example"]')).toHaveCount(0);
});

test('a list that continues on another host says that it’s incomplete', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await list(page, site, 'https://evil.example/next');
  await expect(page.getByText('The list is incomplete')).toBeVisible();
  await expect(page.getByText('continues at an address that isn’t Microsoft’s')).toBeVisible();
  expect(asked.filter((url) => url.includes('evil.example'))).toEqual([]);
});
