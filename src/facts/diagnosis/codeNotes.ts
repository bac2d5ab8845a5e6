import type { Fixer } from './problem.ts';

/** Where the words of its kind are not right for one code: the reason in its own words, and what else differs. */
type CodeNote = {
  readonly why: string;
  readonly title?: string;
  readonly happened?: string;
  readonly fixers?: readonly Fixer[];
};

export const codeNotes: Readonly<Partial<Record<string, CodeNote>>> = {
  AADSTS500113: {
    why: 'The registration holds no redirect URI at all. Add the one this page shows.',
  },
  AADSTS9002326: {
    why: 'The address is registered under “Web” (or mobile and desktop). A page in the browser needs it under “Single-page application”: delete it there and add it here. Never give a browser page a secret instead.',
  },
  AADSTS9002327: {
    why: 'The address is registered under “Single-page application”, but a server tool used it. Give that tool a redirect URI of its own under “Web”, with a secret.',
  },
  AADSTS9002325: {
    why: 'The address is registered under “Single-page application”, and the tool that used it does not send the proof (PKCE) this needs. Register the tool’s address under “Web”.',
  },
  AADSTS700025: {
    why: 'The tool sent a secret for a return address where none is expected. Leave the secret out, or register the tool’s address under “Web”.',
  },
  AADSTS700054: {
    why: 'The tool uses an older way of signing in that is switched off in the registration. If the tool cannot do otherwise, tick “ID tokens” under Authentication › Settings.',
  },
  AADSTS7000218: {
    why: 'The return address is registered under “Web”, where a secret is expected, and none was sent. For this page, move it to “Single-page application”. For a server tool, enter the client secret.',
  },
  AADSTS700016: {
    why: 'The client ID is mistyped or is another ID (object ID, secret ID), the tenant is the wrong one, or the app belongs to another tenant and nobody here has approved it.',
  },
  AADSTS7000229: {
    why: 'The registration exists, but this tenant has no enterprise app for it. An administrator’s consent creates it.',
  },
  AADSTS7000112: {
    why: 'On the enterprise app “Enabled for users to sign-in” is set to No.',
  },
  AADSTS50194: {
    why: 'The app is for its own tenant only, so that tenant must be named: enter its ID or domain beside the client ID. Or change the account types to several tenants.',
    fixers: ['you', 'app-owner'],
  },
  AADSTS500207: { why: 'A personal account cannot be used here. Use a work or school account.' },
  AADSTS500208: { why: 'A personal account cannot be used here. Use a work or school account.' },
  AADSTS16000: {
    why: 'Several accounts are signed in, or the one that was picked is not in this tenant. Choose the account yourself.',
    fixers: ['you'],
  },
  AADSTS50014: {
    why: 'The account was invited as a guest but has not accepted yet. Open the invitation mail, or have it sent again.',
  },
  AADSTS500212: {
    why: 'Your own organization’s rules for other tenants forbid this one. Your administrator can allow it.',
    fixers: ['tenant-admin'],
  },
  AADSTS500213: {
    why: 'The other organization’s rules for guests forbid your tenant. Its administrator can allow it.',
    fixers: ['tenant-admin'],
  },
  AADSTS90038: {
    why: 'The tenant lives in another Microsoft cloud (US Government or China). Choose that cloud; the app must be registered there too.',
    fixers: ['you', 'app-owner'],
  },
  AADSTS900439: {
    why: 'The app is registered in the US Government cloud, but the worldwide one was asked. Choose that cloud.',
    fixers: ['you', 'app-owner'],
  },
  AADSTS650052: {
    why: 'The tenant you signed in to has no Dataverse. Sign in to the tenant that holds the Dynamics 365 licences.',
  },
  AADSTS650053: {
    why: 'The permission does not exist under that name, for instance because it was asked of Microsoft Graph instead of Dataverse. It is the organization’s address followed by /user_impersonation.',
  },
  AADSTS28000: {
    why: 'One request asked for two services at once. Each token is for one organization, or for discovery, alone.',
  },
  AADSTS700022: {
    why: 'One request asked for two services at once. Each token is for one organization, or for discovery, alone.',
  },
  AADSTS65004: {
    why: 'Someone pressed Cancel on the consent page. Sign in again and accept, or let an administrator accept for everybody.',
  },
  AADSTS90095: {
    why: 'You may send a request to the administrators from Microsoft’s page. They answer by mail.',
    fixers: ['you', 'tenant-admin'],
  },
  AADSTS900941: {
    why: 'Microsoft rates the app as risky, for example because its publisher is not verified. Then only an administrator may accept it; an app of your own tenant does not have this trouble.',
  },
  AADSTS7000215: {
    why: 'Most often the Secret ID was pasted in place of the Value. The Value is shown only once, right after the secret is made: make a new one and copy it at once.',
  },
  AADSTS700027: {
    why: 'The certificate that signed the request is not the one in the registration, or has expired.',
  },
  AADSTS50126: { why: 'The user name or the password is wrong.', fixers: ['you'] },
  AADSTS50053: {
    why: 'The account is locked after too many attempts, or the network it came from has a bad name. Wait a while; the sign-in logs say which.',
  },
  AADSTS50055: { why: 'The password has expired. Change it, then sign in again.', fixers: ['you'] },
  AADSTS50057: {
    why: 'The account is disabled. An administrator can enable it.',
    fixers: ['tenant-admin'],
  },
  AADSTS50058: {
    why: 'Something tried to sign in without showing a page and found no session, because nobody is signed in or the browser blocks third-party cookies. Use the button.',
  },
  AADSTS50140: {
    why: 'Microsoft asked “Stay signed in?” and got no answer. Sign in again and answer it; either answer will do.',
  },
  AADSTS50196: {
    why: 'The same request was sent too often in a short time. Wait a few minutes, then start again.',
  },
  AADSTS53000: {
    why: 'A policy wants a device that your organization manages and finds in order.',
  },
  AADSTS53001: { why: 'A policy wants a device that is joined to your organization’s domain.' },
  AADSTS53002: { why: 'A policy admits only apps on a list, and this is none of them.' },
  AADSTS50079: { why: 'You have to set up a second factor before you can go on.' },
  AADSTS50072: { why: 'You have to set up a second factor before you can go on.' },
  AADSTS700082: {
    why: 'The stored sign-in was not used for a long time. In a server tool, authorize the connection again.',
  },
  AADSTS700084: {
    why: 'Sign-ins of a browser page last 24 hours at most. Sign in again; mostly no password is needed. Nothing is wrong with the set-up.',
  },
  AADSTS50173: {
    why: 'The password was changed, or an administrator ended all sessions. Sign in again; authorize server tools again.',
  },
  AADSTS54005: {
    why: 'The sign-in’s answer was used twice, for example by a reload. Start the sign-in again.',
  },
  AADSTS90090: { why: 'A passing problem while the consent was recorded. Try again.' },
  interaction_in_progress: {
    why: 'An earlier sign-in in this tab was not finished. Reload the page, then sign in.',
  },
  redirect_in_iframe: {
    why: 'The page runs inside a frame of another page, where signing in is not allowed. Open it in its own tab.',
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
    why: 'The browser blocked a window that was to open. Allow it, or sign in in this tab.',
  },
  interaction_required: {
    why: 'Microsoft wants to ask you something: for a second factor, for consent, or because of a policy. That works only on its own page.',
  },
  post_request_failed: {
    why: 'The answer to the sign-in did not arrive: no connection, a firewall or blocker, or a redirect URI that is not registered under “Single-page application”.',
  },
  no_network_connectivity: { why: 'The browser says that it is offline.', fixers: ['you'] },
  csp_blocked: {
    why: 'The page’s own security policy forbids the address. Whoever hosts the page must allow it (connect-src).',
    fixers: ['app-owner'],
  },
  '0x80048306': { why: 'The user has no security role with the privilege that was needed.' },
  '0x80042f09': { why: 'The user has no security role at all.' },
  '0x80048370': {
    why: 'The access token was made for another organization than the one that was asked.',
  },
  '0x80072326': { why: 'Too many requests ran at the same time. Fewer at once will do.' },
  // Latchkey’s own codes, for what breaks on this side.
  storage_blocked: {
    title: 'The browser does not let this page keep anything',
    happened: 'Settings cannot be stored; they last until this page is closed.',
    why: 'Site data is blocked for this page, for example in a private window. Allow it to keep profiles and progress.',
    fixers: ['you'],
  },
  storage_full: {
    title: 'The browser’s storage is full',
    happened: 'Settings can no longer be stored; they last until this page is closed.',
    why: 'The disk or the share of it that the browser gives to this page is used up. Free some space, or forget what is not needed.',
    fixers: ['you'],
  },
  page_stayed: {
    why: 'The browser did not leave for Microsoft’s page, or came straight back. A blocker or the Stop button can do that.',
    fixers: ['you'],
  },
  no_pending_sign_in: {
    title: 'A sign-in answer came that wasn’t asked for',
    happened:
      'This page was opened with an answer to a sign-in that this tab didn’t start. Nothing in it was used, and a sign-in in progress isn’t affected.',
    why: 'The sign-in may have started in another tab or browser, or this tab’s storage was cleared. Anyone can also put such an answer into a link, so don’t trust a link that brought you here.',
    fixers: ['you'],
  },
  part_missing: {
    title: 'A part of this page did not load',
    happened: 'The page needs one more of its own files and could not fetch it.',
    why: 'The connection broke off, or the page was updated since it was opened. Reload it.',
    fixers: ['you'],
  },
  wrong_cloud: {
    title: 'This address belongs to another cloud',
    happened:
      'The address of {organization|the organization} is not in the Microsoft cloud that you signed in to.',
    why: 'Each cloud (worldwide, US Government, China) has its own addresses and accounts. No token was sent there.',
    fixers: ['you'],
  },
};
