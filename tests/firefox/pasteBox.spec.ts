import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { byRole } from './tab.ts';

test('what Microsoft’s page says about a redirect URI gets its card, and nothing is sent', async ({
  tab,
  site,
  cloud,
  errors,
}) => {
  await tab.goto(`${site.origin}/#/diagnose`);
  await byRole(tab, 'textbox', 'Paste the error you see').fill(
    `Sorry, but we’re having trouble signing you in.
AADSTS50011: The redirect URI 'https://x.example/' specified in the request does not match the redirect URIs configured for the application.
Trace ID: 11111111-1111-4111-8111-111111111111`,
  );
  await tab.waitForSelector('article[data-kind]');
  const cards = await tab.$$eval('article[data-kind]', (all) =>
    all.map((card) => [card.getAttribute('data-kind'), card.getAttribute('data-code')]),
  );
  expect(cards).toEqual([['redirect-uri', 'AADSTS50011']]);
  expect(cloud.log).toEqual([]);
  expect(errors).toEqual([]);
});
