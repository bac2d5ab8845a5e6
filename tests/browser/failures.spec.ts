import {
  scenarios,
  scenarioKey,
  type ScenarioId,
} from '../../src/sandbox/cloud/scenarios/scenarios.ts';
import type { ProblemKind } from '../../src/facts/diagnosis/problems.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

type Case = {
  readonly scenario: ScenarioId;
  /** Who signs in; Ben where nobody is named. */
  readonly as?: string;
  /** `page`: the error stays on Microsoft's page, and is pasted. `list`: on the way to the list. `check`: of this organization. */
  readonly at: 'page' | 'list' | { readonly check: string };
  readonly kind: ProblemKind;
  readonly code?: string;
  /** The card's first click. */
  readonly next: string | RegExp;
};

const contoso = { check: 'Contoso' } as const;

const cases: readonly Case[] = [
  {
    scenario: 'wrong-redirect-uri',
    at: 'page',
    kind: 'redirect-uri',
    code: 'AADSTS50011',
    next: /./,
  },
  {
    scenario: 'no-redirect-uri',
    at: 'page',
    kind: 'redirect-uri',
    code: 'AADSTS500113',
    next: /./,
  },
  {
    scenario: 'registered-as-web',
    at: 'list',
    kind: 'redirect-platform',
    code: 'AADSTS9002326',
    next: /./,
  },
  {
    scenario: 'single-tenant-without-tenant',
    at: 'page',
    kind: 'account-types',
    code: 'AADSTS50194',
    next: /./,
  },
  { scenario: 'unknown-client-id', at: 'page', kind: 'client-id', code: 'AADSTS700016', next: /./ },
  { scenario: 'unknown-tenant', at: 'page', kind: 'tenant', code: 'AADSTS90002', next: /./ },
  {
    scenario: 'missing-permission',
    at: 'page',
    kind: 'api-permission',
    code: 'AADSTS650057',
    next: /./,
  },
  {
    scenario: 'application-disabled',
    at: 'page',
    kind: 'register-app',
    code: 'AADSTS7000112',
    next: /./,
  },
  {
    scenario: 'admin-consent-needed',
    at: 'page',
    kind: 'admin-consent',
    code: 'AADSTS90094',
    next: /./,
  },
  {
    scenario: 'assignment-required',
    at: 'page',
    kind: 'assignment',
    code: 'AADSTS50105',
    next: /./,
  },
  {
    scenario: 'account-from-elsewhere',
    as: 'Farah Haddad',
    at: 'page',
    kind: 'guest-account',
    code: 'AADSTS50020',
    next: /./,
  },
  {
    scenario: 'conditional-access',
    at: 'page',
    kind: 'conditional-access',
    code: 'AADSTS53003',
    next: /./,
  },
  { scenario: 'unknown-code', at: 'list', kind: 'unknown', code: 'AADSTS7999123', next: /./ },
  { scenario: 'sign-in-throttled', at: 'list', kind: 'throttled', code: 'AADSTS90055', next: /./ },
  {
    scenario: 'session-expired',
    at: contoso,
    kind: 'session-expired',
    code: 'AADSTS700084',
    next: /./,
  },
  {
    scenario: 'mfa-for-one',
    at: { check: 'Contoso Deutschland' },
    kind: 'mfa',
    code: 'AADSTS50076',
    next: /./,
  },
  { scenario: 'discovery-down', at: 'list', kind: 'service-unavailable', next: /./ },
  {
    scenario: 'discovery-refuses-scope',
    at: 'list',
    kind: 'region-or-url',
    code: 'AADSTS500011',
    next: /./,
  },
  { scenario: 'discovery-retired', at: 'list', kind: 'network-or-cors', next: /./ },
  { scenario: 'network-gone', at: 'list', kind: 'network-or-cors', next: /./ },
  { scenario: 'discovery-unreachable', at: 'list', kind: 'network-or-cors', next: /./ },
  { scenario: 'captive-portal', at: 'list', kind: 'unexpected-answer', next: /./ },
  { scenario: 'truncated-answer', at: 'list', kind: 'unexpected-answer', next: /./ },
  { scenario: 'user-not-member', at: contoso, kind: 'not-a-member', code: '0x80072560', next: /./ },
  { scenario: 'user-disabled', at: contoso, kind: 'user-disabled', code: '0x80040225', next: /./ },
  { scenario: 'no-licence', at: contoso, kind: 'no-licence', code: '0x8004d24b', next: /./ },
  { scenario: 'missing-privilege', at: contoso, kind: 'missing-privilege', next: /./ },
  {
    scenario: 'organization-disabled',
    at: contoso,
    kind: 'organization-disabled',
    code: '0x8004a104',
    next: /./,
  },
  { scenario: 'admin-mode', at: contoso, kind: 'organization-disabled', next: /./ },
  { scenario: 'organization-gone', at: contoso, kind: 'network-or-cors', next: /./ },
  { scenario: 'wrong-organization', at: contoso, kind: 'region-or-url', next: /./ },
  { scenario: 'ip-firewall', at: contoso, kind: 'ip-firewall', code: '0x80095ffe', next: /./ },
  { scenario: 'ip-firewall-silent', at: contoso, kind: 'network-or-cors', next: /./ },
  { scenario: 'app-blocked', at: contoso, kind: 'app-blocked-by-environment', next: /./ },
  { scenario: 'throttled-for-good', at: contoso, kind: 'throttled', next: /./ },
  { scenario: 'organization-unavailable', at: contoso, kind: 'service-unavailable', next: /./ },
  { scenario: 'organization-empty-answer', at: contoso, kind: 'service-unavailable', next: /./ },
];

