import type { Problem } from '../problem.ts';

/** Problems of how a web page that signs people in is opened. Each source was read on 2026-11-26. */
export const hostedPageProblems = {
  /**
   * @see https://learn.microsoft.com/entra/msal/javascript/browser/iframe-usage
   * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Frame-Options
   */
  framed: {
    title: 'The page runs inside another page',
    happened: 'A page in a frame tried to open Microsoft’s sign-in, which never opens in a frame.',
    why: 'Microsoft’s sign-in page refuses to be framed, so that no other page can imitate it. Open the app in a tab of its own. The app’s developer can use a popup or a redirect of the whole tab instead.',
    fix: 'Open the app in a browser tab of its own.',
    fixers: ['you', 'app-owner'],
    next: {
      to: 'open',
      href: 'https://learn.microsoft.com/entra/msal/javascript/browser/iframe-usage',
      label: 'Read how apps in frames can sign in',
    },
    others: [],
    source: 'https://learn.microsoft.com/entra/msal/javascript/browser/iframe-usage',
  },
  /**
   * @see https://learn.microsoft.com/entra/msal/javascript/browser/errors#crypto_nonexistent
   * @see https://developer.mozilla.org/docs/Web/Security/Secure_Contexts
   */
  'insecure-page': {
    title: 'The page isn’t opened over https',
    happened:
      'The browser has turned off the cryptography that signing in needs, because the page came over plain http.',
    why: 'Browsers offer it only to pages with an https address and to http://localhost. Open the page with https://. If that fails, the page’s host needs a certificate, and the https address must be registered as the redirect URI.',
    fix: 'Open the page with **https://** (or http://localhost). If the https address isn’t registered yet, add it as a redirect URI.',
    fixers: ['you', 'app-owner'],
    next: {
      to: 'open',
      href: 'https://developer.mozilla.org/docs/Web/Security/Secure_Contexts',
      label: 'Read which addresses count as secure',
    },
    others: [],
    source: 'https://learn.microsoft.com/entra/msal/javascript/browser/errors#crypto_nonexistent',
  },
} as const satisfies Record<string, Problem>;
