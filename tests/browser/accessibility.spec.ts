import type { Page } from '@playwright/test';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';
import { scenarioKey } from '../../src/sandbox/cloud/scenarios/scenarios.ts';
import { consentAs, expect, openForm, submitSignIn, test } from './support/fixtures.ts';
import type { Site } from './support/site.ts';
import { sticksOut, violations } from './support/accessibility.ts';

const looks = [
  { width: 1280, height: 900, scheme: 'light' },
  { width: 1280, height: 900, scheme: 'dark' },
  { width: 390, height: 844, scheme: 'light' },
  { width: 390, height: 844, scheme: 'dark' },
] as const;

/** Looks at states one after the other; `found` is what is wrong with them. */
function createLook(page: Page) {
  const found: string[] = [];
  async function look(state: string): Promise<void> {
    for (const violation of await violations(page)) found.push(`${state}: ${violation}`);
    if (await sticksOut(page)) found.push(`${state}: sticks out sideways`);
  }
  return { look, found };
}

/** Signs in to the sandbox; its list of organizations is open then. */
async function openList(page: Page, { origin }: Site): Promise<void> {
  await page.goto(`${origin}/sandbox/`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await consentAs(page, 'Ben Okafor');
  await expect(page.locator('[data-org]').first()).toBeVisible();
}

const connectionFile = `<CrmConnections><Connections>
  <ConnectionDetail><ConnectionName>Fabrikam</ConnectionName><OriginalUrl>https://fabrikam.crm4.dynamics.com</OriginalUrl></ConnectionDetail>
  <ConnectionDetail><ConnectionName>Own server</ConnectionName><OriginalUrl>https://crm.fabrikam.local/x</OriginalUrl></ConnectionDetail>
</Connections></CrmConnections>`;

for (const { width, height, scheme } of looks) {
  test.describe(`${width} px, ${scheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme: scheme });

    test('every screen can be read and used by everybody, and nothing sticks out', async ({
      page,
      site,
    }) => {
      test.slow();
      const { look, found } = createLook(page);
      await page.goto(site.origin);
      await expect(page.getByRole('button', { name: 'I have an error' })).toBeVisible();
      await look('start');
      await page.getByRole('button', { name: 'Connect a tool' }).click();
      await expect(page.getByRole('link', { name: 'SmartConnect' })).toBeVisible();
      await look('start, connect a tool');
      await page.getByRole('button', { name: 'I have an error' }).click();
      await expect(page.getByLabel('Paste the error you see')).toBeVisible();
      await look('start, an error');
      await openForm(page);
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      await look('start, sign in');
      for (const screen of ['setup', 'organizations', 'diagnose', 'profiles']) {
        await page.goto(`${site.origin}/#/${screen}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (screen === 'setup') await expect(page.locator('[data-step]').first()).toBeVisible();
        await look(`${screen}, signed out`);
      }

      await page.goto(`${site.origin}/sandbox/`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('link', { name: 'Ben Okafor' })).toBeVisible();
      await look('simulated sign-in');
      await consentAs(page, 'Ben Okafor');
      await page.getByRole('button', { name: 'Check all' }).click();
      await expect(page.locator('[data-run]')).toHaveAttribute('data-left', '0');
      await look('organizations');
      await page.getByRole('searchbox', { name: 'Find an organization' }).fill('contso');
      await expect(page.locator('[data-org] mark').first()).toBeVisible();
      await page.getByRole('button', { name: 'Filters' }).click();
      await expect(page.getByRole('group', { name: 'Type' })).toBeVisible();
      await look('filters');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
      await look('palette');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Use another account' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await look('another account');
      await page.keyboard.press('Escape');
      await page.getByRole('searchbox', { name: 'Find an organization' }).fill('');
      await page.getByRole('link', { name: 'Contoso UAT', exact: true }).click();
      await page.getByRole('button', { name: 'Save profile' }).click();
      await expect(page.getByText('Saved in this browser')).toBeVisible();
      await look('organization');
      await page.getByRole('link', { name: 'Profiles' }).click();
      await expect(page.getByRole('heading', { name: 'Profiles', level: 1 })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Contoso UAT' })).toBeVisible();
      await look('profiles');
      await page.goto(`${site.origin}/#error=access_denied&error_description=AADSTS65004&state=x`);
      await expect(page.locator('article[data-kind]')).toBeVisible();
      await look('a failure');
      expect(found).toEqual([]);
    });
  });
}