async function open(page: Page, scenario: ScenarioId): Promise<void> {
  await page.addInitScript(
    ([key, value]) => {
      if (!sessionStorage.getItem(key)) sessionStorage.setItem(key, value);
    },
    [scenarioKey, scenario] as const,
  );
  await page.goto('sandbox/');
  await expect(page.getByLabel('Application (client) ID')).toHaveValue(
    scenarios[scenario].clientId,
  );
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/sign-in\.html/);
}

/** Goes as far on Microsoft's pages as they let one, to their error or back to the page. */
async function passMicrosoft(page: Page, name: string): Promise<void> {
  const error = page.getByText(/AADSTS\d+/).first();
  const account = page.getByRole('link', { name });
  await expect(error.or(account).first()).toBeVisible();
  if (await error.isVisible()) return;
  await account.click();
  const accept = page.getByRole('link', { name: 'Accept' });
  await expect(error.or(accept).first()).toBeVisible();
  if (await accept.isVisible()) await accept.click();
}

for (const { scenario, as = 'Ben Okafor', at, kind, code, next } of cases) {
  test(`${scenarios[scenario].name}: ${kind}`, async ({ page }) => {
    await open(page, scenario);
    await passMicrosoft(page, as);
    if (at === 'page') {
      const text = await page.locator('body').innerText();
      await page.goto('sandbox/');
      const box = page.getByLabel('Paste the error you see');
      await box.fill(text);
    } else if (typeof at === 'object') {
      const row = page
        .locator('[data-org]')
        .filter({ has: page.getByRole('link', { name: at.check, exact: true }) });
      await row.getByRole('button', { name: `Check ${at.check}`, exact: true }).click();
      await expect(row).toHaveAttribute('data-verdict', 'failed', { timeout: 30_000 });
      await expect(row).toHaveAttribute('data-kind', kind);
      await row.getByRole('link', { name: at.check, exact: true }).click();
    }
    const card = page.getByRole('article').and(page.locator('article[data-kind]:not([data-org])'));
    await expect(card).toHaveAttribute('data-kind', kind, { timeout: 30_000 });
    if (code !== undefined) await expect(card).toHaveAttribute('data-code', code);
    await expect(card.getByRole('heading')).not.toBeEmpty();
    await expect(
      card
        .locator('.clicks')
        .getByRole('button')
        .or(card.locator('.clicks').getByRole('link'))
        .first(),
    ).toHaveText(next);
    await expect(page.locator('body')).not.toContainText('undefined');
  });
}
