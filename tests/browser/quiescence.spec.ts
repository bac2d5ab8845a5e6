import type { Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { consentAs, expect, submitSignIn } from './support/fixtures.ts';
import { everythingSince, letTimePass } from './support/quiescence.ts';
import {
  holdAfter,
  organizationsOf,
  run,
  shownVerdicts,
  testWithOrganizations,
  type Held,
} from './support/runs.ts';

const count = 80;
const answered = 20;
/** Checks in progress at once. */
const atOnce = 32;
const hosts = organizationsOf(count)
  .filter(({ standing }) => !standing)
  .map(({ apiUrl }) => new URL(apiUrl).host);

const test = testWithOrganizations(count);

const ends: readonly { readonly name: string; readonly end: (page: Page) => Promise<unknown> }[] = [
  {
    name: 'Stop',
    end: async (page) => {
      await page.getByRole('button', { name: 'Stop' }).click();
      await expect(run(page)).toContainText('Stopped.');
    },
  },
  {
    name: 'Pause',
    end: async (page) => {
      await page.getByRole('button', { name: 'Pause' }).click();
      await expect(page.getByRole('button', { name: /^Resume/ })).toBeEnabled();
    },
  },
  {
    name: 'Sign out',
    end: async (page) => {
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page.getByText('Not signed in')).toBeVisible();
    },
  },
  {
    name: 'Forget everything',
    end: async (page) => {
      await page.evaluate(() => void (location.hash = '#/settings'));
      await page.getByRole('button', { name: 'Forget everything' }).click();
      await page.getByRole('button', { name: 'Forget everything' }).click();
      await expect(page.getByText('Nothing is saved in this browser.')).toBeVisible();
    },
  },
];

/** What the page shows of the checks; the age of the list, which goes on, is left out. */
const shown = async (page: Page) => ({
  run: await run(page).allInnerTexts(),
  verdicts: await shownVerdicts(page),
  cards: await page.locator('article[data-kind]').allInnerTexts(),
});

const held: readonly Held[] = ['preflight', 'request'];

for (const { name, end } of ends)
  for (const what of held)
    test(`after ${name} while each ${what} hangs, nothing more changes and nothing more is asked`, async ({
      page,
      cloud,
    }) => {
      await page.clock.install();
      await page.goto('./');
      await submitSignIn(page, { client: registrations.usual.clientId });
      await consentAs(page, 'Ben Okafor');
      await expect(page.locator('li[data-org]')).toHaveCount(count);
      const began = cloud.log.length;
      const release = holdAfter(cloud, answered, what);
      const asked = (isPreflight: boolean): number => {
        const entries = cloud.log
          .slice(began)
          .filter(
            ({ host, method }) => hosts.includes(host) && (method === 'OPTIONS') === isPreflight,
          );
        return new Set(entries.map(({ host }) => host)).size;
      };
      await page.getByRole('button', { name: 'Check all' }).click();
      await expect(run(page)).toHaveAttribute('data-reachable', String(answered));
      await expect.poll(() => asked(true)).toBe(answered + atOnce);
      await expect
        .poll(() => asked(false))
        .toBe(what === 'preflight' ? answered : answered + atOnce);

      await end(page);
      const before = await shown(page);
      const entries = cloud.log.length;
      await letTimePass(page, release);
      expect(everythingSince(cloud, entries)).toEqual([]);
      expect(await shown(page)).toEqual(before);
    });
