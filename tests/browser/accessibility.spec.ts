import { consentAs, expect, openForm, test } from './support/fixtures.ts';
import { sticksOut, violations } from './support/accessibility.ts';

const looks = [
  { width: 1280, height: 900, scheme: 'light' },
  { width: 1280, height: 900, scheme: 'dark' },
  { width: 390, height: 844, scheme: 'light' },
  { width: 390, height: 844, scheme: 'dark' },
] as const;

for (const { width, height, scheme } of looks) {
  test.describe(`${width} px, ${scheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme: scheme });

    test('every screen can be read and used by everybody, and nothing sticks out', async ({
      page,
      site,
    }) => {
      test.slow();
      const found: string[] = [];
      const look = async (screen: string): Promise<void> => {
        for (const violation of await violations(page)) found.push(`${screen}: ${violation}`);
        if (await sticksOut(page)) found.push(`${screen}: sticks out sideways`);
      };

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
