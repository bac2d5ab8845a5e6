import { expect } from '@playwright/test';
import { brokenBrowsers } from '../browser/support/brokenApis.ts';
import { test } from './fixtures.ts';
import { press, visitScreens } from './tab.ts';

for (const { name, script, copies } of brokenBrowsers) {
  test(`with ${name}, the start page, the guide and the paste box work`, async ({
    tab,
    site,
    errors,
  }) => {
    await tab.evaluateOnNewDocument(script);
    await visitScreens(tab, site.origin);
    if (copies === false) {
      await press(tab, 'article[data-kind] button[aria-label^="Copy"]');
      await tab.waitForSelector('[role="status"] ::-p-text(Not copied)');
    }
    expect(errors).toEqual([]);
  });
}
