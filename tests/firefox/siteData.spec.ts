import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { visitScreens } from './tab.ts';

/** `network.cookie.cookieBehavior`: every site may store nothing, neither cookies nor anything else. */
const blockEverything = 2;

test.use({ settings: { 'network.cookie.cookieBehavior': blockEverything } });

test('where Firefox blocks all site data, the start page, the guide and the paste box work', async ({
  tab,
  site,
  errors,
}) => {
  await visitScreens(tab, site.origin);
  expect(errors).toEqual([]);
});
