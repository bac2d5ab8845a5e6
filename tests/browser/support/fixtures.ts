import { chromium, expect, type Page } from '@playwright/test';
import { chromiumArgs, findChromium } from './chromium.ts';
import { testWithServers } from './servers.ts';

/** What the browser said about the page while a test ran. */
type Noise = {
  /** Console errors and warnings, uncaught errors, policy violations. */
  readonly errors: readonly string[];
  /** Hosts that the page asked, its own included. */
  readonly hosts: ReadonlySet<string>;
};

type Fixtures = { readonly noise: Noise };

/** The production build on localhost, and the simulated Microsoft over TLS at Microsoft's own host names. */
export const test = testWithServers.extend<Fixtures>({
  browser: [
    async ({ cloud }, use) => {
      const browser = await chromium.launch({
        executablePath: findChromium(),
        args: [...chromiumArgs(cloud.port)],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => {
    await use(`${site.origin}/`);
  },
  page: async ({ page, cloud }, use) => {
    cloud.reset();
    await use(page);
  },
  noise: [
    async ({ page }, use) => {
      const errors: string[] = [];
      const hosts = new Set<string>();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
      await use({ errors, hosts });
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the sign-in form where the start page folds it. */
export async function openForm(page: Page): Promise<void> {
  const choice = page.getByRole('button', { name: 'I have a client ID' });
  const field = page.getByLabel('Application (client) ID');
  await expect(choice.or(field).first()).toBeVisible();
  if ((await choice.isVisible()) && (await choice.getAttribute('aria-expanded')) === 'false')
    await choice.click();
}

/** Fills the form in and presses `Sign in`. */
export async function submitSignIn(
  page: Page,
  fields: { readonly client: string; readonly tenant?: string; readonly cloud?: string },
): Promise<void> {
  await openForm(page);
  await page.getByLabel('Application (client) ID').fill(fields.client);
  if (fields.tenant !== undefined) {
    await page.getByLabel('Directory (tenant) ID or domain').fill(fields.tenant);
  }
  if (fields.cloud !== undefined) await page.getByLabel('Cloud').selectOption(fields.cloud);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** On Microsoft's pages: picks an account and consents. */
export async function consentAs(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).click();
  await accept(page);
}

/** On Microsoft's pages: consents, as somebody whom they know already. */
export async function accept(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Accept', exact: true }).click();
}
