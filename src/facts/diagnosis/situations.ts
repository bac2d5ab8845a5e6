import type { CodeNote } from './codeNotes/codeNote.ts';
import { consent, findTenant, portal, read, setup } from './problemClicks.ts';
import type { ProblemKind } from './problems.ts';

/** What a text tells beside its code, where it changes what to do. */
export type Situation =
  /** The redirect URI is that of a program on the same computer. */
  | 'loopback'
  /** The same, by IP address, which the portal’s text box doesn’t accept. */
  | 'loopback-ip'
  /** The redirect URI is that of the Windows sign-in broker. */
  | 'broker'
  /** A desktop or command-line tool signs in. */
  | 'desktop'
  /** A server tool or web tool signs in with a secret. */
  | 'server'
  /** A tool signs in with nobody in front of it. */
  | 'unattended'
  /** A program outside the browser wrote the text. */
  | 'program'
  | 'pac'
  /** The app asked for another service than Dataverse. */
  | 'other-service'
  /** The scope is an organization’s host without `https://`. */
  | 'scope-without-https';

type SituationNote = CodeNote & {
  readonly when: Situation;
  readonly kinds: readonly ProblemKind[];
  /** Only for these codes. */
  readonly codes?: readonly string[];
};

const desktopRegistration =
  'https://learn.microsoft.com/entra/identity-platform/scenario-desktop-app-registration';
const redirectUris = 'https://learn.microsoft.com/entra/identity-platform/reply-url';

