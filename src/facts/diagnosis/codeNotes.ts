import type { CodeNote } from './codeNote.ts';
import { ownCodeNotes } from './ownCodeNotes.ts';
import { findTenant, portal, read, retry, setup, switchAccount } from './problemClicks.ts';

const support = 'https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration';
const smartLockout =
  'https://learn.microsoft.com/entra/identity/authentication/howto-password-smart-lockout';

/** Where the words of its kind aren't right for one code. The sources were checked on 2026-11-26. */
export const codeNotes: Readonly<Partial<Record<string, CodeNote>>> = {
  AADSTS500113: {
    why: 'The registration has no redirect URI at all.',
  },
  AADSTS9002326: {
    why: 'The redirect URI is under “Web” or “Mobile and desktop applications”. A page in the browser needs it under “Single-page application”. Don’t give a browser page a secret instead.',
    fix: 'In {clientId:app *|the app’s registration}, under **Authentication**, delete {redirectUri|the redirect URI} from its platform and add it under **Single-page application**.',
  },
  AADSTS9002327: {
    why: 'The redirect URI is under “Single-page application”, but a server or desktop tool used it.',
    fix: 'In {clientId:app *|the app’s registration}, under **Authentication**, add {redirectUri|the tool’s redirect URI} under **Web** for a server tool (with a client secret), or under **Mobile and desktop applications** for a desktop tool.',
  },
  AADSTS9002325: {
    why: 'The redirect URI is under “Single-page application”, and the tool that used it doesn’t send the proof (PKCE) that this platform requires.',
    fix: 'In {clientId:app *|the app’s registration}, under **Authentication**, delete {redirectUri|the tool’s redirect URI} from **Single-page application** and add it under **Web**.',
  },
  AADSTS700025: {
    why: 'The tool sent a client secret, but the app or the redirect URI is registered as a public client, where none is allowed.',
    fix: 'Remove the client secret from the tool’s settings. If it’s a server tool, add {redirectUri|its redirect URI} to {clientId:app *|the app} under **Authentication › Web** instead.',
  },
  AADSTS700054: {
    why: 'The tool asks for an ID token in an older way (implicit grant) that is turned off in the registration.',
    fix: 'If the tool can’t sign in another way, select **Authentication › Settings › ID tokens** in {clientId:app *|the app’s registration}.',
  },
  AADSTS7000218: {
    why: 'The request had no client secret. Microsoft expects one where the redirect URI is under “Web”, or where the app doesn’t allow public client flows.',
  },
  AADSTS700016: {
    why: 'The client ID is mistyped or is another ID (object ID, secret ID), the tenant is wrong, or the app belongs to another tenant and nobody here has approved it.',
  },
  AADSTS7000229: {
    title: 'The app has no entry in this tenant',
    why: 'The registration exists, but this tenant has no enterprise app for it. An administrator’s consent creates it.',
    fix: 'Open the consent link of {clientId:app *|the app} as an administrator of {tenant:the tenant *|this tenant} and accept.',
  },
  AADSTS7000112: {
    title: 'The app is disabled in this tenant',
    why: 'On the enterprise app, “Enabled for users to sign-in?” is set to No.',
    fix: 'Under **Enterprise apps ›** {clientId:app *|the app} **› Properties**, set **Enabled for users to sign-in?** to **Yes**.',
    fixers: ['tenant-admin'],
    next: portal('enterprise-app'),
    others: [],
    source: `${support}/error-code-aadsts7000112-application-is-disabled`,
  },
  AADSTS500014: {
    title: 'The service that the app asks for is disabled in this tenant',
    happened:
      'Microsoft issues no token for {resource|the service}, because its enterprise app is disabled.',
    why: 'A subscription of the tenant has lapsed, or an administrator set “Enabled for users to sign-in?” of that service to No.',
    fix: 'Under **Enterprise apps**, clear the filter **Application type**, open {resource|the service} and set **Properties › Enabled for users to sign-in?** to **Yes**. Check that the subscription hasn’t lapsed.',
    fixers: ['tenant-admin'],
    next: portal('resource-app'),
    others: [],
    source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  },
  AADSTS500011: {
    happened:
      'Microsoft doesn’t know {resource|the service or address that the app asked for} in {tenant:the tenant *|the tenant you signed in to}.',
    why: 'The tenant doesn’t know the service or address that the app asked for. Either the address is wrong, or the sign-in used another tenant than the organization’s.',
    source: `${support}/error-code-aadsts500011-resource-principal-not-found`,
  },
  AADSTS50194: {
    why: 'The app is for its own tenant only, so the sign-in must name that tenant, not “common” or “organizations”.',
    fix: 'Where you sign in, enter the **Directory (tenant) ID** of {clientId:app *|the app}. Or change **Authentication › Supported accounts** to multiple tenants.',
    fixers: ['you', 'app-owner'],
    next: findTenant,
  },
  AADSTS500207: { why: 'A personal account can’t be used here. Use a work or school account.' },
  AADSTS500208: { why: 'A personal account can’t be used here. Use a work or school account.' },
  AADSTS16000: {
    why: 'Several accounts are signed in, or the one that was picked isn’t in this tenant. Choose the account yourself.',
    fixers: ['you'],
  },
  AADSTS50014: {
    why: 'The account was invited as a guest but hasn’t accepted yet. Open the invitation mail, or have it sent again.',
  },
  AADSTS500212: {
    why: 'Your own organization’s cross-tenant access settings (outbound) don’t allow this tenant.',
    fix: 'Allow {tenant:the tenant *|the other tenant} under **External Identities › Cross-tenant access settings**, for outbound access.',
    fixers: ['tenant-admin'],
  },
  AADSTS500213: {
    why: 'The other organization’s cross-tenant access settings (inbound) don’t allow your tenant.',
    fix: 'Ask an administrator of {tenant:the tenant *|the other tenant} to allow your tenant under **External Identities › Cross-tenant access settings**, for inbound access.',
    fixers: ['tenant-admin'],
  },
  AADSTS90038: {
    why: 'The tenant is in another Microsoft cloud (US Government or China). Choose that cloud; the app must be registered there too.',
    fixers: ['you', 'app-owner'],
  },
  AADSTS900439: {
    why: 'The app is registered in the US Government cloud, but the sign-in used the worldwide one. Choose that cloud.',
    fix: 'Choose the cloud **US Government** where you sign in, so that the sign-in goes to login.microsoftonline.us.',
    fixers: ['you', 'app-owner'],
    source: `${support}/error-aadsts900439-usgclientnotsupportedonpublicendpoint`,
  },
  AADSTS650052: {
    why: 'The tenant you signed in to doesn’t have the service that the app asked for. For Dataverse, sign in to the tenant that has the Dynamics 365 licenses.',
    title: 'The tenant doesn’t have the service that the app asks for',
    happened:
      '{clientId:App *|The app} asked for {resource|a service} that {tenant:the tenant *|this tenant} doesn’t have.',
    fix: 'Sign in to the tenant that uses {resource|the service}. If this is the right tenant, its subscription has to include the service; an administrator then finds it under **Enterprise apps**.',
    fixers: ['you', 'tenant-admin'],
    next: portal('enterprise-app-list'),
  },
  AADSTS650053: {
    why: 'The permission doesn’t exist under that name, for example because it was asked of Microsoft Graph instead of Dataverse.',
    fix: 'In {tool|the tool}, use {organizationScope|the organization’s address followed by /user_impersonation} as the scope.',
  },
  AADSTS28000: {
    why: 'One request asked for two services at once. Each token is for one organization, or for discovery, alone.',
  },
  AADSTS700022: {
    why: 'One request asked for two services at once. Each token is for one organization, or for discovery, alone.',
  },
  AADSTS65004: {
    why: 'Someone selected Cancel on the consent page. Sign in again and accept, or have an administrator accept for everyone.',
  },
  AADSTS90095: {
    why: 'You can send a request to the administrators from Microsoft’s page. They answer by mail.',
    fixers: ['you', 'tenant-admin'],
  },
  AADSTS900941: {
    why: 'Microsoft rates the app as risky, for example because its publisher isn’t verified. Then only an administrator can accept it; an app of your own tenant isn’t affected.',
  },
  AADSTS7000215: {
    why: 'Often the Secret ID was copied instead of the Value. The Value is shown only once, right after the secret is created. Create a new secret and copy its Value at once.',
  },
  AADSTS700027: {
    title: 'The certificate isn’t the one in the registration',
    happened:
      'Microsoft doesn’t accept the certificate that signed the request for {clientId:app *|the app}.',
    why: 'The certificate that the tool uses isn’t uploaded to the registration, or has expired. A client secret isn’t involved.',
    fix: 'In {clientId:app *|the app’s registration}, under **Certificates & secrets › Certificates**, upload the public part (.cer) of the certificate that {tool|the tool} uses, and compare the thumbprint. If it has expired, create a new one.',
    next: portal('secrets'),
    others: [setup('secret', 'Show the certificate step')],
    source: 'https://learn.microsoft.com/entra/identity-platform/certificate-credentials',
  },
  AADSTS70011: {
    why: 'The scope that the app asked for isn’t valid. For Dataverse, it’s the organization’s address followed by /.default or /user_impersonation.',
    fix: 'In {tool|the tool}, use {organizationScope|the organization’s address followed by /.default} as the scope, with **https://** in front.',
    fixers: ['you', 'tool-vendor'],
  },
  AADSTS50126: {
    why: 'The user name or the password is wrong.',
    fix: 'Check the user name{account: *|} and sign in again. If the password is unknown, reset it.',
    fixers: ['you'],
  },
  AADSTS50053: {
    title: 'The account is locked for now',
    happened: 'Microsoft blocked the sign-in{account: of *|} before checking the password.',
    why: 'There were too many attempts with a wrong password, often by a tool or phone that still has an old one, or the request came from an IP address that Microsoft considers malicious.',
    fix: 'Wait some minutes without trying again, and stop each tool that still uses an old password. If it’s still locked, look up the sign-in{account: of *|} in the **Sign-in logs**: they say whether it was the attempts or the IP address.',
    fixers: ['tenant-admin', 'you'],
    next: portal('sign-in-logs'),
    source: smartLockout,
  },
  AADSTS50055: {
    why: 'The password has expired. Change it, then sign in again.',
    fix: 'Change the password{account: of *|}, then sign in again. In a tool that stores the password, enter the new one.',
    fixers: ['you'],
  },
  AADSTS50057: {
    title: 'The account is disabled',
    why: 'An administrator has disabled the account in the tenant.',
    fix: 'Enable {account|the account} under **Users ›** the user **› Account status**.',
    fixers: ['tenant-admin'],
    next: switchAccount,
    source: `${support}/error-code-aadsts50057-user-account-is-disabled`,
  },
  AADSTS50058: {
    why: 'An app tried to sign in without showing a page and found no session, because nobody is signed in or the browser blocks third-party cookies. Use the button.',
  },
  AADSTS50140: {
    why: 'Microsoft asked “Stay signed in?” and got no answer. Sign in again and answer it; either answer works.',
  },
  AADSTS50196: {
    why: 'The same request was sent too often in a short time. Wait a few minutes, then start again.',
  },
  AADSTS53000: {
    why: 'A policy requires a device that your organization manages and that is compliant.',
  },
  AADSTS53001: { why: 'A policy requires a device that is joined to your organization’s domain.' },
  AADSTS53002: { why: 'A policy allows only the apps on a list, and this one isn’t on it.' },
  AADSTS50079: {
    why: 'A policy requires multifactor authentication, and the account hasn’t set it up yet.',
    fix: 'Set up the sign-in methods{account: of *|} at https://aka.ms/mfasetup, then sign in again on Microsoft’s page.',
  },
  AADSTS50072: {
    why: 'A policy requires multifactor authentication, and the account hasn’t set it up yet.',
    fix: 'Set up the sign-in methods{account: of *|} at https://aka.ms/mfasetup, then sign in again on Microsoft’s page.',
  },
  AADSTS50158: {
    title: 'A check outside Microsoft is required',
    why: 'A Conditional Access policy sends the sign-in to another service (a custom control or an external MFA provider), and that check wasn’t completed. It’s possible only in a browser window.',
    fixers: ['you', 'tenant-admin'],
  },
  AADSTS700082: {
    why: 'The stored sign-in wasn’t used for a long time. In a server tool, authorize the connection again.',
  },
  AADSTS700084: {
    why: 'Sign-ins on a browser page last 24 hours at most. Sign in again; often no password is needed. Your setup isn’t the cause.',
  },
  AADSTS50173: {
    why: 'The password was changed, or an administrator ended all sessions. Sign in again; authorize server tools again.',
    source: `${support}/error-code-aadsts50173-grant-expired-revoked`,
  },
  AADSTS54005: {
    why: 'The answer of the sign-in was used twice, for example by a reload. Start the sign-in again.',
  },
  AADSTS90090: { why: 'A temporary error while the consent was recorded. Try again.' },
  AADSTS500022: {
    fix: 'Add {tenant:the tenant *|the tenant} to the header **Restrict-Access-To-Tenants** that the network’s proxy sends, or sign in from a network without it.',
    fixers: ['it-admin'],
    next: read(
      'https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions',
      'Read how a proxy restricts tenants',
    ),
    source: 'https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions',
  },
  AADSTS5000211: {
    why: 'A tenant restrictions policy (v2) of your own organization doesn’t allow this account or app to use that tenant.',
    fix: 'Allow {tenant:the tenant *|the tenant} under **External Identities › Cross-tenant access settings › Tenant restrictions** of your own organization.',
    fixers: ['it-admin', 'tenant-admin'],
    next: read(
      'https://learn.microsoft.com/entra/external-id/tenant-restrictions-v2',
      'Read about tenant restrictions',
    ),
    source: 'https://learn.microsoft.com/entra/external-id/tenant-restrictions-v2',
  },
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
  ...ownCodeNotes,
};
