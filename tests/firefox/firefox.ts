import puppeteer, { type Browser } from 'puppeteer-core';
import { findNamed, findOnPath } from '../browser/support/installed.ts';

const names = ['firefox-esr', 'firefox'];

/** The Firefox named in FIREFOX_PATH, or the one on the PATH; undefined where there is none. */
export function findFirefox(): string | undefined {
  return findNamed('FIREFOX_PATH') ?? findOnPath(names);
}

/**
 * Starts Firefox so that every request but those to localhost goes to a proxy.
 * @param path of the program
 * @param proxyPort where the proxy listens on the loopback address
 * @param settings of Firefox beside those of the proxy, by their names in about:config
 */
export function launchFirefox(
  path: string,
  proxyPort: number,
  settings: Readonly<Record<string, number>>,
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': 'localhost',
      'intl.accept_languages': 'en-GB',
      ...settings,
    },
  });
}
