import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

const chunk = '**/assets/Profiles-*.js';

const troubles: readonly {
  readonly title: string;
  readonly make: (page: Page) => Promise<unknown>;
  /** The seconds until the page gives up. */
  readonly after: number;
}[] = [
  { title: 'is missing', make: (page) => page.route(chunk, (route) => route.abort()), after: 0 },
  { title: 'never arrives', make: (page) => page.route(chunk, () => undefined), after: 15 },
];

for (const { title, make, after } of troubles) {
  test(`a screen that ${title} can be loaded with Reload`, async ({ page, site }) => {
    await page.clock.install();
    await page.goto(site.origin);
    await make(page);
    const asked = page.waitForRequest(chunk);
    await page.getByRole('link', { name: 'Profiles' }).click();
    await asked;
    await page.clock.runFor(after * 1000);
    const words = page.getByRole('alert').filter({ hasText: 'This part of the page didn’t load' });
    await expect(words).toContainText('Nothing you saved is lost.');

    await page.unroute(chunk);
    await words.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('heading', { name: 'Profiles', level: 1 })).toBeVisible();
    await expect(words).toBeHidden();
    await expect(page).toHaveURL(`${site.origin}/#/profiles`);
  });
}
