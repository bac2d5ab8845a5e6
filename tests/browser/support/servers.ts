import { test as base } from '@playwright/test';
import { startCloudServer, type CloudServer } from './cloudServer.ts';
import { startSite, type Site } from './site.ts';

type WorkerFixtures = { readonly cloud: CloudServer; readonly site: Site };

/** The production build on localhost, and the simulated Microsoft over TLS, for whichever browser. */
export const testWithServers = base.extend<object, WorkerFixtures>({
  cloud: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const cloud = await startCloudServer();
      await use(cloud);
      await cloud.close();
    },
    { scope: 'worker' },
  ],
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});
