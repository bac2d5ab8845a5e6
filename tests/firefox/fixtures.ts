import type { Browser, Page } from 'puppeteer-core';
import { testWithServers } from '../browser/support/servers.ts';
import { findFirefox, launchFirefox } from './firefox.ts';
import { startProxy } from './proxy.ts';

type Fixtures = {
  /** A tab of Firefox with storage of its own. */
  readonly tab: Page;
  /** Console errors and warnings, and uncaught errors, of the tab while a test ran. */
  readonly errors: readonly string[];
};
type WorkerFixtures = {
  /** Settings of Firefox, by their names in about:config. */
  readonly settings: Readonly<Record<string, number>>;
  /** Undefined where the machine has none. */
  readonly firefox: Browser | undefined;
};

/** Milliseconds that a test waits for one thing. */
const patience = 10_000;

/** The same servers as Chromium's tests have. Where the machine has no Firefox, every test is left out. */
export const test = testWithServers.extend<Fixtures, WorkerFixtures>({
  settings: [{}, { option: true, scope: 'worker' }],
  firefox: [
    async ({ settings, cloud }, use) => {
      const path = findFirefox();
      if (path === undefined) {
        await use(undefined);
        return;
      }
      const proxy = await startProxy(cloud.port);
      const firefox = await launchFirefox(path, proxy.port, settings);
      await use(firefox);
      await firefox.close();
      await proxy.close();
    },
    { scope: 'worker' },
  ],
  tab: async ({ firefox, cloud }, use, testInfo) => {
    if (!firefox) {
      testInfo.skip(true, 'This machine has no Firefox.');
      return;
    }
    cloud.reset();
    const context = await firefox.createBrowserContext();
    const tab = await context.newPage();
    tab.setDefaultTimeout(patience);
    await use(tab);
    await context.close();
  },
  errors: [
    async ({ tab }, use) => {
      const errors: string[] = [];
      tab.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) errors.push(message.text());
      });
      tab.on('pageerror', (error) => errors.push(String(error)));
      await use(errors);
    },
    { auto: true },
  ],
});
