import type { CodeNote } from './codeNote.ts';
import { read, retry, setup } from '../problemClicks.ts';

/** Notes for the codes of MSAL and of Dataverse. The sources are as of 2026-11-26. */
export const libraryCodeNotes: Readonly<Partial<Record<string, CodeNote>>> = {
  endpoints_resolution_error: {
    title: 'The tenant’s sign-in addresses couldn’t be looked up',
    happened:
      'Before signing in, the app looks up the addresses of {tenant:the tenant *|the tenant}. That failed.',
    why: 'The tenant or authority is mistyped or in another cloud, or a connection, firewall, or blocker stopped the request to login.microsoftonline.com.',
    fix: 'Check the tenant ID or domain and the cloud. If they’re right, check that login.microsoftonline.com can be reached from here.',
    fixers: ['you', 'it-admin'],
    source: 'https://learn.microsoft.com/entra/msal/javascript/browser/errors',
  },
  uninitialized_public_client_application: {
    title: 'The app used MSAL before it was ready',
    happened: 'The web app called its sign-in library (MSAL) before that was initialized.',
    why: 'This is an error in the app’s own code: it must wait for initialize() first. Your account and registration aren’t the cause.',
    fix: 'Reload the page. If the error comes back, report it to the app’s developer: **await initialize()** before any other MSAL call.',
    fixers: ['tool-vendor', 'you'],
    next: read(
      'https://learn.microsoft.com/entra/msal/javascript/browser/initialization',
      'Read how MSAL is initialized',
    ),
    source: 'https://learn.microsoft.com/entra/msal/javascript/browser/errors',
  },
  interaction_in_progress: {
    why: 'An earlier sign-in in this tab wasn’t finished. Reload the page, then sign in.',
  },
  redirect_in_iframe: {
    why: 'The page runs inside a frame of another page, where signing in isn’t allowed. Open it in its own tab.',
  },
  crypto_nonexistent: {
    why: 'The page was opened over plain http. Signing in needs https, or http://localhost.',
    fixers: ['app-owner'],
  },
  storage_not_supported: {
    why: 'The browser blocks storage for this page. Allow cookies and site data for it.',
  },
  cache_quota_exceeded: {
    why: 'The browser’s storage for this page is full. Clear its site data.',
  },
  popup_window_error: {
    why: 'The browser blocked a pop-up window. Allow pop-ups for the page, or sign in in this tab.',
  },
  interaction_required: {
    why: 'Microsoft needs to ask you for something, such as multifactor authentication or consent. That works only on its own page.',
  },
  post_request_failed: {
    why: 'The answer to the sign-in didn’t arrive: there’s no connection, a firewall or blocker stopped it, or the redirect URI isn’t registered under “Single-page application”.',
  },
  no_network_connectivity: {
    title: 'The browser is offline',
    why: 'The browser reports that it’s offline.',
    fix: 'Connect to the network, then try again.',
    fixers: ['you'],
    next: retry,
  },
  csp_blocked: {
    why: 'The page’s own Content-Security-Policy forbids the address. The page’s host must allow it (connect-src).',
    fix: 'Add {host|the address} to **connect-src** in the page’s Content-Security-Policy.',
    fixers: ['app-owner'],
  },
  '0x80048306': { why: 'The user has no security role with the privilege that was needed.' },
  '0x80042f09': {
    why: 'The user has no security role at all.',
    next: setup('application-user', 'Show the application user step'),
  },
  '0x80048370': {
    why: 'The access token was issued for another organization than the one that was called.',
  },
  '0x80072326': { why: 'Too many requests ran at the same time. Run fewer at once.' },
};
