import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findNamed, findOnPath, installPackage, run } from './installed.ts';

/** Chromium sends requests to these on its own, whatever the switches; they would look like requests of the page in the cloud's log. */
const ownHosts = ['*.google.com', '*.googleapis.com', '*.gvt1.com'];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium to test with: the one named in CHROMIUM_PATH, Playwright's own download, one on the PATH, the system's
 * package, or a fresh download, in this order. Says on stderr what it is doing.
 */
export function findChromium(): string {
  const path = namedChromium() ?? downloadedChromium() ?? installedChromium() ?? getChromium();
  if (path !== undefined) return path;
  throw new Error('No Chromium was found or could be installed. Name one in CHROMIUM_PATH.');
}

/** How Chromium must be started so that every name but localhost leads to the cloud's port, and nothing goes elsewhere. */
export function chromiumArgs(port: number): readonly string[] {
  return [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--ignore-certificate-errors',
    `--host-resolver-rules=${ownHosts.map((host) => `MAP ${host} ~NOTFOUND`).join(', ')}, MAP * 127.0.0.1:${port}, EXCLUDE localhost`,
  ];
}

function namedChromium(): string | undefined {
  const path = findNamed('CHROMIUM_PATH');
  if (path !== undefined) say(`${path}, as CHROMIUM_PATH says`);
  return path;
}

function downloadedChromium(): string | undefined {
  const path = chromium.executablePath();
  if (!existsSync(path)) return undefined;
  say(`${path}, Playwright’s own`);
  return path;
}

function installedChromium(): string | undefined {
  const path = findOnPath(names);
  if (path !== undefined) say(path);
  return path;
}

function getChromium(): string | undefined {
  say('there is no Chromium here yet');
  installPackage('chromium', say);
  const installed = installedChromium();
  if (installed !== undefined) return installed;
  run('npx', ['playwright', 'install', 'chromium'], say);
  return downloadedChromium();
}

function say(text: string): void {
  process.stderr.write(`Chromium for the browser tests: ${text}\n`);
}
