import { test } from '@playwright/test';
import { installPackage } from '../browser/support/installed.ts';
import { findFirefox } from './firefox.ts';

/** Milliseconds in which a machine without Firefox has installed it. */
const installTime = 600_000;

test('Firefox is there, or is installed, or the run says that it leaves it out', () => {
  test.setTimeout(installTime);
  if (findFirefox() === undefined) {
    say('there is no Firefox here yet');
    installPackage('firefox-esr', say);
  }
  const path = findFirefox();
  if (path === undefined && process.env['CI']) {
    throw new Error('No Firefox was found or could be installed. Name one in FIREFOX_PATH.');
  }
  say(path ?? 'left out, because this machine has none. Install one, or name one in FIREFOX_PATH.');
});

function say(text: string): void {
  process.stderr.write(`Firefox for the browser tests: ${text}\n`);
}