/** The first that fits is taken. The sources are as of 2026-11-26. */
export const situationNotes: readonly SituationNote[] = [
  {
    when: 'other-service',
    kinds: ['api-permission'],
    codes: ['AADSTS650052'],
    title: 'The tenant doesn’t have a service that the app asks for',
    happened:
      '{tool|The app} asked for {resource|a service} that this tenant hasn’t subscribed to.',
    why: 'The service isn’t Dataverse. An app can be used only in a tenant that has every service in its API permissions.',
    fix: 'Remove the permission of {resource|that service} from {clientId:app *|the app} under **API permissions**, or have an administrator add the service to the tenant.',
    fixers: ['app-owner', 'tenant-admin'],
    source:
      'https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-aadsts650052-app-needs-access-to-service',
  },
  {
    when: 'broker',
    kinds: ['redirect-uri'],
    why: 'The tool signs in through the Windows sign-in broker (WAM), which has a redirect URI of its own with the client ID in it.',
    fix: 'Add {redirectUri|ms-appx-web://Microsoft.AAD.BrokerPlugin/ with the client ID} to {clientId:app *|the app’s registration} under **Authentication › Mobile and desktop applications**. Or turn off the broker in the tool.',
    source: desktopRegistration,
  },
  {
    when: 'loopback-ip',
    kinds: ['redirect-uri'],
    why: 'A program on this computer waits for the answer at 127.0.0.1. The portal’s box for redirect URIs doesn’t accept this address over http.',
    fix: 'Open **Manifest** of {clientId:app *|the app} and add {registeredUri|the redirect URI} to the redirect URIs of **publicClient**. The port doesn’t matter. Better, if the tool can: use http://localhost.',
    next: portal('manifest'),
    source: redirectUris,
  },
  {
    when: 'loopback',
    kinds: ['redirect-uri', 'redirect-platform'],
    why: 'A program on this computer waits for the answer at localhost. Microsoft ignores the port there, but the path must match.',
    fix: 'Add {registeredUri|http://localhost} to {clientId:app *|the app’s registration} under **Authentication › {platform|Mobile and desktop applications}**. The port doesn’t matter.{platformNote: *|}',
    source: redirectUris,
  },
  {
    when: 'desktop',
    kinds: ['secret-missing'],
    why: 'A desktop or command-line tool has no client secret, and the app doesn’t allow public client flows, or the redirect URI is under “Web”.',
    fix: 'Set **Authentication › Settings › Allow public client flows** of {clientId:app *|the app} to **Enabled**, and add the tool’s redirect URI under **Mobile and desktop applications**, not under **Web**.',
    next: portal('authentication'),
  },
  {
    when: 'server',
    kinds: ['secret-missing'],
    why: 'The redirect URI is under “Web”, where Microsoft expects a client secret, and {tool|the tool} sent none.',
    fix: 'Create a client secret of {clientId:app *|the app} under **Certificates & secrets**, and enter its **Value** in {tool|the tool}.',
    next: portal('secrets'),
  },
  {
    when: 'unattended',
    kinds: ['mfa', 'conditional-access'],
    codes: [...['AADSTS50076', 'AADSTS50079', 'AADSTS50072', 'AADSTS50074', 'AADSTS50158', '']],
    happened:
      '{tool|The tool} signed in with a user name and password, and a policy wants more than that.',
    why: 'Multifactor authentication needs a person in front of the screen. A tool that signs in without a person can’t complete it.',
    fix: 'Connect {tool|the tool} as an application user with a client secret or certificate of its own app, instead of with a user’s password{account: of *|}.',
    fixers: ['app-owner', 'environment-admin'],
    next: setup('application-user', 'Show the application user step'),
    source:
      'https://learn.microsoft.com/power-apps/developer/data-platform/use-single-tenant-server-server-authentication',
  },
  {
    when: 'pac',
    kinds: ['proxy'],
    why: 'The proxy wants a sign-in that pac didn’t send. Browsers use the proxy settings of the computer; pac often doesn’t.',
    fix: 'Before you start pac, set **HTTPS_PROXY** to http://user:password@proxy:port. If your proxy accepts only Windows sign-in, have it let {host|Microsoft’s addresses} pass without one.',
  },
  {
    when: 'program',
    kinds: ['network-or-cors'],
    title: 'The program got no answer',
    happened: '{tool|The program} couldn’t reach {host|the service}, or the connection was closed.',
    why: 'The address may be mistyped, or there may be no connection, a firewall or proxy in between, or a certificate that the program doesn’t trust.',
    fix: 'Check the address in {tool|the program}, and open {host|it} in a browser on the same computer. If that works, let the program reach *.dynamics.com and login.microsoftonline.com through the firewall or proxy (port 443).',
    fixers: ['you', 'it-admin'],
    next: read(
      'https://learn.microsoft.com/power-platform/admin/online-requirements',
      'See the addresses that must be reachable',
    ),
    others: [],
    source: 'https://learn.microsoft.com/power-platform/admin/online-requirements',
  },
  {
    when: 'program',
    kinds: ['sign-in-stuck'],
    happened: 'A sign-in that {tool|the program} started couldn’t be finished.',
    why: 'The sign-in window was closed, took too long, or the device code expired.',
    fix: 'Start the sign-in in {tool|the program} again, and finish it in the window that it opens.',
    next: read(
      'https://learn.microsoft.com/entra/msal/dotnet/acquiring-tokens/using-web-browsers',
      'Read how programs sign in',
    ),
  },
  {
    when: 'program',
    kinds: ['user-consent'],
    fix: 'Have an administrator open the consent link of {clientId:app *|the app} and accept for everyone. Or sign in in {tool|the program} with a window, and select **Accept**.',
    next: consent,
  },
  {
    when: 'program',
    kinds: ['tenant'],
    next: findTenant,
  },
  {
    when: 'scope-without-https',
    kinds: ['api-permission', 'region-or-url'],
    codes: ['AADSTS70011', ''],
    title: 'The scope needs https:// in front',
    happened:
      '{tool|The app} asked for the scope {scope|of an organization} without https:// in front.',
    why: 'A scope is a full address: the organization’s address with https://, followed by /.default or /user_impersonation.',
    fix: 'In {tool|the tool}, enter the address of the organization with **https://** in front, so that the scope becomes {organizationScope|https://contoso.crm4.dynamics.com/.default}.',
    fixers: ['you', 'tool-vendor'],
    next: setup('connector', 'Show the connection settings'),
    source: 'https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth',
  },
];
