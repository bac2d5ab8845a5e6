import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Chromium asks these by itself, whatever the switches; they would look like requests of the page in the cloud's log. */
const ownHosts = ['*.google.com', '*.googleapis.com', '*.gvt1.com'];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium to test with: the one named in CHROMIUM_PATH, Playwright's own download, one on the PATH, the system's
 * package, or a fresh download, in this order. Says on stderr what it is doing.
 */
export function findChromium(): string {
  const found = namedChromium() ?? downloadedChromium() ?? installedChromium();
  if (found !== undefined) return found;
  say('there is no Chromium here yet');
  if (isDebianRoot()) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    const installed = installedChromium();
    if (installed !== undefined) return installed;
  }
  run('npx', ['playwright', 'install', 'chromium']);
  const downloaded = downloadedChromium();
  if (downloaded !== undefined) return downloaded;
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
  const path = process.env['CHROMIUM_PATH'];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH names ${path}, which does not exist.`);
  say(`${path}, as CHROMIUM_PATH says`);
  return path;
}

function downloadedChromium(): string | undefined {
  const path = chromium.executablePath();
  if (!existsSync(path)) return undefined;
  say(`${path}, Playwright’s own`);
  return path;
}

function installedChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const path = names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((candidate) => isExecutable(candidate));
  if (path !== undefined) say(path);
  return path;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the next folder of the PATH may have it.
    return false;
  }
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function run(command: string, args: readonly string[]): void {
  say(`running ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) say(`${command} ended with ${status ?? 'no'} status`);
}

function say(text: string): void {
  process.stderr.write(`Chromium for the browser tests: ${text}\n`);
}