// Each width and each scheme once: these states are many.
for (const { width, height, scheme } of [looks[0], looks[3]]) {
  test.describe(`${width} px, ${scheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme: scheme });

    test('a run under way, its page and the runs can be used by everybody', async ({
      page,
      site,
    }) => {
      test.slow();
      const { look, found } = createLook(page);
      await page.addInitScript((key) => {
        sessionStorage.setItem(key, 'slow-answers');
      }, scenarioKey);
      await openList(page, site);
      await page.getByRole('button', { name: 'Check all' }).click();
      await page.getByRole('button', { name: 'Pause' }).click();
      await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
      await look('a paused run');
      await page.getByRole('button', { name: 'Resume' }).click();
      await look('a run in progress');
      await expect(page.locator('[data-run]')).toHaveAttribute('data-left', '0');
      await page.goto(`${site.origin}/sandbox/#/runs`);
      const run = page.locator('main a[href^="#/runs/"]').first();
      await expect(run).toBeVisible();
      await look('the runs');
      await run.click();
      await expect(page.getByRole('heading', { name: 'Report', exact: true })).toBeVisible();
      await look('a run');
      await page.goto(`${site.origin}/sandbox/#/settings`);
      await expect(page.getByRole('button', { name: /^Forget/ }).first()).toBeVisible();
      await look('settings');
      await page.goto(`${site.origin}/sandbox/#/`);
      await expect(page.getByRole('heading', { name: 'Continue' })).toBeVisible();
      await look('start, signed in');
      expect(found).toEqual([]);
    });

    test('a selection, and what is made of it, can be used by everybody', async ({
      page,
      site,
    }) => {
      test.slow();
      const { look, found } = createLook(page);
      await openList(page, site);
      await page.getByRole('button', { name: 'Ben Okafor' }).click();
      await expect(page.getByRole('button', { name: 'Sign out of Microsoft too' })).toBeVisible();
      await page.getByRole('checkbox', { name: 'Select all shown' }).check();
      await look('a selection, and the account');
      await page.getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('dialog').locator('[data-format]').first()).toBeVisible();
      await look('the export');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Make connectors' }).click();
      await expect(page.getByRole('button', { name: 'Save connectors' })).toBeVisible();
      await look('new connectors');
      await page.getByRole('button', { name: 'Save connectors' }).click();
      await page.getByRole('link', { name: 'Show connectors' }).click();
      await page.getByRole('button', { name: 'Form card for crm4.dynamics.com' }).click();
      await expect(page.locator('[data-card="smartconnect"]')).toBeVisible();
      await look('a form card');
      await page.getByRole('button', { name: 'Import' }).click();
      await page.getByLabel('File', { exact: true }).setInputFiles({
        name: 'ConnectionsList.Default.xml',
        mimeType: 'application/xml',
        buffer: Buffer.from(connectionFile),
      });
      await expect(page.getByRole('heading', { name: /^XrmToolBox: 1 new/ })).toBeVisible();
      await look('an import');
      expect(found).toEqual([]);
    });

    test('every stage and every tab of the guide, also a broken one, can be used by everybody', async ({
      page,
      site,
    }) => {
      test.slow();
      const { look, found } = createLook(page);
      await page.goto(`${site.origin}/#/setup?for=smartconnect`);
      const stages = page.locator('[data-stage]');
      await expect(stages).toHaveCount(5);
      await look('the first stage');
      for (const nth of [1, 2, 3, 4]) {
        await stages.nth(nth).getByRole('button', { expanded: false }).first().click();
        await expect(stages.nth(nth)).toHaveAttribute('data-shown', 'true');
        await look(`stage ${nth + 1}`);
      }
      await stages.nth(4).getByText('Something went wrong?').click();
      await expect(stages.nth(4).getByLabel('Paste the error you see')).toBeVisible();
      await look('something went wrong');
      await page.getByRole('button', { name: 'Show everything' }).click();
      await look('everything');
      for (const tab of ['Script', 'Send to an admin', 'Check an existing app']) {
        await page.getByRole('tab', { name: tab }).click();
        await look(tab);
      }
      await page.getByRole('tab', { name: 'Click' }).click();
      const { clientId } = registrations.web;
      await page.goto(`${site.origin}/#/setup?for=latchkey`);
      await expect(page.getByRole('heading', { name: /^Stage 1/ })).toBeVisible();
      const id = page.getByRole('textbox', { name: 'Application (client) ID' });
      await id.fill(clientId);
      await id.blur();
      await expect(page.locator('[data-step="client-id"]')).toHaveAttribute('data-state', 'done');
      await page.goto(`${site.origin}/#/`);
      await submitSignIn(page, { client: clientId });
      await consentAs(page, 'Ben Okafor');
      await expect(page.locator('article[data-kind="redirect-platform"]')).toBeVisible();
      await page.getByRole('link', { name: 'Set up', exact: true }).click();
      await expect(page.locator('[data-stage][data-state="broken"]')).toBeVisible();
      await look('a broken stage');
      expect(found).toEqual([]);
    });
  });
}
