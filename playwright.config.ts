import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/fixtures/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // A shared machine may stall for longer than any time-out; what fails twice is broken.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    {
      name: 'chromium',
      testDir: 'tests/browser',
      use: { baseURL: 'http://localhost', locale: 'en-GB', timezoneId: 'UTC', trace: 'off' },
    },
    { name: 'firefox-installed', testDir: 'tests/firefox', testMatch: 'firefox.setup.ts' },
    // One worker, because Firefox takes long to start.
    { name: 'firefox', testDir: 'tests/firefox', dependencies: ['firefox-installed'], workers: 1 },
  ],
});
